/** One query for each resource, for whoever prefetches and for the component alike. */

import { catalogueFile, textsFolder } from "virtual:catalogue";
import { keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { type Catalogue, CatalogueModel } from "../catalogue/model.ts";
import { type ProjectText, ProjectTextModel } from "../catalogue/richText.ts";
import type { SearchAnswer } from "../search/engine.ts";
import { siteFile } from "./base.ts";
import { textFile } from "./paths.ts";
import { searchClient } from "./searchClient.ts";

export const queryClient = new QueryClient({
  defaultOptions: {
    // Hashed files never change, so nothing is stale and nothing is asked for twice.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, retryDelay: 400, networkMode: "always" },
  },
});

/** Why data could not be had, in words for the visitor. */
export class LoadError extends Error {
  override name = "LoadError";
}

async function fetchJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  signal: AbortSignal,
): Promise<v.InferOutput<Schema>> {
  let response: Response;
  try {
    response = await fetch(siteFile(path), { signal });
  } catch (cause) {
    throw new LoadError("The network did not answer. Are you offline?", { cause });
  }
  if (!response.ok)
    throw new LoadError(`The site's server answered “${response.status}” instead of the data.`);
  let data: unknown;
  try {
    data = await response.json();
  } catch (cause) {
    throw new LoadError("The data arrived cut short or is not what was asked for.", { cause });
  }
  const parsed = v.safeParse(schema, data);
  if (!parsed.success) {
    throw new LoadError(
      "The data has a form that this page does not know. Reload the page to get its newest version.",
    );
  }
  return parsed.output;
}

/** The whole catalogue. */
export const catalogueQuery = queryOptions({
  queryKey: ["catalogue", catalogueFile],
  queryFn: ({ signal }): Promise<Catalogue> => fetchJson(catalogueFile, CatalogueModel, signal),
});

/** The long texts of one project. */
export const projectTextQuery = (id: string) =>
  queryOptions({
    queryKey: ["text", textsFolder, id],
    queryFn: ({ signal }): Promise<ProjectText> =>
      fetchJson(textFile(textsFolder, id), ProjectTextModel, signal),
  });

/**
 * The ranked answer to a search text; null means no text, so every project. The last answer stays until the next one
 * is there; answers are keyed by their text, so a late one can't take the place of a newer one.
 */
export const searchQuery = (catalogue: Catalogue, text: string) =>
  queryOptions({
    queryKey: ["search", catalogueFile, text.trim()],
    queryFn: (): Promise<SearchAnswer | null> => searchClient(catalogue).search(text.trim()),
    ...(text.trim() === "" ? { initialData: null } : {}),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
