/** The default program of the journeys' site. Its name is one that the converter gives to a term by its file's name. */
export const program = {
  name: "LFX Mentorship",
  applicationsPerTerm: 3,
  platform: { label: "Lantern platform", url: "https://platform.lantern.example/" },
  links: [
    { label: "Who may apply", url: "https://lantern.example/who" },
    { label: "How to apply", url: "https://lantern.example/apply" },
  ],
} as const;

export function isDefaultProgram(term: { program: string } | undefined): boolean {
  return !term?.program || term.program === program.name;
}

export const publishedSources: Readonly<Record<string, string>> = {
  "2025-02-Jun-Aug.md": "https://github.com/lantern-keepers/ideas/blob/0123abc/2025/project_ideas.md",
};
