import { FITS, type Filters, type Fit } from "../../../search/filters/filters.ts";
import { FIT_NAMES } from "../../project-list/quickFilterNames.ts";
import { CheckIcon, CircleIcon } from "../../ui/icons.tsx";

interface Props {
  filters: Filters;
  counts: Readonly<Record<Fit, number>>;
  onFilters: (filters: Filters) => void;
}

/** Two toggles: what fits entirely, and what nearly does, with how many projects each shows. */
export function QuickViews({ filters, counts, onFilters }: Props) {
  return (
    <fieldset aria-label="Quick views" className="flex min-w-0 gap-2">
      {FITS.map((fit) => (
        <button
          key={fit}
          id={`fit-${fit}`}
          type="button"
          aria-pressed={filters.fit === fit}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-edge bg-surface px-3 text-[0.9375rem] transition-colors hover:border-brand hover:bg-brand-soft aria-pressed:border-brand aria-pressed:bg-brand aria-pressed:text-on-brand pointer-coarse:min-h-11 max-sm:flex-1 max-sm:justify-center max-sm:px-2 max-sm:text-sm"
          onClick={() => onFilters({ ...filters, fit: filters.fit === fit ? null : fit })}
        >
          {fit === "all" ? <CheckIcon className="size-4" /> : <CircleIcon className="size-4" />}
          {FIT_NAMES[fit]} <span className="tabular-nums opacity-80">{counts[fit]}</span>
        </button>
      ))}
    </fieldset>
  );
}
