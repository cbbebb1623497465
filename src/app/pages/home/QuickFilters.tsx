import { type Filters, QUICK_FILTERS, type QuickFilter } from "../../../search/filters/filters.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { QUICK_FILTER_NAMES } from "../../project-list/quickFilterNames.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { CheckIcon, CircleIcon } from "../../ui/icons.tsx";

interface Props {
  filters: Filters;
  counts: Readonly<Record<QuickFilter, number>>;
  onFilters: UpdateFilters;
}

/** What each quick filter shows. */
const EXPLAINED = { all: "skills.allHint", near: "skills.nearHint", few: "skills.fewHint" } as const;

/** Toggles for projects that fit the visitor's skills, each with their number. */
export function QuickFilters({ filters, counts, onFilters }: Props) {
  const t = useMessages();
  return (
    <fieldset aria-label={t("skills.quickViews")} className="flex min-w-0 flex-wrap gap-2">
      {QUICK_FILTERS.map((quickFilter) => (
        <button
          key={quickFilter}
          id={`fit-${quickFilter}`}
          type="button"
          title={t(EXPLAINED[quickFilter])}
          aria-pressed={filters.quickFilter === quickFilter}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-edge bg-surface px-3 text-[0.9375rem] transition-colors hover:border-brand hover:bg-brand-soft aria-pressed:border-brand aria-pressed:bg-brand aria-pressed:text-on-brand pointer-coarse:min-h-11 max-sm:text-sm"
          onClick={() =>
            onFilters((current) => ({
              ...current,
              quickFilter: current.quickFilter === quickFilter ? null : quickFilter,
            }))
          }
        >
          {quickFilter === "all" ? <CheckIcon className="size-4" /> : <CircleIcon className="size-4" />}
          {t(QUICK_FILTER_NAMES[quickFilter])}{" "}
          <span className="tabular-nums opacity-80">{counts[quickFilter]}</span>
        </button>
      ))}
    </fieldset>
  );
}
