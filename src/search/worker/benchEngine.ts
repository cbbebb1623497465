/**
 * The engine with the interface of search benchmarks (`name`, `build`, `search`). It becomes one plain module with
 * `npx rolldown src/search/worker/benchEngine.ts --platform node --format esm -o ../engine.mjs`.
 */
import Fuse from "fuse.js/basic";
import { TAXONOMY } from "../../convert/skills/taxonomy.ts";
import { buildIndex } from "../index/buildIndex.ts";
import type { SearchDocument, SearchIndex } from "../index/searchIndex.ts";
import { prepareCorrections } from "../query/corrections.ts";
import { search as find } from "../query/engine.ts";
import { orderWith } from "../query/fuzzy.ts";

interface BenchDocument {
  id: string;
  org: string;
  title: string;
  skills: string;
  mentors: string;
  description: string;
  outcomes: string;
}

interface BenchIndex {
  index: SearchIndex;
  ids: string[];
}

export const name = "mentorship-finder";

orderWith(Fuse);

export function build(docs: readonly BenchDocument[]): BenchIndex {
  const documents = docs.map(
    ({ title, org, skills, mentors, description, outcomes }): SearchDocument => ({
      title,
      org,
      skills,
      mentors,
      text: `${description} ${outcomes}`,
    }),
  );
  const aliases = TAXONOMY.map(({ label, aliases: others, searched }) => [label, ...others, ...searched]);
  const index = buildIndex(documents, { aliases });
  prepareCorrections(index);
  return { index, ids: docs.map(({ id }) => id) };
}

/** The whole answer, to look at. */
export const answer = ({ index }: BenchIndex, query: string) => find(index, query);

export function search({ index, ids }: BenchIndex, query: string): string[] {
  return Array.from(find(index, query).hits, (at) => ids[at] ?? "");
}
