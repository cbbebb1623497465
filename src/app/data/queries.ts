/** One query for each resource, for whoever prefetches and for the component alike. */

import { currentList, excerptsFolder, listFile } from "virtual:catalogue";
import { keepPreviousData, QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, startTransition, useEffect, useState } from "react";
import { unpackPart } from "../../catalogue/currentList.ts";
import { ExcerptModel, type ExcerptPlace, ExcerptsModel, excerptPlaces } from "../../catalogue/excerpt.ts";
import { type ListedProject, type ProjectList, unpackList } from "../../catalogue/listCodec.ts";
import { fetchJson, fetchText, LoadError } from "../../catalogue/load.ts";
import { memoizeByList } from "../../catalogue/memoize.ts";
import type { Mark } from "../../search/highlight/highlight.ts";
import type { Snippet } from "../../search/highlight/snippets.ts";
import type { SearchAnswer } from "../../search/query/engine.ts";
import type { Suggestion } from "../../search/query/suggest.ts";
import { embeddedData } from "../hydration/embeddedData.ts";
import { savesData } from "../lib/savesData.ts";
import { runSliced } from "../lib/yieldToMain.ts";
import { siteFile } from "../routing/baseUrl.ts";
import type { RangesOf } from "./searchClient.ts";
import { SEARCHES, searchKey } from "./searchKey.ts";
import { prefetchIndexHead, startSearchWorker } from "./searchWorker.ts";

/** The cache of what the pages load. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Hashed files never change, so nothing is stale and nothing is asked for twice.
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, retryDelay: 400, networkMode: "always" },
    },
  });
}

/** All terms and projects, without the long texts. */
export const catalogueQuery = queryOptions({
  queryKey: ["list", listFile],
  queryFn: async ({ signal }): Promise<ProjectList> => {
    const text = await fetchText(siteFile(listFile), signal);
    return runSliced(unpackList(text));
  },
});

/** The projects of the current terms, and of the others their terms alone; the whole list where there is no such file. */
export const currentListQuery = currentList
  ? queryOptions({
      queryKey: ["list", currentList],
      queryFn: async ({ signal }): Promise<ProjectList> => {
        const text = await fetchText(siteFile(currentList ?? ""), signal);
        return runSliced(unpackPart(text));
      },
    })
  : catalogueQuery;

/** The key under which a list is cached. */
export const loadedListKey = (list: ProjectList) => (list.part ? currentListQuery : catalogueQuery).queryKey;

/** Of a page that was prerendered with its list: settled when that list, which hydration needs, is loaded or has failed. Null for others. */
export const ListComing = createContext<Promise<unknown> | null>(null);

const excerptsFile = (file: number) => `${excerptsFolder}${file}.json`;

/** Those that the page was prerendered with are embedded one by one: a skill's projects are in many files. */
const embeddedExcerpt = ({ file, at }: ExcerptPlace) =>
  embeddedData(`${excerptsFile(file)}#${at}`, ExcerptModel);

/** The excerpts of one file; see {@link excerptPlaces}. */
export const excerptsQuery = (file: number) =>
  queryOptions({
    queryKey: ["excerpts", excerptsFolder, file],
    queryFn: ({ signal }): Promise<string[]> =>
      fetchJson(siteFile(excerptsFile(file)), ExcerptsModel, signal),
  });

/** In which excerpt file a project's excerpt is, and where in it, by the project's id. */
const placesOf = memoizeByList(({ projects }) => {
  const inOrder = excerptPlaces(projects);
  return new Map(
    projects.flatMap(({ id }, index) => {
      const place = inOrder[index];
      return place ? [[id, place] as const] : [];
    }),
  );
});

/** The same each time: a query of another value would render a list a second time when a search begins. */
const NO_FILES: ReadonlyMap<number, readonly string[]> = new Map();

/** The excerpts of several files by the file's number; of one that fails, none: a card is whole without its excerpt. */
const excerptFilesQuery = (client: QueryClient, files: readonly number[]) =>
  queryOptions({
    queryKey: ["excerpts", excerptsFolder, files],
    queryFn: async (): Promise<ReadonlyMap<number, readonly string[]>> => {
      const contents = files.map((file) => client.ensureQueryData(excerptsQuery(file)).catch(() => []));
      return new Map((await Promise.all(contents)).map((content, at) => [files[at] ?? 0, content]));
    },
    initialData: () => {
      if (files.length === 0) return NO_FILES;
      const there = files.flatMap((file) => {
        const content = client.getQueryData(excerptsQuery(file).queryKey);
        return content === undefined ? [] : [[file, content] as const];
      });
      return there.length < files.length ? undefined : new Map(there);
    },
    placeholderData: keepPreviousData,
    // The single files stay; a file that failed is tried again with the next list.
    gcTime: 0,
  });

/** The files that hold the excerpts of some projects of a list, ascending. */
export function excerptFilesOf(list: ProjectList, projects: readonly Pick<ListedProject, "id">[]): number[] {
  return [...new Set(projects.flatMap(({ id }) => placesOf(list).get(id)?.file ?? []))].sort((a, b) => a - b);
}

/**
 * The beginnings of the descriptions of some projects as plain text.
 * @param projects of this catalogue
 * @returns a project's by its id; undefined as long as it is on its way, "" where there is none
 */
export function useExcerpts(
  list: ProjectList,
  projects: readonly Pick<ListedProject, "id">[],
): (id: string) => string | undefined {
  const client = useQueryClient();
  const embedded = (id: string) => {
    const place = placesOf(list).get(id);
    return place && embeddedExcerpt(place);
  };
  const others = projects.filter(({ id }) => embedded(id) === undefined);
  const { data } = useQuery(excerptFilesQuery(client, excerptFilesOf(list, others)));
  return (id) => {
    const place = placesOf(list).get(id);
    if (!place) return "";
    const file = data?.get(place.file);
    return embedded(id) ?? (file && (file[place.at] ?? ""));
  };
}

type Search = typeof import("./searchClient.ts");

let search: Search | null = null;

/** Loads the search's module, once. @throws {LoadError} where it cannot be loaded */
async function loadSearch(): Promise<Search> {
  try {
    // Kept: to import a module again takes a browser some frames, even one that it has already.
    if (search) return search;
    const loading = import("./searchClient.ts");
    startSearchWorker();
    search = await loading;
    // Not before: over HTTP/1.1 a browser asks for six files at a time, and this one is wanted last.
    prefetchIndexHead();
    return search;
  } catch (cause) {
    throw new LoadError("offline", { cause });
  }
}

/** Loads what a search needs: the field has the focus. */
export function warmUpSearch(): void {
  loadSearch().then(
    ({ searchClient, rangesFor }) => {
      searchClient().warmUp();
      // What tells words is compiled when it first runs: now, or while the first answer renders, for 4 ms on a slow phone.
      rangesFor([{ token: "a", prefix: true }])("a");
    },
    // The search that follows reports the failure itself.
    () => undefined,
  );
}

/** How long the page answers before it gets the search ready, in ms: the list's first cards and filters go first. */
const WARM_UP_DELAY = 1000;

/** Loads what a search needs when there is nothing else to do, before the field has the focus. */
export function useWarmSearch(): void {
  useEffect(() => {
    if (savesData()) return;
    const timer = setTimeout(warmUpSearch, WARM_UP_DELAY);
    return () => clearTimeout(timer);
  }, []);
}

/** An answer, and what to highlight in the texts of its cards. */
export interface SearchResult extends SearchAnswer {
  rangesOf: RangesOf;
  /** Are the projects of all terms ranked? Else those of other terms than the current ones come last, for their number. */
  allTerms: boolean;
}

/**
 * The ranked answer to a search text; null means no text, so every project. The last answer stays until the next one
 * is there. Answers are keyed by their text, so a late one cannot replace a newer one.
 * @param allTerms rank the projects of all terms, for which the whole list is loaded
 */
export const searchQuery = (text: string, allTerms: boolean) =>
  queryOptions({
    queryKey: searchKey(text, allTerms),
    queryFn: async ({ client }): Promise<SearchResult | null> => {
      const { searchClient, rangesFor, completeAnswer } = search ?? (await loadSearch());
      const answer = await searchClient().search(text.trim(), { allTerms });
      const result = { ...answer, allTerms, rangesOf: rangesFor(answer.marks) };
      if (answer.withoutTexts === "coming") void completeAnswer(client, result);
      return result;
    },
    ...(text.trim() === "" ? { initialData: null } : {}),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/**
 * The answer to the beginning of a text that is being typed: on a slow network it comes when the next key is there already.
 * @param shown the text whose answer is shown
 * @param wanted the text as typed, which has no answer yet
 * @returns of the beginnings that go on from what is shown the longest that has an answer; null where none has
 */
export function answerOnTheWay(
  client: QueryClient,
  allTerms: boolean,
  shown: string,
  wanted: string,
): SearchResult | null {
  const typed = wanted.trim();
  const isBetween = ({ query }: SearchResult) =>
    query.length > shown.trim().length && query.startsWith(shown.trim()) && typed.startsWith(query);
  return client
    .getQueriesData<SearchResult | null>({ queryKey: [...SEARCHES, allTerms] })
    .reduce<SearchResult | null>(
      (longest, [, answer]) =>
        answer && isBetween(answer) && answer.query.length > (longest?.query.length ?? 0) ? answer : longest,
      null,
    );
}

/**
 * How long results must stay before more is loaded for them, in ms: a quick typist's next key comes after 120, and a busy phone
 * tells of it later.
 */
const SETTLED_DELAY = 200;

/** Waits until results have stayed. With the next key other files are wanted: these would hold them up on a slow network. @throws when aborted */
export async function settled(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLED_DELAY));
  signal.throwIfAborted();
}

/** The excerpts of a list's projects that are loaded already, by the project's id. */
export function useLoadedExcerpts(list: ProjectList): (id: string) => string | undefined {
  const client = useQueryClient();
  return (id) => {
    const place = placesOf(list).get(id);
    return (
      place && (embeddedExcerpt(place) ?? client.getQueryData(excerptsQuery(place.file).queryKey)?.[place.at])
    );
  };
}

const NO_MARKS: readonly Mark[] = [];

/**
 * The parts of some results' texts around the best match.
 * @param answer that has found them; null without a search
 * @returns a project's by its id; undefined as long as it is on its way
 */
export function useSnippets(
  answer: SearchResult | null,
  projects: readonly Pick<ListedProject, "id">[],
): (id: string) => Snippet | undefined {
  const wanted = projects.map(({ id }) => id).join("\n");
  const [{ marks, list }, setAsked] = useState({ marks: answer?.marks ?? NO_MARKS, list: wanted });
  const isSearch = answer !== null;
  // The next search begins without the passages of the last one.
  useEffect(() => (isSearch ? () => setAsked({ marks: NO_MARKS, list: "" }) : undefined), [isSearch]);
  useEffect(() => {
    if (answer === null) return;
    const ask = () => startTransition(() => setAsked({ marks: answer.marks, list: wanted }));
    const timer = setTimeout(ask, SETTLED_DELAY);
    return () => clearTimeout(timer);
  }, [answer, wanted]);
  const { data } = useQuery({
    // Not of the answer that is shown: with each key that were another query, with a timer and a request to end.
    queryKey: ["snippets", listFile, marks, list],
    queryFn: async () => (search ?? (await loadSearch())).searchClient().snippets(list.split("\n"), marks),
    enabled: answer !== null && marks !== NO_MARKS,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return (id) => data?.get(id);
}

/** Suggestions for a text that is being typed. */
export const suggestionsQuery = (text: string) =>
  queryOptions({
    queryKey: ["suggestions", listFile, text.trim()],
    queryFn: async (): Promise<readonly Suggestion[]> =>
      (search ?? (await loadSearch())).searchClient().suggest(text.trim()),
    gcTime: 60_000,
  });
