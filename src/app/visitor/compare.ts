/** The projects chosen to be compared. They live as long as the tab: a choice of the moment, unlike the saved list. */
import { createContext, useContext } from "react";
import { formatSharedIds, parseSharedIds } from "../../visitor/list/share.ts";
import { announce } from "../ui/announce.ts";
import type { ClientStateSource } from "./ClientStateProvider.tsx";

/** More than this many columns can't be taken in at a glance. */
export const MAX_COMPARED = 4;

export const FULL_MESSAGE = "Four projects are the most that can be compared. Take one out first.";

export interface Chosen {
  /** In the order chosen, at most {@link MAX_COMPARED}. */
  ids: readonly string[];
  /** The last press asked for one too many. */
  refused: boolean;
}

const STORAGE_KEY = "mentorship-finder.compare";
const NONE: Chosen = { ids: [], refused: false };

/** Null until the first look: storage is not read while the module loads. */
let chosen: Chosen | null = null;
const listeners = new Set<() => void>();

function read(): Chosen {
  try {
    // Kept as the address has it, so that one reader, which never fails, serves both.
    const ids = parseSharedIds(sessionStorage.getItem(STORAGE_KEY) ?? "").slice(0, MAX_COMPARED);
    return ids.length === 0 ? NONE : { ids, refused: false };
  } catch {
    return NONE;
  }
}

function current(): Chosen {
  chosen ??= read();
  return chosen;
}

function change(next: Chosen): void {
  chosen = next;
  try {
    sessionStorage.setItem(STORAGE_KEY, formatSharedIds(next.ids));
  } catch {
    // Where storage is blocked the choice holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** See {@link Visitor}. */
export const ChosenContext = createContext(NONE);

export const chosenSource: ClientStateSource<Chosen> = { serverSnapshot: NONE, subscribe, get: current };

export function useChosen(): Chosen {
  return useContext(ChosenContext);
}

/** Takes these as the choice, in place of what was chosen; beyond {@link MAX_COMPARED} they are left out. */
export function choose(ids: readonly string[]): void {
  change({ ids: [...new Set(ids)].slice(0, MAX_COMPARED), refused: false });
}

/** Adds a project to the choice, or takes it out, and says how many there are now. */
export function toggleChosen(id: string): void {
  const { ids } = current();
  if (ids.includes(id)) choose(ids.filter((other) => other !== id));
  else if (ids.length < MAX_COMPARED) choose([...ids, id]);
  else change({ ids, refused: true });

  const { ids: now, refused } = current();
  announce(refused ? FULL_MESSAGE : `${now.length} of ${MAX_COMPARED} chosen to compare`);
}

export function clearChosen(): void {
  choose([]);
  announce("Nothing chosen to compare");
}
