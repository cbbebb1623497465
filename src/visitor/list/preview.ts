/** What an import would change, before anything is stored. */
import { canonical, mergeLists } from "./merge.ts";
import type { SavedItem, SavedList } from "./model.ts";
import { planOf, type Status } from "./plan.ts";

/** One difference of an item. */
export type Difference =
  /** Org and title. */
  | { readonly field: "project"; readonly from: string; readonly to: string }
  | { readonly field: "status"; readonly from: Status; readonly to: Status }
  | {
      readonly field: "notes";
      readonly from: string;
      readonly to: string;
      /** Replaced notes that stay beside the new ones. */
      readonly otherNotes?: string;
    }
  /** How many entries are ticked. */
  | { readonly field: "checklist"; readonly from: number; readonly to: number }
  /** What only other versions of the site know. */
  | { readonly field: "other" };

/** What an import would do, by item. */
export interface Preview {
  readonly added: readonly SavedItem[];
  readonly changed: readonly { readonly item: SavedItem; readonly differences: readonly Difference[] }[];
  /** Items that do not change because the file has something older. */
  readonly stays: readonly { readonly item: SavedItem; readonly differences: readonly Difference[] }[];
  /** Number of items that are equal in both lists, or only in the visitor's. */
  readonly unchanged: number;
  /** The order of the items that are in the visitor's list changes. */
  readonly reordered: boolean;
}

const EMPTY_LIST: SavedList = { items: [], extra: {} };

/** Compares a list with what it becomes when the other one is merged in. */
export function previewMerge(own: SavedList, incoming: SavedList): Preview {
  const merged = mergeLists(own, incoming);
  // In the form that merging gives to items, so that only real differences count.
  const sameForm = (list: SavedList) =>
    new Map(mergeLists(list, EMPTY_LIST).items.map((item) => [item.id, item]));
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
  const remaining = merged.items.filter(({ id }) => before.has(id)).map(({ id }) => id);
  return {
    added,
    changed,
    stays,
    unchanged: own.items.length - changed.length - stays.length,
    reordered: remaining.some((id, index) => id !== own.items[index]?.id),
  };
}

/** Org and title; the org may be unknown. */
function nameOf({ org, title }: SavedItem): string {
  return org === "" ? title : `${org}: ${title}`;
}

function differencesOf(from: SavedItem, to: SavedItem): Difference[] {
  const [old, next] = [planOf(from), planOf(to)];
  const differences: Difference[] = [];
  if (from.title !== to.title || from.org !== to.org)
    differences.push({ field: "project", from: nameOf(from), to: nameOf(to) });
  if (old.status !== next.status) differences.push({ field: "status", from: old.status, to: next.status });
  const added = next.otherNotes
    .map(({ text }) => text)
    .filter((text) => !old.otherNotes.some((other) => other.text === text));
  if (old.notes !== next.notes || added.length > 0)
    differences.push({
      field: "notes",
      from: old.notes,
      to: next.notes,
      ...(added.length > 0 && { otherNotes: added.join("\n\n") }),
    });
  const ticked = [...next.ticked].filter((key) => !old.ticked.has(key)).length;
  const unticked = [...old.ticked].filter((key) => !next.ticked.has(key)).length;
  if (ticked + unticked > 0)
    differences.push({
      field: "checklist",
      from: old.ticked.size,
      to: next.ticked.size,
    });
  if (differences.length === 0) differences.push({ field: "other" });
  return differences;
}
