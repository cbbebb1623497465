import { useId, useRef } from "react";
import { Link } from "wouter";
import type { FacetResult } from "../../../search/filters/facets.ts";
import { cleared, FACETS, type Facet, type Filters, withToggled } from "../../../search/filters/filters.ts";
import { FACET_NAMES } from "../../project-list/facetNames.ts";
import { QUICK_FILTER_NAMES } from "../../project-list/quickFilterNames.ts";
import { focusResultCount } from "../../project-list/ResultCount.tsx";
import { PAGE_PATHS } from "../../routing/paths.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { ArrowIcon, CrossIcon } from "../../ui/icons.tsx";

interface Props {
  filters: Filters;
  result: FacetResult;
  /** Skills are known, so that the quick filter has an effect. */
  fitted: boolean;
  onFilters: UpdateFilters;
}

/** The filters that narrow the list, each a button that removes it. One that the catalogue does not know says so. */
export function ActiveFilters({ filters, result, fitted, onFilters }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const chosen = FACETS.flatMap((facet) =>
    filters[facet].map((slug) => {
      const option = result.options(facet).find((known) => known.slug === slug);
      return { facet, slug, label: option?.label ?? slug, known: option !== undefined };
    }),
  );
  const quickFilter = fitted ? filters.quickFilter : null;
  if (chosen.length === 0 && quickFilter === null) return null;

  const remove = (at: number, update: (filters: Filters) => Filters) => {
    onFilters(update);
    // The pressed button vanishes: the focus moves to its neighbor, so that several can be removed in a row.
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll("button");
      const neighbor = left?.[Math.min(at, left.length - 1)];
      if (neighbor) neighbor.focus();
      else focusResultCount();
    });
  };

  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <ul ref={list} aria-label="Active filters" className="contents">
        {chosen.map(({ facet, slug, label, known }, at) => (
          <li key={`${facet}-${slug}`} className="max-w-full">
            <Chip
              what={`the ${FACET_NAMES[facet].toLowerCase()} ${label}`}
              label={label}
              known={known}
              onRemove={() => remove(at, (current) => withToggled(current, facet, slug))}
            />
          </li>
        ))}
        {quickFilter && (
          <li className="max-w-full">
            <Chip
              what="the quick view"
              label={QUICK_FILTER_NAMES[quickFilter]}
              known
              onRemove={() => remove(chosen.length, (current) => ({ ...current, quickFilter: null }))}
            />
          </li>
        )}
      </ul>
      <button
        type="button"
        className="row-button px-2 font-semibold text-brand"
        onClick={() => {
          onFilters(cleared);
          focusResultCount();
        }}
      >
        Clear all
      </button>
      <AboutLink chosen={chosen} />
    </div>
  );
}

/** Where the list is narrowed to one skill, organization or mentor: the page that introduces it. */
function AboutLink({ chosen }: { chosen: readonly Chosen[] }) {
  const [only, another] = chosen.filter(({ facet }) => facet !== "term");
  if (!only?.known || another || only.facet === "term") return null;
  return (
    <Link
      href={PAGE_PATHS[only.facet](only.slug)}
      className="row-button min-w-0 gap-1 px-2 text-muted hover:text-ink"
    >
      <span className="min-w-0 truncate">About {only.label}</span>
      <ArrowIcon className="size-4" />
    </Link>
  );
}

interface Chosen {
  facet: Facet;
  slug: string;
  label: string;
  known: boolean;
}

interface ChipProps {
  /** What it removes, for the tooltip. */
  what: string;
  label: string;
  known: boolean;
  onRemove: () => void;
}

function Chip({ what, label, known, onRemove }: ChipProps) {
  const note = useId();
  return (
    <span className={known ? "active-filter" : "active-filter unknown"}>
      {!known && (
        <span id={note} className="flex-none text-danger">
          Not in this catalogue:
        </span>
      )}
      <button
        type="button"
        aria-label={`Remove ${label}`}
        aria-describedby={known ? undefined : note}
        title={`Remove ${what}`}
        className="row-button min-w-0 gap-1.5 rounded-full ps-3 pe-2"
        onClick={onRemove}
      >
        <span className="min-w-0 wrap-anywhere">{label}</span>
        <CrossIcon className="size-4" />
      </button>
    </span>
  );
}
