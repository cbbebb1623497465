import { type Filters, QUICK_FILTERS, type QuickFilter } from "../../../search/filters/filters.ts";
import { QUICK_FILTER_NAMES } from "../../project-list/quickFilterNames.ts";
import { CheckIcon, CircleIcon } from "../../ui/icons.tsx";

interface Props {
  filters: Filters;
  counts: Readonly<Record<QuickFilter, number>>;
  onFilters: (filters: Filters) => void;
}

/** Two toggles: what fits entirely, and what nearly does, with how many projects each shows. */
export function QuickFilters({ filters, counts, onFilters }: Props) {
  return (
    <fieldset aria-label="Quick views" className="flex min-w-0 gap-2">
      {QUICK_FILTERS.map((fit) => (
        <button
          key={fit}
          id={`fit-${fit}`}
          type="button"
          aria-pressed={filters.quickFilter === fit}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-edge bg-surface px-3 text-[0.9375rem] transition-colors hover:border-brand hover:bg-brand-soft aria-pressed:border-brand aria-pressed:bg-brand aria-pressed:text-on-brand pointer-coarse:min-h-11 max-sm:flex-1 max-sm:justify-center max-sm:px-2 max-sm:text-sm"
          onClick={() => onFilters({ ...filters, quickFilter: filters.quickFilter === fit ? null : fit })}
        >
          {fit === "all" ? <CheckIcon className="size-4" /> : <CircleIcon className="size-4" />}
          {QUICK_FILTER_NAMES[fit]} <span className="tabular-nums opacity-80">{counts[fit]}</span>
        </button>
      ))}
    </fieldset>
  );
}
