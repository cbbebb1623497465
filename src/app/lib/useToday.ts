import { stateDay } from "virtual:catalogue";
import { useSyncExternalStore } from "react";
import { utcDay } from "../../catalogue/terms.ts";

/** A page that stays open overnight gets the new date when the visitor returns to it. */
function subscribe(changed: () => void): () => void {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
}

const today = () => utcDay(new Date());

/** Today's date in UTC, `YYYY-MM-DD`; null in a prerendered page, which may be days old. */
export function useToday(): string | null {
  return useSyncExternalStore(subscribe, today, () => null);
}

/**
 * Today, or in a prerendered page and while it is hydrated a day on which all terms had the same states as on the day of the
 * build. Where today they have others, the boot script has the page rendered again: so nothing flashes.
 */
export function useStateDay(): string {
  return useToday() ?? stateDay;
}
