import { catalogueFile } from "virtual:catalogue";
import { skillAliases } from "virtual:skill-aliases";
import { createSearchClient, type SearchClient } from "../search/client.ts";
import { highlight, type Mark, type Range } from "../search/highlight.ts";
import { siteFile } from "./base.ts";

let client: SearchClient | null = null;

/** The page's one search client; made when the first search is near, its engine loaded then. */
export function searchClient(): SearchClient {
  client ??= createSearchClient({ documentsUrl: siteFile(catalogueFile), aliases: skillAliases });
  return client;
}

/** Where to mark a text: UTF-16 `[start, end)` pairs, in order and disjoint. */
export type RangesOf = (text: string) => readonly Range[];

/** Comes with the search: before the first one there is nothing to mark. */
export function rangesFor(marks: readonly Mark[]): RangesOf {
  return (text) => highlight(text, marks);
}
