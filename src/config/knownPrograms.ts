/**
 * Presets for the programs that are known, and what a site's settings change in them. Pages and linter say of a program what
 * stands here and nothing else; each fact has the address where the program says it, and when it was read. Build only: pages
 * get the programs of their catalogue.
 */
import type { Program, Programs } from "./programs.ts";

/** The known programs, by the key that settings use. */
export const PRESETS: Readonly<Record<string, Program>> = {
  lfx: {
    name: "LFX Mentorship",
    // "Maximum of three mentorship programs per term": https://docs.linuxfoundation.org/lfx/mentorship/mentees, 2026-11
    applications: { limit: 3, per: "term" },
    // "Communication": https://github.com/cncf/mentoring/blob/main/programs/lfx-mentorship/README.md, 2026-11
    contact: "public-only",
    platform: { label: "LFX Mentorship platform", url: "https://mentorship.lfx.linuxfoundation.org/" },
    links: [
      {
        label: "Who may apply",
        url: "https://docs.linuxfoundation.org/lfx/mentorship/mentee-guide/am-i-eligible",
      },
      {
        label: "How to apply",
        url: "https://docs.linuxfoundation.org/lfx/mentorship/mentees/apply-to-a-project",
      },
    ],
    // From stored copies of these pages, read on 2026-11-29.
    facts: {
      hours: {
        text: "A full-time mentorship takes 12 weeks, a part-time one 24 weeks. Each project says which it is.",
        url: "https://docs.linuxfoundation.org/lfx/mentorship/mentorship-program-timelines",
      },
      dates: {
        text: "Full-time terms run from March to May, from June to August and from September to November. Applications open in mid-January, mid-April and mid-July.",
        url: "https://docs.linuxfoundation.org/lfx/mentorship/mentorship-program-timelines",
      },
      stipend: {
        text: "Each project decides whether it pays a stipend, and some do not. The amount depends on the country where you live: from 1,000 to 6,600 US dollars.",
        url: "https://docs.linuxfoundation.org/lfx/mentorship/mentee-stipends",
        // "Some mentorships will not offer stipends"
        also: "https://lfx.linuxfoundation.org/tools/mentorship/guide/",
      },
      remote: {
        text: "Mentorships are remote.",
        url: "https://lfx.linuxfoundation.org/tools/mentorship/guide/",
      },
      eligibility: {
        text: "You must be 18 or older and may work in the country where you live. You can’t take part if you were in a Linux Foundation mentorship before, or if you already do much for the project.",
        url: "https://docs.linuxfoundation.org/lfx/mentorship/mentees",
      },
    },
    // Up to four mentors with their handles, and an issue for each project: the same README, 2026-11
    rules: { mostMentors: 4, upstreamIssue: true, handles: true },
  },
  gsoc: {
    name: "Google Summer of Code",
    // "may submit up to three proposals": https://developers.google.com/open-source/gsoc/faq, 2026-11
    applications: { limit: 3, per: "year" },
    // "reach out to the organization via their preferred communication methods": the same page, 2026-11
    contact: "encouraged",
    platform: { label: "Google Summer of Code site", url: "https://summerofcode.withgoogle.com/" },
    links: [
      {
        label: "Who may take part",
        url: "https://developers.google.com/open-source/gsoc/faq#what_are_the_eligibility_requirements_for_participation",
      },
      { label: "Contributor guide", url: "https://google.github.io/gsocguides/student/" },
      { label: "Timeline", url: "https://developers.google.com/open-source/gsoc/timeline" },
    ],
    // From stored copies of these pages, read on 2026-11-29.
    facts: {
      hours: {
        text: "A project takes about 90, 175 or 350 hours, over 8 to 22 weeks. You agree on the weeks with your mentor.",
        url: "https://developers.google.com/open-source/gsoc/faq",
      },
      stipend: {
        text: "Accepted contributors get a stipend.",
        url: "https://developers.google.com/open-source/gsoc/faq",
      },
      remote: { text: "The program is online.", url: "https://developers.google.com/open-source/gsoc/faq" },
      eligibility: {
        text: "You must be 18 or older, and new to open source or with little experience in it.",
        url: "https://developers.google.com/open-source/gsoc/faq",
      },
      level: {
        text: "The program is for people who are new to open source.",
        url: "https://developers.google.com/open-source/gsoc/faq",
      },
    },
  },
  outreachy: {
    name: "Outreachy",
    // Mentors answer applicants in the community's public chat: https://www.outreachy.org/docs/applicant/, 2026-11
    contact: "encouraged",
    platform: { label: "Outreachy site", url: "https://www.outreachy.org/apply/" },
    before: [
      {
        heading: "Have an initial application accepted",
        // "Outreachy does not accept late initial applications": https://lists.outreachy.org/pipermail/announce/2021-March/000048.html
        text: "Outreachy takes initial applications before the projects open, and none that come late.",
      },
    ],
    links: [
      { label: "Applicant guide", url: "https://www.outreachy.org/docs/applicant/" },
      { label: "Projects of the round", url: "https://www.outreachy.org/apply/project-selection/" },
    ],
    // From stored copies of these pages, read on 2026-11-29.
    facts: {
      hours: {
        text: "An internship takes three months.",
        url: "https://www.outreachy.org/docs/community/",
      },
      dates: {
        text: "Internships run from May to August and from December to March.",
        url: "https://www.outreachy.org/blog/2020-08-28/december-2020-internship-applications-open/",
      },
      stipend: {
        text: "Interns get 7,000 US dollars for the three months.",
        url: "https://www.outreachy.org/docs/community/",
      },
      remote: {
        text: "Interns work remotely.",
        url: "https://www.outreachy.org/docs/community/",
      },
      level: {
        text: "The program is for people who are new to open source.",
        url: "https://www.outreachy.org/docs/community/",
      },
    },
  },
};

/**
 * All programs, by the name that terms have.
 * @param settings programs by key: what is set wins over the preset of the same key; the name of one that is not known is
 *   its key where none is set
 */
export function programsOf(settings: Readonly<Record<string, Partial<Program>>>): Programs {
  return Object.fromEntries(
    [...new Set([...Object.keys(PRESETS), ...Object.keys(settings)])].map((key) => {
      const program: Program = { name: key, ...PRESETS[key], ...settings[key] };
      return [program.name, program];
    }),
  );
}

/** What is known of a program without settings. */
export const KNOWN_PROGRAMS: Programs = programsOf({});
