import { useMemo } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { cleared, FACETS, type Filters, withToggled } from "../../../search/filters/filters.ts";
import { type Relaxation, relaxations } from "../../../search/filters/relaxations.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { FACET_NAMES } from "../../project-list/facetNames.ts";
import { QUICK_FILTER_NAMES } from "../../project-list/quickFilterNames.ts";
import { focusResultCount } from "../../project-list/ResultCount.tsx";
import type { FilteredResults } from "../../project-list/useFilteredResults.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { PastTerms } from "./PastTerms.tsx";

function without(filters: Filters, facet: Relaxation["facet"], slug: string | null): Filters {
  if (facet === "fit") return { ...filters, quickFilter: null };
  return facet === "q" || slug === null ? { ...filters, q: "" } : withToggled(filters, facet, slug);
}

function nameOf({ quickFilter }: Filters, facet: Relaxation["facet"], label: string): string {
  if (facet === "fit") return `“${QUICK_FILTER_NAMES[quickFilter ?? "all"]}”`;
  return facet === "q" ? `the text “${label}”` : `${FACET_NAMES[facet].toLowerCase()} ${label}`;
}

interface Props {
  catalogue: ProjectList;
  results: FilteredResults;
  onFilters: UpdateFilters;
}

/** Nothing fits: which single filter to remove, and how many projects that brings back. */
export function EmptyResults({ catalogue, results, onFilters }: Props) {
  const { filters, scoped, answer, within } = results;
  const found = useMemo(
    () =>
      relaxations(facetIndexOf(catalogue), scoped, answer?.hits ?? null, within).filter(
        // The scope's terms are no filter that was chosen.
        ({ facet }) => facet !== "term" || filters.term.length > 0,
      ),
    [catalogue, filters, scoped, answer, within],
  );
  // With a single one, to remove it is to clear all.
  const chosen =
    FACETS.reduce((sum, facet) => sum + filters[facet].length, 0) +
    Number(filters.q !== "") +
    Number(filters.quickFilter !== null);
  const choose = (update: (filters: Filters) => Filters) => {
    onFilters(update);
    focusResultCount();
  };
  return (
    <section
      aria-label="No project fits"
      className="rounded-xl border border-line bg-surface px-6 py-10 text-center shadow-card"
    >
      <h2 className="text-xl font-bold">No project fits all of this</h2>
      {found.length > 0 ? (
        <>
          <p className="mt-2 text-muted">Take one thing off:</p>
          <ul className="mt-4 flex flex-wrap justify-center gap-2">
            {found.slice(0, 5).map(({ facet, slug, label, count }) => (
              <li key={`${facet}-${slug}`} className="max-w-full">
                <button
                  type="button"
                  className="button max-w-full"
                  onClick={() => choose((current) => without(current, facet, slug))}
                >
                  <span className="min-w-0 wrap-anywhere">
                    Without {nameOf(filters, facet, label)}: {pluralize(count, "project")}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-2 text-muted">
          Check the spelling, or try a broader word: a language, a tool, a topic.
        </p>
      )}
      <PastTerms results={results} />
      {chosen > 1 && (
        <button type="button" className="button mt-4" onClick={() => choose(cleared)}>
          Clear all filters
        </button>
      )}
    </section>
  );
}
