import type { FacetResult } from "../search/facets.ts";
import { FACETS, type Filters, withToggled } from "../search/filters.ts";
import { FacetGroup } from "./FacetGroup.tsx";

interface Props {
  filters: Filters;
  result: FacetResult;
  onFilters: (filters: Filters) => void;
}

/** All facets of the list. */
export function FacetPanel({ filters, result, onFilters }: Props) {
  return (
    <div>
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          options={result.options[facet]}
          chosen={filters[facet]}
          match={filters.match}
          onMatch={(match) => onFilters({ ...filters, match })}
          onToggle={(of, slug) => onFilters(withToggled(filters, of, slug))}
        />
      ))}
    </div>
  );
}
