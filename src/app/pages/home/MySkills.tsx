import { useId, useRef, useState } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import type { Filters } from "../../../search/filters/filters.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { focusResultCount } from "../../project-list/ResultCount.tsx";
import type { FilteredResults } from "../../project-list/useFilteredResults.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { focusAfterRender } from "../../ui/focusAfterRender.ts";
import { SkillsIcon } from "../../ui/icons.tsx";
import { LazyBoundary, lazyOptional, lazyRequired } from "../../ui/lazy.tsx";
import { listOf } from "../../visitor/listOf.ts";
import { loadMatching, useMySkills } from "../../visitor/skills.ts";

// It brings the names of all skills: loaded when somebody wants to enter theirs.
const loadPicker = () =>
  Promise.all([
    import("./SkillPicker.tsx").then((module) => module.SkillPicker),
    // With the first skill, the list is matched at once.
    loadMatching(),
  ]);
const SkillPicker = lazyRequired(loadPicker, ([picker]) => picker);

// Shown to those who have entered skills.
const QuickFilters = lazyOptional(() => import("./QuickFilters.tsx").then((module) => module.QuickFilters));

// Only some addresses need them.
const SkillNotices = lazyOptional(() => import("./SkillNotices.tsx").then((module) => module.SkillNotices));

interface Props {
  catalogue: ProjectList;
  filters: Filters;
  results: FilteredResults;
  /** There is room for the skill picker in place. */
  wide: boolean;
  onFilters: UpdateFilters;
}

/** The line above the list in which visitors enter their skills, and then narrow the list to what fits them. */
export function MySkills({ catalogue, filters, results, wide, onFilters }: Props) {
  const t = useMessages();
  const own = useMySkills().items;
  const [open, setOpen] = useState(false);
  const [noticed, setNoticed] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const linked = filters.know.length > 0;
  const asksForSkills =
    results.skills.length === 0 && (filters.quickFilter !== null || filters.sort === "match");
  // The notices stay from then on: they offer an undo when the address has changed already.
  if (!noticed && (linked || asksForSkills)) setNoticed(true);

  const close = () => {
    setOpen(false);
    // After the sheet is gone: until then it keeps the focus inside.
    focusAfterRender(() => opener.current);
  };
  return (
    // A line of its own for the skill picker in place, and for the quick filters.
    <div className={(wide && open) || linked || results.matches ? "basis-full" : undefined}>
      {!linked && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <button
            ref={opener}
            id="my-skills"
            type="button"
            aria-expanded={wide ? open : undefined}
            aria-controls={wide && open ? panel : undefined}
            aria-haspopup={wide ? undefined : "dialog"}
            onPointerEnter={() => void loadPicker().catch(() => undefined)}
            onClick={() => setOpen(!open)}
            className="-mx-2 flex min-h-11 max-w-full min-w-0 items-center gap-2 rounded-lg px-2 text-start text-[0.9375rem] hover:bg-sunken"
          >
            <SkillsIcon className="text-brand" />
            {own.length === 0 ? (
              <span className="font-semibold text-brand">{t("skills.add")}</span>
            ) : (
              <>
                <span className="min-w-0 truncate">
                  {t.rich("skills.known", {
                    label: (words) => <span className="text-muted">{words}</span>,
                    skills: () => <span className="font-semibold">{listOf(own, t, 3)}</span>,
                  })}
                </span>
                <span className="flex-none font-semibold text-brand">{t("skills.edit")}</span>
              </>
            )}
          </button>
          {results.matches && (
            <div className="max-sm:basis-full sm:ms-auto">
              <LazyBoundary fallback={<div className="h-9 pointer-coarse:h-11" />}>
                <QuickFilters filters={filters} counts={results.quickFilterCounts} onFilters={onFilters} />
              </LazyBoundary>
            </div>
          )}
        </div>
      )}
      {noticed && (
        <LazyBoundary fallback={<div className="h-24" />}>
          <SkillNotices
            filters={filters}
            skills={results.skills}
            own={own}
            onEnter={() => setOpen(true)}
            onFilters={(update) => {
              onFilters(update);
              focusResultCount();
            }}
          />
        </LazyBoundary>
      )}
      {linked && (
        <LazyBoundary fallback={<div className="h-9 pointer-coarse:h-11" />}>
          <QuickFilters filters={filters} counts={results.quickFilterCounts} onFilters={onFilters} />
        </LazyBoundary>
      )}
      {open && !linked && (
        <LazyBoundary fallback={<p className="py-3 text-muted">{t("skills.loading")}</p>}>
          <SkillPicker
            id={panel}
            catalogue={catalogue}
            filters={filters}
            wide={wide}
            onClose={close}
            onSort={() => onFilters((current) => ({ ...current, sort: "match" }))}
          />
        </LazyBoundary>
      )}
    </div>
  );
}
