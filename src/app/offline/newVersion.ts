/** Whether a newer version of the site is downloaded and waits to be used. */
import { useSyncExternalStore } from "react";
import { createStore } from "../../visitor/storage/createStore.ts";

const store = createStore<(() => void) | null>(null);

/** Tells the page that a newer version waits. @param activate switches to it; called when the visitor asks for it */
export function announceVersion(activate: () => void): void {
  store.set(activate);
}

/** Switches to the newer version; null if there is none. */
export function useNewVersion(): (() => void) | null {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, () => null);
}
