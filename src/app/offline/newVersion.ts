/** Whether a newer version of the site lies ready; known to the page, taken on request. */
import { useSyncExternalStore } from "react";

let take: (() => void) | null = null;
const listeners = new Set<() => void>();

/** Announces a version. @param taken makes it the page's: called when the visitor asks for it */
export function announceVersion(taken: () => void): void {
  take = taken;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What takes the new version; null where there is none. */
export function useNewVersion(): (() => void) | null {
  return useSyncExternalStore(
    subscribe,
    () => take,
    () => null,
  );
}
