/** An index with all of its shards: in tests and benchmarks, and in a browser that cannot load the published one. */
import type { SkillGroup } from "../filters/skillNames.ts";
import type { SearchDocument, SearchIndex } from "./searchIndex.ts";
import { ShardedIndex } from "./shardedIndex.ts";
import type { OrgAliases } from "./tokenTables.ts";
import { writeIndex } from "./writeShards.ts";

export interface IndexOptions {
  /** The names of each skill: the label, then its aliases. Default: none. */
  aliases?: readonly SkillGroup[];
  /** Default: none. */
  orgAliases?: OrgAliases;
}

/**
 * Builds the index.
 * @param documents of all projects; the index and the engine name a project by its index among them
 */
export function buildIndex(
  documents: readonly SearchDocument[],
  { aliases = [], orgAliases = {} }: IndexOptions = {},
): SearchIndex {
  const { head, shards } = writeIndex(documents, { aliases, orgAliases, projects: "" });
  const index = new ShardedIndex({
    head,
    aliases,
    documents,
    textOf: (doc) => (documents[doc] as SearchDocument).text,
  });
  for (const [name, content] of shards) index.add(name, content);
  return index;
}
