/** What a press in the filters makes of them. */
import { DEFAULT_FILTERS, type Facet, type Filters, normalize, slugOf } from "./filters.ts";

/**
 * The filters with one value of a facet added, or removed where it is among them.
 * @param value a slug, or "-" and a slug to leave it out; the opposite goes
 */
export function withToggled(filters: Filters, facet: Facet, value: string): Filters {
  const chosen = filters[facet];
  const others = chosen.filter((other) => slugOf(other) !== slugOf(value));
  return { ...filters, [facet]: chosen.includes(value) ? others : normalize([...others, value]) };
}

/** The filters without anything that narrows the list. The scope, the sort order and the skills of a shared address stay. */
export function cleared({ scope, sort, know }: Filters): Filters {
  return { ...DEFAULT_FILTERS, scope, sort, know };
}
