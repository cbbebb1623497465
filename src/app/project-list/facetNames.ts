import type { Facet } from "../../search/filters/filters.ts";

/** What a facet is called; tests and assistive technology rest on these names. */
export const FACET_NAMES: Record<Facet, string> = {
  skill: "Skill",
  org: "Organization",
  mentor: "Mentor",
  term: "Term",
  program: "Program",
  difficulty: "Difficulty",
  size: "Size",
};
