import { catalogueFile } from "virtual:catalogue";
import { skillAliases } from "virtual:skill-aliases";
import { createSearchClient, type SearchClient } from "../search/client.ts";
import { siteFile } from "./base.ts";

let client: SearchClient | null = null;

/** The page's one search client; made when the first search is near, its engine loaded then. */
export function searchClient(): SearchClient {
  client ??= createSearchClient({ documentsUrl: siteFile(catalogueFile), aliases: skillAliases });
  return client;
}
