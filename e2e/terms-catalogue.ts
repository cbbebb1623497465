/** The catalogue of one term without dates, and the same with a second one that has some, still to come. */
import type { Catalogue, Project, Term } from "../src/catalogue/model.ts";
import { catalogue, projectAbout } from "./helpers.ts";

const [term] = catalogue.terms.filter(({ id }) => id === projectAbout("Helm").term);
if (!term) throw new Error("The catalogue has no term of that project.");

/** The only term of {@link oneTerm}. */
export const ownTerm = term;

/** Of the site's projects those of one term. */
export const oneTerm: Catalogue = {
  ...catalogue,
  terms: [ownTerm],
  projects: catalogue.projects.filter((project) => project.term === ownTerm.id),
};

/** Later than any term of the site. */
export const newestTerm: Term = {
  id: "2031-02-jun-aug",
  name: "2031 Term 2 (Jun–Aug)",
  program: "LFX Mentorship",
  source: "2031-02-Jun-Aug.md",
  timeline: [
    {
      label: "Mentee applications open",
      start: "2031-05-05",
      end: "2031-05-19",
      text: "May 5 – May 19, 18:00 UTC",
    },
    { label: "Mentorship program begins", start: "2031-06-09", text: "June 9" },
    { label: "Last day of term", start: "2031-08-29", text: "August 29" },
  ],
};

/** The projects of one term, and each once more in a later term. */
export const twoTerms: Catalogue = {
  ...oneTerm,
  terms: [ownTerm, newestTerm],
  projects: [...oneTerm.projects, ...oneTerm.projects.map(inNewestTerm)],
};

function inNewestTerm(project: Project): Project {
  return {
    ...project,
    id: project.id.replace(project.term, newestTerm.id),
    term: newestTerm.id,
    title: `${project.title}, again`,
  };
}

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030, 2031];

/** Seven years with the same projects each year; the last one can be applied for in August. The next has only dates. */
export const sevenYears: Catalogue = {
  ...oneTerm,
  terms: [
    ...YEARS.map((year) => ({ ...autumnOf(year), ...(year < 2030 ? { timeline: [] } : {}) })),
    {
      ...autumnOf(2032),
      id: "2032-01-mar-may",
      name: "2032 Term 1 (Mar–May)",
      timeline: [
        { label: "Mentee applications open", start: "2032-01-05", end: "2032-01-20", text: "January 5 – 20" },
      ],
    },
  ],
  projects: YEARS.flatMap((year) =>
    oneTerm.projects.map((project) => {
      const term = autumnOf(year).id;
      return { ...project, id: project.id.replace(project.term, term), term };
    }),
  ),
};

/** The term from September to November of a year. */
export function autumnOf(year: number): Term {
  return {
    ...newestTerm,
    id: `${year}-03-sep-nov`,
    name: `${year} Term 3 (Sep–Nov)`,
    timeline: [
      {
        label: "Mentee applications open",
        start: `${year}-08-03`,
        end: `${year}-08-18`,
        text: "August 3 – 18, 18:00 UTC",
      },
      { label: "Mentorship program begins", start: `${year}-09-07`, text: "September 7" },
      { label: "Last day of term", start: `${year}-11-27`, text: "November 27" },
    ],
  };
}
