/** What is new since the visitor's last visit, as the pages use it: found once the list is looked at, not before. */
import { createContext, useContext } from "react";
import { formatVisit, isLaterVisit, nextVisit, parseVisit, VISIT_KEY } from "../../visitor/visit.ts";
import type { ClientStateSource } from "./ClientStateProvider.tsx";
import { openStorage } from "./saved.ts";

const NOTHING: ReadonlySet<string> = new Set();

let fresh = NOTHING;
let looked: object | null = null;
const listeners = new Set<() => void>();

/** The visitor looks at the catalogue. Where storage is blocked or full, nothing is ever new, and nothing breaks. */
export function beginVisit(catalogue: { readonly projects: readonly { readonly id: string }[] }): void {
  if (looked === catalogue) return;
  if (looked === null) addEventListener("pagehide", prolongVisit);
  looked = catalogue;
  try {
    const storage = openStorage();
    const ids = catalogue.projects.map(({ id }) => id);
    const stored = storage?.getItem(VISIT_KEY) ?? null;
    if (isLaterVisit(stored)) return;
    const visit = nextVisit(parseVisit(stored), ids, Date.now());
    fresh = visit.fresh.length === 0 ? NOTHING : new Set(visit.fresh);
    storage?.setItem(VISIT_KEY, formatVisit(visit));
  } catch {
    // The marks of this page stay; the next visit compares with an older one.
  }
  for (const listener of listeners) listener();
}

/** A page that was read for hours and is loaded again still belongs to the same visit. */
function prolongVisit(): void {
  try {
    const storage = openStorage();
    const visit = parseVisit(storage?.getItem(VISIT_KEY) ?? null);
    if (visit !== null) storage?.setItem(VISIT_KEY, formatVisit({ ...visit, at: Date.now() }));
  } catch {
    // See beginVisit.
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** See {@link Visitor}. */
export const FreshContext = createContext(NOTHING);

export const freshSource: ClientStateSource<ReadonlySet<string>> = {
  serverSnapshot: NOTHING,
  subscribe,
  get: () => fresh,
};

/** Ids of the projects that are new. */
export function useFresh(): ReadonlySet<string> {
  return useContext(FreshContext);
}
