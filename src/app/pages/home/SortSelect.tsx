import { type Filters, SORTS, type Sort } from "../../../search/filters/filters.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import type { UpdateFilters } from "../../routing/useFilters.ts";

const LABELS = {
  relevance: "list.sortRelevance",
  title: "list.sortTitle",
  org: "list.sortOrg",
  newest: "list.sortNewest",
  size: "list.sortSize",
  match: "list.sortMatch",
} as const;

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
  const t = useMessages();
  const offered: Partial<Record<Sort, boolean>> = { match: withMatch, size: withSize };
  return (
    <label className="flex min-w-0 items-center gap-2 text-muted">
      <span className="max-xl:sr-only">{t("list.sortBy")}</span>
      <select
        id="sort"
        className="h-11 min-w-0 rounded-[0.625rem] border border-edge bg-surface px-2 font-semibold text-ink"
        value={filters.sort}
        onChange={({ target: { value } }) =>
          onFilters((current) => ({ ...current, sort: SORTS.find((sort) => sort === value) ?? "relevance" }))
        }
      >
        {SORTS.filter((sort) => offered[sort] !== false || filters.sort === sort).map((sort) => (
          <option key={sort} value={sort}>
            {t(LABELS[sort])}
          </option>
        ))}
      </select>
    </label>
  );
}
