/**
 * All texts of the interface, in English: the source of every translation. How to add one, and the rules for texts:
 * README.md. Whole sentences in ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/);
 * apostrophes are typographic (’), because ' quotes in that format.
 */
export const en = {
  core: {
    skipToContent: "Skip to the content",
    projects: "{count, plural, one {# project} other {# projects}}",
    loadingProjects: "Loading projects",
    allProjects: "All projects",
    /** The title of a browser tab: a page, then the site. */
    title: "{page} · {site}",
    pageFailed: "This page could not be shown",
    pageFailedHint: "A part of the site is missing or out of date. Your saved list is safe in this browser.",
    savedMayBeLost: "Your saved list may not be kept.",
  },
  // Header, footer, bars: app/layout.
  layout: {
    notFoundTitle: "Not found",
    notFoundPage: "There is nothing at this address",
    notFoundPageHint: "The link may be incomplete or out of date.",
    notFoundProject: "This project is not on this site",
    notFoundProjectHint:
      "It may have been withdrawn or renamed, or it belongs to a term that this site does not show.",
    notFoundSkill: "This skill is not on this site",
    notFoundSkillHint: "No project on this site asks for a skill with this name.",
    notFoundOrg: "This organization is not on this site",
    notFoundOrgHint: "It has no projects on this site, or it has another name.",
    notFoundMentor: "This mentor is not on this site",
    notFoundMentorHint: "No project on this site names this person.",
    seeAll: "See all projects",
  },
  // Errors, loading, dialogs, copying: app/ui, app/data, ErrorBoundary.
  ui: {
    reload: "Reload the page",
    tryAgain: "Try again",
    slow: "Loading is slow. Check your connection.",
    partMissing: "This part of the site could not be loaded.",
    listFailed: "The list of projects could not be loaded",
    projectFailed: "The project could not be loaded",
    projectTextFailed: "The project’s text could not be loaded",
    searchFailed: "The search could not be loaded",
    whyOffline: "There was no answer from the network. Are you offline?",
    whyMissing:
      "The site’s server does not have this file. The site may be newer than this page: reload the page.",
    whyRefused: "The site’s server did not send the data. Try again in a few minutes.",
    whyDamaged: "The data was cut short or is damaged.",
    whyFormat: "The data is newer than this page. Reload the page to get its newest version.",
    whyRelease: "The data and the list are from different versions of the site. Reload the page.",
    whyUnknown: "Something on this page failed.",
    copyLink: "Copy link",
    share: "Share",
    linkCopied: "Link copied",
    linkNotCopied: "The link could not be copied. Copy it from the field below.",
    linkToCopy: "Link to copy",
  },
  // app/keyboard, app/offline.
  shortcuts: {
    title: "Keyboard shortcuts",
    failed: "The list of keys could not be loaded. Are you offline?",
    close: "Close the list of keys",
    search: "Search",
    next: "Next project",
    previous: "Previous project",
    open: "Open the project",
    save: "Save the project, or remove it",
    compare: "Add the project to the comparison, or remove it",
    list: "This list of keys",
    escape: "Clear the search, or close what is open",
    on: "Use single keys as shortcuts",
    onHint:
      "They do nothing while you type in a field. Turn them off if you press them by accident or by speech input. You can find this list in the footer of each page.",
    last: "This is the last result",
    first: "This is the first result",
    chooseFirst: "Go to a project first, with j or k",
    saved: "Saved: {title}",
    removed: "Removed from your list: {title}",
  },
  // What stands for a new version and a missing network.
  offline: {
    newVersion: "A new version is here",
    reload: "Reload",
  },
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
  facet: {
    skill: "Skill",
    org: "Organization",
    mentor: "Mentor",
    title: "{name} · {kind} · {site}",
    showInSearch: "Show in search",
    follow: "Follow (RSS)",
    onGithub: "@{handle} on GitHub",
    introSkill:
      "Asked for by {projects, plural, one {# project} other {# projects}} of {orgs, plural, one {# organization} other {# organizations}}, in {terms, plural, one {# term} other {# terms}}.",
    introSkillNoOrgs:
      "Asked for by {projects, plural, one {# project} other {# projects}}, in {terms, plural, one {# term} other {# terms}}.",
    alsoCalled: "Also called {names}.",
    introMentor:
      "{projects, plural, one {# project} other {# projects}} in {terms, plural, one {# term} other {# terms}}.",
    introMentorOrgs:
      "{projects, plural, one {# project} other {# projects}} in {terms, plural, one {# term} other {# terms}}, with {orgs}.",
    introMentorMoreOrgs:
      "{projects, plural, one {# project} other {# projects}} in {terms, plural, one {# term} other {# terms}}, with {orgs} and others.",
    introOrg:
      "{projects, plural, one {# project} other {# projects}} in {terms, plural, one {# term} other {# terms}}, with {mentors, plural, =0 {no named mentors} one {# mentor} other {# mentors}}.",
    groups: "Its projects come from {groups}.",
    moreGroups: "Its projects come from {groups} and other parts.",
    beforeYouWrite: "Before you write",
    askInPublic:
      "Please do not write to mentors directly: the program asks you not to. Ask your question in the project’s upstream issue, where everyone can read the answer.",
    relatedTo: "Related to {name}",
    relatedSkill: "Related skills, organizations, terms",
    relatedOrg: "Skills, mentors, terms",
    relatedMentor: "Organizations, skills, terms",
    terms: "Terms",
    orgs: "Organizations",
    mentors: "Mentors",
    oftenTogether: "Often asked for together with",
    orgsAsking: "Organizations that ask for it",
    skillsAsked: "Skills it asks for most",
    skillsOfProjects: "Skills of these projects",
    mentorsTogether: "Mentors they work with",
    more: "Show {count, number} more",
    inFilters:
      "{count, plural, one {# more is in the filters of the list.} other {# more are in the filters of the list.}}",
    similarNames: "Similar names",
    didYouMean: "Did you mean",
  },
  // pages/insights.
  insights: {
    title: "Statistics",
    intro: "Skills, organizations and mentors in numbers. Tap a bar to see its projects.",
    skills: "Most requested skills",
    skillsAnswer:
      "{name}: {count, number} of {projects, plural, one {# project} other {# projects}} ({share})",
    noSkills: "No project states a skill.",
    term: "Term",
    allTerms: "All terms",
    skillsTable: "Projects that ask for a skill",
    orgs: "Organizations that took part more than once",
    orgsAnswer:
      "{count, number} of {all, plural, one {# organization} other {# organizations}}. Most often: {name}, in {terms, number} of {allTerms, plural, one {# term} other {# terms}}.",
    orgsNone: "No organization has taken part in more than one term yet.",
    orgsOneTerm: "There is only one term so far. These organizations take part in it:",
    orgsTable: "Projects of each organization",
    mentors: "Mentors with the most projects",
    mentorsAnswer:
      "{name}: {projects, plural, one {# project} other {# projects}}. {often, number} of {all, plural, one {# mentor} other {# mentors}} have more than one project.",
    mentorsOnce: "No mentor has more than one project here.",
    mentorsNone: "No project names a mentor.",
    mentorsTable: "Projects of each mentor",
    pairs: "Skills that are asked for together",
    pairsAnswer:
      "{both, number} of {projects, plural, one {# project} other {# projects}} that ask for {name} also ask for {other}.",
    pairsNone: "No two skills are asked for together by more than one project.",
    levels: "Difficulty and size",
    levelsAnswer: "As stated by the organizations.",
    sizeNotStated: "Size not stated",
    difficultyNotStated: "Difficulty not stated",
    terms: "{count, plural, one {# term} other {# terms}}",
    asTable: "Show as a table",
    columnSkill: "Skill",
    columnOrg: "Organization",
    columnMentor: "Mentor",
    columnProjects: "Projects",
    columnOther: "Also ask for",
    columnBoth: "Both",
    columnShare: "Share",
    cell: "{what}: {count, plural, one {# project} other {# projects}}",
    cellBoth: "{name} and {other}",
    cellInTerm: "{name}, {term}",
  },
  // pages/about.
  about: {
    title: "About",
    heading: "About {site}",
    intro:
      "Organizations describe their projects in one long file. This site turns it into a list that you can search.",
    mentees: "For mentees",
    menteesText:
      "Search for skills that you have or want to learn, and save the projects that you like. Then read the upstream issue of a project: this is where its mentors answer. The program’s own pages say where and when you can apply.",
    feeds: "Get new projects in your feed reader (RSS): <all>all projects</all>.",
    feedsOfOrg:
      "Each organization and each skill has a feed, too. Two examples: <orgFeed>{org}</orgFeed> and <skillFeed>{skill}</skillFeed>.",
    sources: "Where the projects come from",
    sourcesFrom: "From <source></source>.",
    sourcesText:
      "A project page links to the text that it was read from, where this text is public. Nothing is added. Mentors’ email addresses are left out, because programs ask you to write in public.",
    privacy: "Privacy",
    privacyText:
      "There is no account, there are no cookies, and nobody tracks you. What you save and choose, which projects you have seen, and the files that make the site work offline stay in this browser. The site contacts no other server, with one exception: when you ask for the state of an issue, your browser asks GitHub, which then sees your network address.",
    data: "Data for programs",
    dataCatalogue: "<file>catalogue.json</file>: all terms and projects",
    dataSchema:
      "<file>catalogue.schema.json</file>: what each field means. <code>schemaVersion</code> changes when programs that read the data must change, too.",
    dataFeed: "<file>feed.xml</file>: the same as a feed (Atom)",
    dataLicences: "<file>licences.txt</file>: the packages whose code is in this site, each with its license",
    embed: "Embed the list",
    embedText:
      "Show the projects on a page of your own. The list stores nothing about your readers and opens its links in a new tab.",
    embedAll: "All",
    embedColors: "Colors",
    embedSystem: "Like the reader’s system",
    embedLight: "Light",
    embedDark: "Dark",
    embedMost:
      "These are the {count, number} most frequent ones. For a rarer one, filter the list by it and copy that part of the address.",
    embedSearch: "With a search field",
    embedPreview: "Preview",
    embedPreviewName: "Preview of the embedded list",
    embedCode: "Code to embed",
    embedCopy: "Copy the code",
    embedCopied: "Code copied",
    embedTitle: "Mentorship projects, {site}",
    organizers: "For organizers: your own site",
    organizersText:
      "The site is a folder of plain files: any web host can serve it, and it costs nothing to run. In a new folder, <code>npx mentorship-finder init</code> writes the first files. Then <code>npx mentorship-finder build</code> makes the site in <code>dist/</code>.",
    addTerm: "Add a term",
    addTermText:
      "Put the ideas file into <code>ideas/</code> and name it after its term: <code>2026-01-Mar-May.md</code> becomes “2026 Term 1 (Mar–May)”. Or write its address under <code>sources</code> in <code>mentorship.yml</code>: it is read again at each build.",
    settings: "Choose name and colors",
    settingsText:
      "All settings are in <code>mentorship.yml</code>. The build tells you where a text would be hard to read.",
    check: "Check ideas files in pull requests",
    checkText:
      "Authors see what to correct at the exact line, before anyone merges. Replace <code>OWNER</code> by the account that holds your copy.",
    host: "Publish it",
    hostText:
      "GitHub Pages: a workflow that <code>init</code> writes does everything. Netlify and Cloudflare Pages: the build command is <code>npx mentorship-finder build</code>, the folder is <code>dist</code>. nginx: the build writes <code>nginx.conf</code>. If your host is not GitHub Pages, write the site’s address under <code>url</code>, so that search engines get a site map.",
  },
  // pages/embed.
  embed: {
    title: "Projects",
    heading: "Mentorship projects",
    openSite: "Open in {site}",
    showMore: "Show {count, number} more ({left, number} left)",
    showLast: "Show {count, number} more",
    seeOthers: "See the other {count, number} in {site}",
    source: "Project ideas: <source></source>",
  },
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
