import { currentList, listFile, searchFolder, textsFolder } from "virtual:catalogue";
import { searchedNames, skillAliases } from "virtual:skill-aliases";
import type { QueryClient } from "@tanstack/react-query";
import { mergeNames } from "../../search/filters/skillNames.ts";
import { highlight, type Mark, type Range } from "../../search/highlight/highlight.ts";
import { createSearchClient, type SearchClient } from "../../search/worker/client.ts";
import { siteFile } from "../routing/baseUrl.ts";
import type { SearchResult } from "./queries.ts";
import { SEARCHES, searchKey } from "./searchKey.ts";
import { searchWorker } from "./searchWorker.ts";

let client: SearchClient | null = null;

/** The page's one search client, made and loading its engine when the first search is near. */
export function searchClient(): SearchClient {
  client ??= createSearchClient({
    startWorker: searchWorker,
    listUrl: siteFile(listFile),
    currentUrl: currentList && siteFile(currentList),
    indexUrl: siteFile(searchFolder),
    textsUrl: siteFile(textsFolder),
    aliases: mergeNames(skillAliases, searchedNames),
  });
  return client;
}

/** Puts the whole answer in the place of one that was found in the list alone; says so where there is none. */
export async function completeAnswer(
  queries: QueryClient,
  { query, allTerms }: Pick<SearchResult, "query" | "allTerms">,
): Promise<void> {
  const whole = await searchClient()
    .search(query, { final: true, allTerms })
    .catch(() => null);
  queries.setQueryData<SearchResult | null>(searchKey(query, allTerms), (listed) => {
    if (whole) return { ...whole, allTerms, rangesOf: rangesFor(whole.marks) };
    return listed && { ...listed, withoutTexts: "missing" };
  });
}

/** Searches again what was found in the list alone. */
export async function searchAgain(queries: QueryClient): Promise<void> {
  const answers = queries.getQueriesData<SearchResult | null>({ queryKey: SEARCHES });
  await Promise.all(
    answers.map(([, answer]) => (answer?.withoutTexts ? completeAnswer(queries, answer) : null)),
  );
}

/** What to highlight in a text: UTF-16 `[start, end)` pairs, in order and disjoint. */
export type RangesOf = (text: string) => readonly Range[];

/** Part of the search's module, not of the first script: before the first search there is nothing to highlight. */
export function rangesFor(marks: readonly Mark[]): RangesOf {
  return (text) => highlight(text, marks);
}
