/** Mentors whom an address calls by their names, while the catalogue knows them by their handles. */
import { slugify } from "../../catalogue/slug.ts";
import type { FacetIndex } from "./facets.ts";
import { type Filters, isExcluded, slugOf } from "./filters.ts";

/**
 * Puts the handle in the place of each mentor's name that belongs to one person: `?mentor=ada-vale` → `?mentor=adavale`.
 * @returns the same object where there is nothing to replace
 */
export function withHandles({ values, bySlug }: FacetIndex, filters: Filters): Filters {
  const handleOf = (value: string) => {
    const name = slugOf(value);
    if (bySlug.mentor.has(name)) return value;
    const [only, another] = values.mentor.filter(({ label }) => slugify(label) === name);
    if (only === undefined || another !== undefined) return value;
    return isExcluded(value) ? `-${only.slug}` : only.slug;
  };
  const mentor = [...new Set(filters.mentor.map(handleOf))];
  return mentor.join() === filters.mentor.join() ? filters : { ...filters, mentor };
}
