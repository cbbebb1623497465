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
