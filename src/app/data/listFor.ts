/** Which list the home page needs: the one of the current terms, or the whole one. */
import { currentList, listFile } from "virtual:catalogue";
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ProjectList } from "../../catalogue/listCodec.ts";
import type { Filters } from "../../search/filters/filters.ts";
import { asksForOtherTerms } from "../../search/filters/scope.ts";
import { hasStatesOfBuild } from "../lib/useToday.ts";
import { prepareFacets } from "./facetIndex.ts";
import { catalogueQuery, currentListQuery } from "./queries.ts";

/** Does a list show projects of more than those terms that were current on the day of the build? @param today `YYYY-MM-DD` */
export function needsAllTerms(filters: Filters, today: string): boolean {
  return currentList !== null && (asksForOtherTerms(filters) || !hasStatesOfBuild(today));
}

/** The list to load for filters. @param today `YYYY-MM-DD` */
export function listQueryFor(filters: Filters, today: string) {
  return needsAllTerms(filters, today) ? catalogueQuery : currentListQuery;
}

/** The whole list, once its facets are prepared: to change to it costs a page that is in use no long task. */
export const preparedListQuery = queryOptions({
  queryKey: ["prepared", listFile],
  queryFn: async ({ client }): Promise<ProjectList> => {
    const list = await client.ensureQueryData(catalogueQuery);
    await prepareFacets(list);
    return list;
  },
});

/** The list that is loaded: the whole one, else that of the current terms. */
export function loadedList(client: QueryClient): ProjectList | undefined {
  return client.getQueryData(catalogueQuery.queryKey) ?? client.getQueryData(currentListQuery.queryKey);
}
