import { catalogueFile, listFile } from "virtual:catalogue";
import { skillAliases } from "virtual:skill-aliases";
import type { QueryClient } from "@tanstack/react-query";
import { highlight, type Mark, type Range } from "../../search/highlight/highlight.ts";
import { createSearchClient, type SearchClient } from "../../search/worker/client.ts";
import { siteFile } from "../routing/baseUrl.ts";
import { SEARCHES } from "./searchKey.ts";

let client: SearchClient | null = null;

/** The page's one search client; made when the first search is near, its engine loaded then. */
export function searchClient(): SearchClient {
  client ??= createSearchClient({
    listUrl: siteFile(listFile),
    documentsUrl: siteFile(catalogueFile),
    aliases: skillAliases,
  });
  return client;
}

let again: Promise<void> | null = null;

/** Gives the answers that were found without the long texts once more, when these are here, or can't be had. */
export function searchAgain(queries: QueryClient): Promise<void> {
  again ??= searchClient()
    .readAll()
    // What failed is said by the answers.
    .catch(() => undefined)
    .then(() => {
      again = null;
      return queries.invalidateQueries({
        queryKey: SEARCHES,
        predicate: ({ state: { data } }) =>
          typeof data === "object" && data !== null && "withoutTexts" in data,
      });
    });
  return again;
}

/** Where to mark a text: UTF-16 `[start, end)` pairs, in order and disjoint. */
export type RangesOf = (text: string) => readonly Range[];

/** Comes with the search: before the first one there is nothing to mark. */
export function rangesFor(marks: readonly Mark[]): RangesOf {
  return (text) => highlight(text, marks);
}
