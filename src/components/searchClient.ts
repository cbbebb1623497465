import { skillAliases } from "virtual:skill-aliases";
import type { Catalogue } from "../catalogue/model.ts";
import { createSearchClient, type SearchClient } from "../search/client.ts";

let client: SearchClient | null = null;

/** The page's one search client; made when the first search is near, its engine loaded then. */
export function searchClient(catalogue: Catalogue): SearchClient {
  client ??= createSearchClient(catalogue.projects, { aliases: skillAliases });
  return client;
}
