/** The projects chosen for comparison. Unlike the saved list, the choice lasts only as long as the tab. */

import { createContext, useContext } from "react";
import { formatSharedIds, parseSharedIds } from "../../visitor/list/share.ts";
import { createStore } from "../../visitor/storage/createStore.ts";
import { readItem, writeItem } from "../lib/webStorage.ts";
import { messagesStore } from "../messages/language.ts";
import { announce } from "../ui/announce.ts";
import type { ClientStateSource } from "./ClientStateProvider.tsx";

/** Most projects in a comparison: five columns are too narrow to read, even on a wide screen. */
export const MAX_COMPARED = 4;

/** The choice at one moment. */
export interface Chosen {
  /** In the order chosen, at most {@link MAX_COMPARED}. */
  ids: readonly string[];
  /** The last press would have made one too many, and changed nothing. */
  refused: boolean;
}

const STORAGE_KEY = "mentorship-finder.compare";
const NONE: Chosen = { ids: [], refused: false };

/** Stored in the form of the address, so that one parser, which never fails, reads both. */
function readChosen(): Chosen {
  const ids = parseSharedIds(readItem("sessionStorage", STORAGE_KEY) ?? "").slice(0, MAX_COMPARED);
  return ids.length === 0 ? NONE : { ids, refused: false };
}

const store = createStore(readChosen());

/** Provided by `ClientStateProvider`. */
export const ChosenContext = createContext(NONE);

/** For `ClientStateProvider`. */
export const chosenSource: ClientStateSource<Chosen> = { serverSnapshot: NONE, ...store };

/** The present choice. */
export function useChosen(): Chosen {
  return useContext(ChosenContext);
}

/** Replaces the choice; ids beyond {@link MAX_COMPARED} are left out. */
export function choose(ids: readonly string[]): void {
  const chosen = [...new Set(ids)].slice(0, MAX_COMPARED);
  store.set({ ids: chosen, refused: false });
  // Where storage is blocked, the choice lasts until the page is closed.
  writeItem("sessionStorage", STORAGE_KEY, formatSharedIds(chosen));
}

/** Adds a project to the choice, or takes it out, and announces how many are chosen. */
export function toggleChosen(id: string): void {
  const { ids } = store.getSnapshot();
  if (ids.includes(id)) choose(ids.filter((other) => other !== id));
  else if (ids.length < MAX_COMPARED) choose([...ids, id]);
  else store.set({ ids, refused: true });

  const { ids: now, refused } = store.getSnapshot();
  const t = messagesStore.getSnapshot();
  announce(
    refused ? t("layout.compareFull") : t("layout.compareCount", { count: now.length, most: MAX_COMPARED }),
  );
}
