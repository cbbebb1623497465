/** The saved list as the pages use it: one store for the whole page, in step with the browser's other tabs. */
import { createContext, useContext } from "react";
import type { ListedProject } from "../../catalogue/listCodec.ts";
import { createSavedStore, type SavedState } from "../../visitor/list/store.ts";
import type { PersistedState } from "../../visitor/storage/persistedStore.ts";
import type { ClientStateSource } from "./ClientStateProvider.tsx";

/** Reading the property alone throws where the browser blocks storage. */
export function openStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export const savedStore = createSavedStore(openStorage());

/** What a page shows of the list until the browser, which alone has it, draws. */
const UNKNOWN: SavedState = { items: [], problem: null, kept: true };

/** See {@link Visitor}. */
export const SavedContext = createContext(UNKNOWN);

export const savedSource: ClientStateSource<SavedState> = {
  serverSnapshot: UNKNOWN,
  subscribe: savedStore.subscribe,
  get: () => known(savedStore.getSnapshot(), UNKNOWN),
};

/** What is kept; where that is nothing, as the build drew it: then nothing is to be drawn again. */
export function known<Items>(
  state: PersistedState<readonly Items[]>,
  unknown: PersistedState<readonly Items[]>,
) {
  return state.items.length === 0 && state.problem === null && state.kept ? unknown : state;
}

export function useSaved(): SavedState {
  return useContext(SavedContext);
}

/** Puts a project at the list's end, with what is needed to name it should it leave the catalogue. */
export function saveProject(project: ListedProject): void {
  savedStore.save({
    id: project.id,
    title: project.title,
    org: project.org,
    issueUrl: project.upstreamIssues[0]?.url ?? null,
  });
}

export function toggleSaved(project: ListedProject): void {
  if (savedStore.has(project.id)) savedStore.remove(project.id);
  else saveProject(project);
}
