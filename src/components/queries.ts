/** One query for each resource, for whoever prefetches and for the component alike. */

import { excerptsFolder, listFile, textsFolder } from "virtual:catalogue";
import { keepPreviousData, QueryClient, queryOptions, useQueries } from "@tanstack/react-query";
import {
  ExcerptsModel,
  excerptPlaces,
  type ListedProject,
  PackedListModel,
  type ProjectList,
  unpackList,
} from "../catalogue/list.ts";
import { fetchJson, LoadError, understood } from "../catalogue/load.ts";
import { type ProjectText, ProjectTextModel } from "../catalogue/richText.ts";
import type { SearchClient } from "../search/client.ts";
import type { SearchAnswer } from "../search/engine.ts";
import type { FacetIndex } from "../search/facets.ts";
import type { Facet } from "../search/filters.ts";
import type { Near } from "../search/near.ts";
import type { Suggestion } from "../search/suggest.ts";
import { siteFile } from "./base.ts";
import { textFile } from "./paths.ts";

export const queryClient = new QueryClient({
  defaultOptions: {
    // Hashed files never change, so nothing is stale and nothing is asked for twice.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, retryDelay: 400, networkMode: "always" },
  },
});

/** All terms and projects, without the long texts. */
export const catalogueQuery = queryOptions({
  queryKey: ["list", listFile],
  queryFn: async ({ signal }): Promise<ProjectList> => {
    const packed = await fetchJson(siteFile(listFile), PackedListModel, signal);
    return understood(() => unpackList(packed));
  },
});

/** The excerpts of one file; see {@link excerptPlaces}. */
const excerptsQuery = (file: number) =>
  queryOptions({
    queryKey: ["excerpts", excerptsFolder, file],
    queryFn: ({ signal }): Promise<string[]> =>
      fetchJson(siteFile(`${excerptsFolder}${file}.json`), ExcerptsModel, signal),
  });

const placesOf = new WeakMap<ProjectList, Map<string, { file: number; at: number }>>();

function excerptPlace(list: ProjectList, id: string): { file: number; at: number } | undefined {
  let places = placesOf.get(list);
  if (!places) {
    const inOrder = excerptPlaces(list.projects);
    places = new Map(
      list.projects.flatMap((project, index) => {
        const place = inOrder[index];
        return place ? [[project.id, place] as const] : [];
      }),
    );
    placesOf.set(list, places);
  }
  return places.get(id);
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
  const files = [...new Set(projects.flatMap(({ id }) => excerptPlace(list, id)?.file ?? []))];
  const answers = useQueries({ queries: files.map(excerptsQuery) });
  return (id) => {
    const place = excerptPlace(list, id);
    const answer = place && answers[files.indexOf(place.file)];
    // A card is whole without its excerpt: where the file fails, the list stays as it is.
    if (!place || answer?.error) return "";
    return answer?.data && (answer.data[place.at] ?? "");
  };
}

/** The long texts of one project. */
export const projectTextQuery = (id: string) =>
  queryOptions({
    queryKey: ["text", textsFolder, id],
    queryFn: ({ signal }): Promise<ProjectText> =>
      fetchJson(siteFile(textFile(textsFolder, id)), ProjectTextModel, signal),
  });

/** The search is loaded when one is near. @throws {LoadError} where it can't be had */
async function loadSearch(): Promise<SearchClient> {
  try {
    return (await import("./searchClient.ts")).searchClient();
  } catch (cause) {
    throw new LoadError("The search itself did not arrive. Are you offline?", { cause });
  }
}

/** A search is near: whatever it needs begins to load. */
export function warmUpSearch(): void {
  loadSearch().then(
    (client) => client.warmUp(),
    // The search that follows says so itself.
    () => undefined,
  );
}

/**
 * The ranked answer to a search text; null means no text, so every project. The last answer stays until the next one
 * is there; answers are keyed by their text, so a late one can't take the place of a newer one.
 */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ["search", listFile, text.trim()],
    queryFn: async (): Promise<SearchAnswer | null> => (await loadSearch()).search(text.trim()),
    ...(text.trim() === "" ? { initialData: null } : {}),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/** What an unknown skill, organization or mentor of an address may mean; what finds it out is loaded with the question. */
export const nearQuery = (index: FacetIndex, facet: Facet, slug: string) =>
  queryOptions({
    queryKey: ["near", listFile, facet, slug],
    queryFn: async (): Promise<Near[]> => (await import("../search/near.ts")).nearValues(index, facet, slug),
  });

/** What to offer while a text is being typed; what was offered stays until the next offer is there. */
export const suggestionsQuery = (text: string) =>
  queryOptions({
    queryKey: ["suggestions", listFile, text.trim()],
    queryFn: async (): Promise<readonly Suggestion[]> => (await loadSearch()).suggest(text.trim()),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
