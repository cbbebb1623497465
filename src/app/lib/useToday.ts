import { stateDay, unchangedDays } from "virtual:catalogue";
import { useSyncExternalStore } from "react";
import { utcDay } from "../../catalogue/terms.ts";

/** A page that stays open overnight gets the new date when the visitor returns to it. */
function subscribe(changed: () => void): () => void {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
}

const today = () => utcDay(new Date());

/**
 * Today's date in UTC, `YYYY-MM-DD`; null in a prerendered page, which may be days old.
 * @param isNeeded false: null, and nothing is rendered again for it
 */
export function useToday(isNeeded = true): string | null {
  return useSyncExternalStore(
    subscribe,
    () => (isNeeded ? today() : null),
    () => null,
  );
}

/** Have all terms the states on a day that they had when the site was built? @param day `YYYY-MM-DD` */
export function hasStatesOfBuild(day: string): boolean {
  const { from, until } = unchangedDays;
  return (from === null || day >= from) && (until === null || day <= until);
}

/**
 * A day of the same year on which all terms have the same states: that of the build as long as it is one.
 * @param day `YYYY-MM-DD`
 */
export function stateDayOf(day: string): string {
  return hasStatesOfBuild(day) && day.slice(0, 4) === stateDay.slice(0, 4) ? stateDay : day;
}

/**
 * A day on which all terms have today's states, to ask which terms are current. A prerendered page has the same one in nearly
 * every case, so that its list is not rendered again: that took a phone 60 ms in one task, as it cannot be parted. Where
 * the states have changed since the build, the boot script has the page rendered from nothing: so nothing flashes.
 */
export function useStateDay(): string {
  return useSyncExternalStore(
    subscribe,
    () => stateDayOf(today()),
    () => stateDay,
  );
}
