import { useId, useRef } from "react";
import { Link } from "wouter";
import { cleared, withToggled } from "../../../search/filters/changes.ts";
import type { FacetResult } from "../../../search/filters/facets.ts";
import { FACETS, type Filters, isExcluded, slugOf } from "../../../search/filters/filters.ts";
import type { Exclusion } from "../../../search/query/engine.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { optionText } from "../../project/optionTexts.ts";
import { FACET_NAMES } from "../../project-list/facetNames.ts";
import { QUICK_FILTER_NAMES } from "../../project-list/quickFilterNames.ts";
import { focusResultCount } from "../../project-list/ResultCount.tsx";
import { PAGE_PATHS } from "../../routing/morePaths.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { CrossIcon } from "../../ui/icons.tsx";
import { ArrowIcon } from "../../ui/moreIcons.tsx";

interface Props {
  filters: Filters;
  result: FacetResult;
  /** It has the values of all terms. */
  isComplete: boolean;
  /** Skills are known, so that the quick filter has an effect. */
  fitted: boolean;
  /** What the search text leaves out. */
  excluded: readonly Exclusion[];
  onFilters: UpdateFilters;
}

/** One filter that is on. */
interface Active {
  key: string;
  label: string;
  /** The tooltip. */
  title: string;
  isKnown: boolean;
  update: (filters: Filters) => Filters;
  /** The page that introduces a skill, an organization or a mentor of the catalogue. */
  page?: string | undefined;
}

/**
 * The filters that narrow the list, each a button that removes it, among them what the search text leaves out: "react without
 * kubernetes" has a chip "without Kubernetes". One that the catalogue does not know says so.
 */
export function ActiveFilters({ filters, result, isComplete, fitted, excluded, onFilters }: Props) {
  const t = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const active = FACETS.flatMap((facet) =>
    filters[facet].map((value): Active => {
      const slug = slugOf(value);
      const option = result.options(facet).find((known) => known.slug === slug);
      const label = optionText(facet, slug, option?.label ?? slug, t);
      const isOut = isExcluded(value);
      return {
        key: `${facet}-${value}`,
        label: isOut ? t("filters.without", { value: label }) : label,
        title: t(FACET_NAMES[facet]),
        isKnown: option !== undefined || !isComplete,
        update: (current) => withToggled(current, facet, value),
        page: facet in PAGE_PATHS && !isOut ? PAGE_PATHS[facet as keyof typeof PAGE_PATHS](slug) : undefined,
      };
    }),
  );
  for (const { label, text, start, end } of excluded)
    active.push({
      key: `text-${start}`,
      label: t("filters.without", { value: label }),
      title: t("filters.removeWords", { words: text }),
      isKnown: true,
      update: (current) => ({ ...current, q: withoutPart(current.q, text, start, end) }),
    });
  if (fitted && filters.quickFilter)
    active.push({
      key: "fit",
      label: t(QUICK_FILTER_NAMES[filters.quickFilter]),
      title: t("skills.quickViews"),
      isKnown: true,
      update: (current) => ({ ...current, quickFilter: null }),
    });
  if (active.length === 0) return null;

  const remove = (at: number, { update }: Active) => {
    onFilters(update);
    // The pressed button vanishes: the focus moves to its neighbor, so that several can be removed in a row.
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll("button");
      const neighbor = left?.[Math.min(at, left.length - 1)];
      if (neighbor) neighbor.focus();
      else focusResultCount();
    });
  };
  const [only, another] = active.filter(({ page }) => page);

  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <ul ref={list} aria-label={t("filters.active")} className="contents">
        {active.map((filter, at) => {
          const { key, ...chip } = filter;
          return (
            <li key={key} className="max-w-full">
              <Chip {...chip} onRemove={() => remove(at, filter)} />
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="row-button px-2 font-semibold text-brand"
        onClick={() => {
          onFilters(cleared);
          focusResultCount();
        }}
      >
        {t("filters.clearAll")}
      </button>
      {only?.page && only.isKnown && !another && (
        <Link href={only.page} className="row-button min-w-0 gap-1 px-2 text-muted hover:text-ink">
          <span className="min-w-0 truncate">{t("filters.about", { name: only.label })}</span>
          <ArrowIcon className="size-4" />
        </Link>
      )}
    </div>
  );
}

/** A search text without the part at these offsets; where the text has changed since, without its first such part. */
function withoutPart(q: string, text: string, start: number, end: number): string {
  const at = q.slice(start, end) === text ? start : q.indexOf(text);
  if (at === -1) return q;
  return `${q.slice(0, at).trimEnd()} ${q.slice(at + text.length).trimStart()}`.trim();
}

function Chip({ title, label, isKnown, onRemove }: Omit<Active, "key"> & { onRemove: () => void }) {
  const t = useMessages();
  const note = useId();
  return (
    <span className={isKnown ? "active-filter" : "active-filter unknown"}>
      {!isKnown && (
        <span id={note} className="flex-none text-danger">
          {t("filters.notHere")}
        </span>
      )}
      <button
        type="button"
        aria-label={t("filters.remove", { filter: label })}
        aria-describedby={isKnown ? undefined : note}
        title={title}
        className="row-button min-w-0 gap-1.5 rounded-full ps-3 pe-2"
        onClick={onRemove}
      >
        <span className="min-w-0 wrap-anywhere">{label}</span>
        <CrossIcon className="size-4" />
      </button>
    </span>
  );
}
