/** What the search reads: the list's facts, and of each project all its long texts as the words that a person reads. */
import * as v from "valibot";
import { CatalogueModel } from "./model.ts";

const { entries } = CatalogueModel;
const { description, outcomes, skillsRaw, sections, ...facts } = entries.projects.item.entries;

/** Validates what the search reads, which comes from the network. */
export const SearchableModel = v.object({
  ...entries,
  projects: v.array(
    v.object({
      ...facts,
      /** Description, outcomes and further fields without Markdown, in one line. */
      text: v.string(),
    }),
  ),
});

/** All terms and projects, as the search reads them; published as `assets/catalogue-<hash>.json`. */
export type Searchable = v.InferOutput<typeof SearchableModel>;
export type SearchableProject = Searchable["projects"][number];
