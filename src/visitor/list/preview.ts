/** What an import would change, before anything is written. */

import { canonical, mergeLists } from "./merge.ts";
import type { SavedItem, SavedList } from "./model.ts";
import { planOf } from "./plan.ts";

/** One difference of an item, in words. `kept` says what becomes of the side that gives way. */
export interface Difference {
  readonly field: "project" | "status" | "notes" | "checklist" | "other";
  readonly from: string;
  readonly to: string;
  readonly kept?: string;
}

/** What an import would do, by item. */
export interface Preview {
  readonly added: readonly SavedItem[];
  readonly changed: readonly { readonly item: SavedItem; readonly differences: readonly Difference[] }[];
  /** Conflicts that this list wins: the file holds something older. */
  readonly stays: readonly { readonly item: SavedItem; readonly differences: readonly Difference[] }[];
  /** Number of items that are the same in both, or only in this list. */
  readonly unchanged: number;
  /** The order of what is here already changes. */
  readonly reordered: boolean;
}

const NOTHING: SavedList = { items: [], extra: {} };

/** Compares a list with what it becomes when the other one is merged in. */
export function previewMerge(own: SavedList, incoming: SavedList): Preview {
  const merged = mergeLists(own, incoming);
  // In the form that merging gives them, so that only real differences show.
  const sameForm = (list: SavedList) =>
    new Map(mergeLists(list, NOTHING).items.map((item) => [item.id, item]));
  const [before, theirs] = [sameForm(own), sameForm(incoming)];
  const added: SavedItem[] = [];
  const changed: { item: SavedItem; differences: Difference[] }[] = [];
  const stays: { item: SavedItem; differences: Difference[] }[] = [];
  for (const item of merged.items) {
    const old = before.get(item.id);
    const their = theirs.get(item.id);
    if (old === undefined) added.push(item);
    else if (canonical(old) !== canonical(item))
      changed.push({ item, differences: differencesOf(old, item) });
    else if (their !== undefined) {
      const lost = differencesOf(their, item).filter(({ field }) => field !== "other");
      if (lost.length > 0) stays.push({ item, differences: lost });
    }
  }
  const kept = merged.items.filter(({ id }) => before.has(id)).map(({ id }) => id);
  return {
    added,
    changed,
    stays,
    unchanged: own.items.length - changed.length - stays.length,
    reordered: kept.some((id, index) => id !== own.items[index]?.id),
  };
}

/** A file's project may have no org. */
function nameOf({ org, title }: SavedItem): string {
  return org === "" ? title : `${org}: ${title}`;
}

function differencesOf(from: SavedItem, to: SavedItem): Difference[] {
  const [old, next] = [planOf(from), planOf(to)];
  const found: Difference[] = [];
  if (from.title !== to.title || from.org !== to.org)
    found.push({ field: "project", from: nameOf(from), to: nameOf(to) });
  if (old.status !== next.status) found.push({ field: "status", from: old.status, to: next.status });
  const aside = next.otherNotes.map(({ text }) => text);
  const newlyAside = aside.filter((text) => !old.otherNotes.some((other) => other.text === text));
  if (old.notes !== next.notes || newlyAside.length > 0)
    found.push({
      field: "notes",
      from: old.notes,
      to: next.notes,
      ...(newlyAside.length > 0 && { kept: newlyAside.join("\n\n") }),
    });
  const ticked = [...next.ticked].filter((key) => !old.ticked.has(key)).length;
  const unticked = [...old.ticked].filter((key) => !next.ticked.has(key)).length;
  if (ticked + unticked > 0)
    found.push({ field: "checklist", from: `${old.ticked.size} ticked`, to: `${next.ticked.size} ticked` });
  if (found.length === 0) found.push({ field: "other", from: "", to: "" });
  return found;
}
