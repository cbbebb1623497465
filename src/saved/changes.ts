/** Changes to the saved list, each one meaningful on any state of it: two tabs merge by what was done, not by what they last saw. */
import type { SavedItem } from "./model.ts";

/** One thing that the visitor did. */
export type Change =
  /** `index`: 0-based place; null means the end. Does nothing where the id is there already. */
  | { readonly kind: "put"; readonly item: SavedItem; readonly index: number | null }
  /** Does nothing where the id isn't there. */
  | { readonly kind: "remove"; readonly id: string };

/** The list after the changes. @returns `items` itself where nothing changes */
export function applyChanges(items: readonly SavedItem[], changes: readonly Change[]): readonly SavedItem[] {
  return changes.reduce(applyChange, items);
}

function applyChange(items: readonly SavedItem[], change: Change): readonly SavedItem[] {
  const id = change.kind === "put" ? change.item.id : change.id;
  const present = items.some((item) => item.id === id);
  if (change.kind === "remove") return present ? items.filter((item) => item.id !== id) : items;
  return present ? items : items.toSpliced(change.index ?? items.length, 0, change.item);
}
