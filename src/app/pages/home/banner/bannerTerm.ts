/** Which term the banner over the list is about. */
import type { ApplicationState } from "../../../../catalogue/applicationState.ts";
import type { ListedTerm } from "../../../../catalogue/listCodec.ts";

/**
 * The one term that the banner names; "all" where it says which terms are open, or that none is; "none" where nothing is
 * known. Where nothing tells whether one of the current terms is open, nobody says that none is: then the newest of which
 * something is known.
 * @param terms the oldest first
 * @param current ids of the current terms
 * @param chosen the only term that the list is about; undefined where there are several
 */
export function bannerTerm(
  terms: readonly ListedTerm[],
  current: readonly string[],
  states: ReadonlyMap<string, ApplicationState>,
  chosen: ListedTerm | undefined,
): ListedTerm | "all" | "none" {
  const isKnown = (id: string) => (states.get(id)?.kind ?? "unknown") !== "unknown";
  if (chosen) return isKnown(chosen.id) ? chosen : "none";
  const kinds = new Set([...states.values()].map(({ kind }) => kind));
  if (kinds.has("open") || kinds.has("upcoming") || current.every(isKnown)) return "all";
  return terms.filter(({ id }) => current.includes(id) && isKnown(id)).at(-1) ?? "none";
}
