import { useCallback, useEffect, useRef } from "react";
import type { FacetResult } from "../../../search/filters/facets.ts";
import { FACETS, type Facet, type Filters, withToggled } from "../../../search/filters/filters.ts";
import { FacetGroup } from "./FacetGroup.tsx";

interface Props {
  filters: Filters;
  result: FacetResult;
  onFilters: (filters: Filters) => void;
}

/** All facets of the list. */
export function FacetPanel({ filters, result, onFilters }: Props) {
  const latest = useRef(filters);
  useEffect(() => {
    latest.current = filters;
  });
  // Always the same, so that only the boxes that change are drawn anew.
  const toggle = useCallback(
    (facet: Facet, slug: string) => onFilters(withToggled(latest.current, facet, slug)),
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
          onMatch={(match) => onFilters({ ...filters, match })}
          onToggle={toggle}
        />
      ))}
    </div>
  );
}
