import { catalogueFile, listFile } from "virtual:catalogue";
import { searchedNames, skillAliases } from "virtual:skill-aliases";
import type { QueryClient } from "@tanstack/react-query";
import { mergeNames } from "../../search/filters/skillNames.ts";
import { highlight, type Mark, type Range } from "../../search/highlight/highlight.ts";
import { createSearchClient, type SearchClient } from "../../search/worker/client.ts";
import { siteFile } from "../routing/baseUrl.ts";
import { SEARCHES } from "./searchKey.ts";

let client: SearchClient | null = null;

/** The page's one search client, made and loading its engine when the first search is near. */
export function searchClient(): SearchClient {
  client ??= createSearchClient({
    listUrl: siteFile(listFile),
    documentsUrl: siteFile(catalogueFile),
    aliases: mergeNames(skillAliases, searchedNames),
  });
  return client;
}

let again: Promise<void> | null = null;

/** Asks again for the answers that were found without the long texts, once these are loaded or have failed to load. */
export function searchAgain(queries: QueryClient): Promise<void> {
  again ??= searchClient()
    .readAll()
    // The new answers report what has failed.
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

/** What to highlight in a text: UTF-16 `[start, end)` pairs, in order and disjoint. */
export type RangesOf = (text: string) => readonly Range[];

/** Part of the search's module, not of the first script: before the first search there is nothing to highlight. */
export function rangesFor(marks: readonly Mark[]): RangesOf {
  return (text) => highlight(text, marks);
}
