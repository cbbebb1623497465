import { useCallback } from "react";
import { withToggled } from "../../../../search/filters/changes.ts";
import type { FacetResult } from "../../../../search/filters/facets.ts";
import type { Facet, Filters } from "../../../../search/filters/filters.ts";
import { useMessages } from "../../../messages/MessagesProvider.tsx";
import type { UpdateFilters } from "../../../routing/useFilters.ts";
import { FacetGroup } from "./FacetGroup.tsx";
import { PresetGroup } from "./PresetGroup.tsx";

/** The facets below the presets, from what most visitors ask first to what few do. */
const GROUPS = ["state", "skill", "kind", "org", "program", "difficulty", "size", "term", "mentor"] as const;

interface Props {
  filters: Filters;
  result: FacetResult;
  onFilters: UpdateFilters;
}

/** All facets of the list. */
export function FacetPanel({ filters, result, onFilters }: Props) {
  const t = useMessages();
  // One function for all checkboxes, so that only those that change render again: React wrote the attributes of all of
  // them, 93 changes for one press, when each had a handler of its own; it is 21 now.
  const toggle = useCallback(
    (facet: Facet, value: string) => onFilters((current) => withToggled(current, facet, value)),
    [onFilters],
  );
  const onMatch = useCallback(
    (match: Filters["match"]) => onFilters((current) => ({ ...current, match })),
    [onFilters],
  );
  return (
    <div>
      <PresetGroup options={result.options("preset")} chosen={filters.preset} onToggle={toggle} />
      {GROUPS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          options={result.options(facet)}
          chosen={filters[facet]}
          note={facet === "kind" ? t("filters.fromWords") : undefined}
          folded={facet === "mentor"}
          match={filters.match}
          onMatch={onMatch}
          onToggle={toggle}
        />
      ))}
    </div>
  );
}
