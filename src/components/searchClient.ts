import { catalogueFile } from "virtual:catalogue";
import { skillAliases } from "virtual:skill-aliases";
import { CatalogueModel } from "../catalogue/model.ts";
import { createSearchClient, type SearchClient } from "../search/client.ts";
import { fetchJson } from "./siteData.ts";

let client: Promise<SearchClient> | null = null;

/** The texts are fetched when the first search is near; a failure is forgotten, so that the next call tries again. */
function startClient(): Promise<SearchClient> {
  client ??= fetchJson(catalogueFile, CatalogueModel, new AbortController().signal).then(
    ({ projects }) => createSearchClient(projects, { aliases: skillAliases }),
    (error: unknown) => {
      client = null;
      throw error;
    },
  );
  return client;
}

const onDemand: SearchClient = {
  warmUp: () =>
    void startClient()
      .then((started) => started.warmUp())
      .catch(() => undefined),
  search: async (query) => (await startClient()).search(query),
};

/** The page's one search client; its engine, and the texts that it searches, are loaded when the first search is near. */
export function searchClient(): SearchClient {
  return onDemand;
}
