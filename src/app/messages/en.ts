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
  // pages/follow: calendar and feeds.
  follow: {
    title: "Follow",
    intro: "Hear of new terms and projects without coming back every day. No account, no e-mail address.",
    calendar: "All dates in your calendar",
    calendarText:
      "When applications open and close, in each term. When dates change or a new term is announced, your calendar changes too.",
    subscribe: "Subscribe in my calendar app",
    google: "Add to Google Calendar",
    download: "Download the dates once",
    feeds: "New projects in a feed reader",
    feedsText:
      "A feed reader is an app that shows you what is new on the sites that you choose. Give it the address of a feed.",
    allProjects: "Feed of all projects",
    copyFeed: "Copy the feed’s address",
    mySkills: "Feeds for your skills",
    others: "Each of the <orgs>organizations</orgs> and <skills>skills</skills> has a feed on its page.",
    repository: "Changes in the organizers’ own files",
    repositoryText:
      "The projects are read from <link>this repository</link>. With a GitHub account, press “Watch” there, and GitHub tells you what changes.",
  },
  // pages/facet-index: all organizations, skills, mentors.
  index: {
    orgs: "Organizations",
    skills: "Skills",
    mentors: "Mentors",
    orgsText: "Organizations that offer projects, those with projects in the current term first.",
    skillsText: "Skills that projects ask for, those of the current term first.",
    mentorsText: "Mentors of projects, those of the current term first.",
    searchOrgs: "Search organizations",
    searchSkills: "Search skills",
    searchMentors: "Search mentors",
    others: "Other lists",
    count: "{count, plural, one {# found} other {# found}}",
    nothing: "Nothing with “{text}” in its name.",
    showAll: "Show all {count, number}",
    projects: "{count, plural, one {# project} other {# projects}}",
    years: "{first}–{last}",
    current: "{count, number} in the current term",
  },
  // Feeds and calendars: publish/feeds.
  feeds: {
    calendar: "{site}: dates",
  },
  // What search engines and link previews say of a page.
  preview: {
    about: "What {site} is, how to add projects to it, and how to read its data.",
    compare: "Projects side by side.",
    embed: "The list of projects, to stand in another site.",
    insights: "Skills, organizations and mentors in numbers.",
    follow: "How to hear of new terms and projects: a calendar of all dates, and feeds.",
    orgs: "All organizations with mentorship projects, and in which years.",
    skills: "All skills that mentorship projects ask for.",
    mentors: "All mentors, and their projects.",
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
