import { useState } from "react";
import type { Filters } from "../../search/filters/filters.ts";
import { useFilters } from "../routing/useFilters.ts";
import { createSearchDraft, type Draft, type SearchDraft, withDraft } from "./searchDraft.ts";

/**
 * Lets a search be typed faster than the address changes; see searchDraft.ts.
 * @returns `base`, the filters of the address; `filters`, the same with the text as typed; and what changes them
 */
export function useSearchDraft(): SearchDraft & { base: Filters; filters: Filters } {
  const [base, navigate] = useFilters();
  const [draft, onDraft] = useState<Draft | null>(null);
  const [actions] = useState(() => createSearchDraft(navigate, onDraft));
  return { ...actions, base, filters: withDraft(base, draft) };
}
