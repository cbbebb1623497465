/** The address of the list that other sites embed. Apart from `paths.ts`, because few pages write or read it. */
import { type Filters, formatFilters } from "../../search/filters/filters.ts";
import type { Theme } from "../ui/storedTheme.ts";
import { ROUTES } from "./paths.ts";

/** The list that other sites embed: filters, theme, and whether it has a search field. */
export function embedPath(filters: Filters, theme: Theme, searchable: boolean): string {
  const query = [
    formatFilters(filters).slice(1),
    theme === "system" ? "" : `theme=${theme}`,
    searchable ? "search=1" : "",
  ]
    .filter(Boolean)
    .join("&");
  return query === "" ? ROUTES.embed : `${ROUTES.embed}?${query}`;
}

/**
 * Whether an embedded list has a search field.
 * @param search the query of its address
 */
export function isEmbedSearchable(search: string): boolean {
  return new URLSearchParams(search).get("search") === "1";
}
