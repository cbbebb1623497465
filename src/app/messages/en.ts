/**
 * All texts of the interface, in English: the source of every translation. How to add one, and the rules for texts:
 * README.md. Whole sentences in ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/);
 * apostrophes are typographic (’), because ' quotes in that format.
 */
export const en = {
  core: {
    skipToContent: "Skip to the content",
  },
  // Header, footer, bars: app/layout.
  layout: {},
  // Errors, loading, dialogs, copying: app/ui, app/data, ErrorBoundary.
  ui: {},
  // app/keyboard, app/offline.
  shortcuts: {},
  // What stands for a new version and a missing network.
  offline: {},
  // One project as lists show it: app/project.
  card: {},
  // States and dates of terms.
  term: {},
  // Search, results, banner, scope: app/project-list, pages/home.
  list: {},
  // Facets, active filters, kinds of work, answer cards.
  filters: {},
  // The visitor's skills, and how a project matches them.
  skills: {},
  // pages/project.
  project: {},
  // pages/compare.
  compare: {},
  // pages/saved, the planner, shared lists, visitor/.
  saved: {},
  // pages/facet: skills, organizations, mentors.
  facet: {},
  // pages/insights.
  insights: {},
  // pages/about.
  about: {},
  // pages/embed.
  embed: {},
  // Feeds and calendars: publish/feeds.
  feeds: {},
  // What search engines and link previews say of a page.
  preview: {
    about: "What {site} is, how to add projects to it, and how to read its data.",
    compare: "Projects side by side.",
    embed: "The list of projects, to stand in another site.",
    insights: "Skills, organizations and mentors in numbers.",
    list: "Someone chose these projects for you. Open the list to read, compare and save them.",
    saved: "The projects that you saved, kept in this browser only.",
    skill:
      "{count, plural, one {# mentorship project that asks for {name}} other {# mentorship projects that ask for {name}}}: {titles}.",
    org: "{count, plural, one {# mentorship project of {name}} other {# mentorship projects of {name}}}: {titles}.",
    mentor:
      "{count, plural, one {# mentorship project mentored by {name}} other {# mentorship projects mentored by {name}}}: {titles}.",
    titlesAndOthers: "{titles} and others",
    project: "A mentorship project.",
    projectOfOrg: "A mentorship project of {org}.",
    card: "{title}, a mentorship project",
    cardOfOrg: "{title}, a mentorship project of {org}",
  },
} as const;
