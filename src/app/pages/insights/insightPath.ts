import { DEFAULT_FILTERS, type Filters } from "../../../search/filters/filters.ts";
import { homePath } from "../../routing/paths.ts";

/** The list of what is counted: of all terms, unless some are named. */
export function insightPath(filters: Partial<Filters>): string {
  return homePath({ ...DEFAULT_FILTERS, scope: "all", ...filters, term: [...(filters.term ?? [])].sort() });
}
