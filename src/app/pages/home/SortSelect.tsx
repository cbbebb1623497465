import { type Filters, SORTS, type Sort } from "../../../search/filters/filters.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";

const LABELS: Record<Sort, string> = {
  relevance: "Relevance",
  title: "Title",
  org: "Organization",
  newest: "Newest term",
  size: "Fewest hours",
  match: "Match with skills",
};

export function SortSelect({
  filters,
  withMatch,
  withSize,
  onFilters,
}: {
  filters: Filters;
  /** Skills are known, so that the list can be sorted by them. */
  withMatch: boolean;
  /** Some project states its hours. */
  withSize: boolean;
  onFilters: UpdateFilters;
}) {
  const offered: Partial<Record<Sort, boolean>> = { match: withMatch, size: withSize };
  return (
    <label className="flex items-center gap-2 max-sm:flex-1 text-base text-muted">
      <span className="max-sm:sr-only">Sort by</span>
      <select
        id="sort"
        className="h-11 min-w-0 flex-1 rounded-[0.625rem] border border-edge bg-surface px-3 font-semibold text-ink"
        value={filters.sort}
        onChange={({ target: { value } }) =>
          onFilters((current) => ({ ...current, sort: SORTS.find((sort) => sort === value) ?? "relevance" }))
        }
      >
        {SORTS.filter((sort) => offered[sort] !== false || filters.sort === sort).map((sort) => (
          <option key={sort} value={sort}>
            {LABELS[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
