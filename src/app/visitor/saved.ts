/** The visitor's saved list: one store for the whole page, in step with the browser's other tabs. */
import { createContext, useContext } from "react";
import type { ListedProject } from "../../catalogue/listCodec.ts";
import { createSavedStore, type SavedState } from "../../visitor/list/store.ts";
import type { Store } from "../../visitor/storage/createStore.ts";
import type { PersistedState } from "../../visitor/storage/persistedStore.ts";
import type { ClientStateSource } from "./ClientStateProvider.tsx";

/** The browser's storage; null where it is blocked: then reading the property throws. */
export function openStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** For changes; components read it with {@link useSaved}. */
export const savedStore = createSavedStore(openStorage());

/** For `ClientStateProvider`. */
export const savedSource = persistedSource(savedStore);

/** Provided by `ClientStateProvider`. */
export const SavedContext = createContext(savedSource.serverSnapshot);

/**
 * A persisted store as client state. A prerendered page shows it as empty; a visitor who has stored nothing gets the very
 * object of that page, so that nothing has to be rendered again.
 */
export function persistedSource<Item>({
  getSnapshot,
  subscribe,
}: Omit<Store<PersistedState<readonly Item[]>>, "set">): ClientStateSource<PersistedState<readonly Item[]>> {
  const serverSnapshot: PersistedState<readonly Item[]> = { items: [], problem: null, persisted: true };
  return {
    serverSnapshot,
    subscribe,
    getSnapshot() {
      const state = getSnapshot();
      return state.items.length === 0 && !state.problem && state.persisted ? serverSnapshot : state;
    },
  };
}

/** The saved list, as the page shows it now. */
export function useSaved(): SavedState {
  return useContext(SavedContext);
}

/** Adds a project at the end of the list, with what names it if it ever leaves the catalogue. */
export function saveProject(project: ListedProject): void {
  savedStore.save({
    id: project.id,
    title: project.title,
    org: project.org,
    issueUrl: project.upstreamIssues[0]?.url ?? null,
  });
}

/** Saves a project, or removes it if it is saved. */
export function toggleSaved(project: ListedProject): void {
  if (savedStore.has(project.id)) savedStore.remove(project.id);
  else saveProject(project);
}
