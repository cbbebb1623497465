/** Messages with the names of the facets. Assistive technology and tests rely on the names. */
export const FACET_NAMES = {
  skill: "filters.skill",
  org: "filters.org",
  mentor: "filters.mentor",
  term: "filters.term",
  program: "filters.program",
  difficulty: "filters.difficulty",
  size: "filters.size",
  state: "filters.state",
  kind: "filters.kind",
  preset: "filters.preset",
} as const;
