/** Which projects are new since the visitor's last visit. Computed when a list of projects is first shown, not before. */
import { createContext, useContext } from "react";
import type { ListedProject } from "../../catalogue/listCodec.ts";
import { createStore } from "../../visitor/storage/createStore.ts";
import { formatVisit, isLaterVisit, nextVisit, parseVisit, VISIT_KEY } from "../../visitor/visit.ts";
import { readItem, writeItem } from "../lib/webStorage.ts";
import type { ClientStateSource } from "./ClientStateProvider.tsx";

const NOTHING: ReadonlySet<string> = new Set();

const store = createStore(NOTHING);
let shown: object | null = null;

const readVisit = () => readItem("localStorage", VISIT_KEY);

/**
 * To be called when the catalogue is shown. Where storage is blocked, no project is ever new; where it is full, the next
 * visit compares with an older one.
 * @param terms the ids of the current ones: what is new in past terms nobody waits for, and it is perhaps not loaded
 */
export function beginVisit(
  catalogue: { readonly projects: readonly Pick<ListedProject, "id" | "aliases" | "term">[] },
  terms: readonly string[],
): void {
  if (shown === catalogue) return;
  if (shown === null) addEventListener("pagehide", prolongVisit);
  shown = catalogue;
  const stored = readVisit();
  if (isLaterVisit(stored)) return;
  const projects = catalogue.projects.filter(({ term }) => terms.includes(term));
  const ids = projects.map(({ id }) => id);
  const aliases = new Map(projects.flatMap(({ id, aliases }) => (aliases ? [[id, aliases]] : [])));
  const visit = nextVisit(parseVisit(stored), ids, Date.now(), aliases);
  store.set(visit.fresh.length === 0 ? NOTHING : new Set(visit.fresh));
  writeItem("localStorage", VISIT_KEY, formatVisit(visit));
}

/** A page that was read for hours and is then reloaded still belongs to the same visit. */
function prolongVisit(): void {
  const visit = parseVisit(readVisit());
  if (visit) writeItem("localStorage", VISIT_KEY, formatVisit({ ...visit, at: Date.now() }));
}

/** Provided by `ClientStateProvider`. */
export const FreshContext = createContext(NOTHING);

/** For `ClientStateProvider`. */
export const freshSource: ClientStateSource<ReadonlySet<string>> = { serverSnapshot: NOTHING, ...store };

/** Ids of the projects that are new since the last visit. */
export function useFresh(): ReadonlySet<string> {
  return useContext(FreshContext);
}
