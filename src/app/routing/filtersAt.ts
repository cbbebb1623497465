/**
 * One `Filters` object for each address. Filters that say the same are the same object, so that React's `memo` and hooks
 * compare them by identity, and nothing renders again when only the text of the search field has changed.
 */
import { type Filters, formatFilters, parseFilters } from "../../search/filters/filters.ts";

/** Addresses that are remembered, the latest ones: each letter that is typed makes one. */
const REMEMBERED = 100;

const interned = new Map<string, Filters>();

/** The one object that stands for these filters. */
function internFilters(filters: Filters): Filters {
  const address = formatFilters(filters);
  const known = interned.get(address) ?? filters;
  // A map keeps the order of insertion: what was used last stands last.
  interned.delete(address);
  interned.set(address, known);
  const [oldest] = interned.keys();
  if (interned.size > REMEMBERED && oldest !== undefined) interned.delete(oldest);
  return known;
}

/**
 * The filters of an address; never fails.
 * @param search its query, with or without "?"
 */
export function filtersAt(search: string): Filters {
  return internFilters(parseFilters(search));
}

/** The same filters with another search text. */
export function withText(filters: Filters, q: string): Filters {
  return filters.q === q ? filters : internFilters({ ...filters, q });
}
