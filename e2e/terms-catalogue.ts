/** A catalogue with several terms and dates, which the site's own ideas file does not state. */
import type { Catalogue, Project, Term } from "../src/catalogue/model.ts";
import { catalogue } from "./helpers.ts";

const NEWEST: Term = {
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

/** The site's own projects, and each once more in a later term. */
export const twoTerms: Catalogue = {
  ...catalogue,
  terms: [...catalogue.terms, NEWEST],
  projects: [...catalogue.projects, ...catalogue.projects.map(inNewestTerm)],
};

export const newestTerm = NEWEST;

function inNewestTerm(project: Project): Project {
  return {
    ...project,
    id: project.id.replace(project.term, NEWEST.id),
    term: NEWEST.id,
    title: `${project.title}, again`,
  };
}
