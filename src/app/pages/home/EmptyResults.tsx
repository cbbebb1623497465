import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { cleared, withToggled } from "../../../search/filters/changes.ts";
import type { FacetResult } from "../../../search/filters/facets.ts";
import { type Filters, isExcluded, slugOf } from "../../../search/filters/filters.ts";
import { type Relaxation, relaxations } from "../../../search/filters/relaxations.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { similarSlugsQuery } from "../../data/similarSlugs.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import type { Translate } from "../../messages/messageTypes.ts";
import { optionText } from "../../project/optionTexts.ts";
import { QUICK_FILTER_NAMES } from "../../project-list/quickFilterNames.ts";
import { focusResultCount } from "../../project-list/ResultCount.tsx";
import type { FilteredResults } from "../../project-list/useFilteredResults.ts";
import { homePath } from "../../routing/paths.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { PastTerms } from "./PastTerms.tsx";

function without(filters: Filters, { facet, value }: Relaxation): Filters {
  if (facet === "fit") return { ...filters, quickFilter: null };
  return facet === "q" || value === null ? { ...filters, q: "" } : withToggled(filters, facet, value);
}

function nameOf(t: Translate, { quickFilter }: Filters, { facet, value, label }: Relaxation): string {
  if (facet === "fit") return t(QUICK_FILTER_NAMES[quickFilter ?? "all"]);
  if (facet === "q" || value === null) return label;
  const name = optionText(facet, slugOf(value), label, t);
  return isExcluded(value) ? t("filters.without", { value: name }) : name;
}

const withChosen = (filters: Filters, slug: string) =>
  filters.skill.includes(slug) ? filters : withToggled(filters, "skill", slug);

/** Is nothing left to remove? Then removing the one filter is the same as showing all projects. */
const showsAll = (filters: Filters) => homePath(filters) === homePath(cleared(filters));

interface Props {
  catalogue: ProjectList;
  results: FilteredResults;
  /** See {@link PastTerms}. */
  allTerms: FacetResult | null;
  onFilters: UpdateFilters;
}

/** Nothing fits: which single filter to remove, and how many projects that brings back. */
export function EmptyResults({ catalogue, results, allTerms, onFilters }: Props) {
  const { filters, scoped, answer, within } = results;
  const t = useMessages();
  const index = facetIndexOf(catalogue);
  const found = useMemo(
    () =>
      relaxations(index, scoped, answer?.hits ?? null, within).filter(
        // The scope's terms are no filter that was chosen.
        (relaxation) =>
          (relaxation.facet !== "term" || filters.term.length > 0) && !showsAll(without(filters, relaxation)),
      ),
    [index, filters, scoped, answer, within],
  );
  const text = filters.q.trim();
  // The commonest typo is two edits away from its word, which the search itself does not correct.
  const { data: similar = [] } = useQuery({
    ...similarSlugsQuery(index, "skill", text),
    enabled: text !== "" && answer?.didYouMean === null,
  });
  const choose = (update: (filters: Filters) => Filters) => {
    onFilters(update);
    focusResultCount();
  };
  return (
    <section aria-label={t("filters.none")} className="panel px-6 py-10 text-center">
      <h2 className="text-xl font-bold">
        {text === "" ? t("filters.none") : t("filters.noneFor", { text })}
      </h2>
      {similar.length > 0 && (
        <>
          <p className="mt-2 text-muted">{t("filters.didYouMean")}</p>
          <ul className="mt-3 flex flex-wrap justify-center gap-2">
            {similar.slice(0, 3).map(({ slug, label }) => (
              <li key={slug}>
                <button
                  type="button"
                  className="button"
                  onClick={() => choose((current) => ({ ...withChosen(current, slug), q: "" }))}
                >
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {found.length > 0 && (
        <>
          <p className="mt-4 text-muted">{t("filters.tryRemoving")}</p>
          <ul className="mt-3 flex flex-wrap justify-center gap-2">
            {found.slice(0, 5).map((relaxation) => (
              <li key={`${relaxation.facet}-${relaxation.value}`} className="max-w-full">
                <button
                  type="button"
                  className="button max-w-full"
                  onClick={() => choose((current) => without(current, relaxation))}
                >
                  <span className="min-w-0 wrap-anywhere">
                    {t("filters.withoutFilter", {
                      filter: nameOf(t, filters, relaxation),
                      count: relaxation.count,
                    })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {found.length + similar.length === 0 && <p className="mt-2 text-muted">{t("filters.checkSpelling")}</p>}
      <PastTerms results={results} allTerms={allTerms} />
      <button type="button" className="button mt-4" onClick={() => choose(cleared)}>
        {t("filters.showAll")}
      </button>
    </section>
  );
}
