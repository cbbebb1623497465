import type { Facet } from "../../search/filters/filters.ts";

/** Names of the facets. Assistive technology and tests rely on them. */
export const FACET_NAMES: Record<Facet, string> = {
  skill: "Skill",
  org: "Organization",
  mentor: "Mentor",
  term: "Term",
  program: "Program",
  difficulty: "Difficulty",
  size: "Size",
  state: "State",
  kind: "Kind of work",
  preset: "Quick filters",
};
