import { useSyncExternalStore } from "react";
import { utcDay } from "../../catalogue/terms.ts";

/** A page left open over night is looked at again in the morning. */
function subscribe(changed: () => void): () => void {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
}

const today = () => utcDay(new Date());

/** The day it is, in UTC; null before the page is in the visitor's hands: a page made yesterday doesn't know. */
export function useToday(): string | null {
  return useSyncExternalStore(subscribe, today, () => null);
}
