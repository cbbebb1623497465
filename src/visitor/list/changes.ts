/** Changes to the saved list. Each one can be applied to any state of it, so that two tabs can merge what the visitor did in them. */
import type { SavedItem, SavedList } from "./model.ts";

/** One thing that the visitor did. A pure function that never fails; it returns the same list if nothing changes. */
export type Change = (list: SavedList) => SavedList;

/** How many removed items with a plan are stored, so that saving one of them again restores its plan. */
const MAX_REMOVED = 20;

/** Number of fields of an item without a plan. */
const BARE_FIELDS = 5;

function removedOf({ extra }: SavedList): readonly SavedItem[] {
  // Another version of the site may store something else here.
  return Array.isArray(extra.removed) ? extra.removed.filter((item) => typeof item?.id === "string") : [];
}

/**
 * Puts an item into the list, unless its id is there already. An item that was removed before gets its plan back.
 * @param index 0-based place; null is the end
 */
export const put =
  (item: SavedItem, index: number | null): Change =>
  (list) => {
    if (list.items.some(({ id }) => id === item.id)) return list;
    const removed = removedOf(list);
    const before = removed.find(({ id }) => id === item.id);
    const items = list.items.toSpliced(index ?? list.items.length, 0, { ...before, ...item });
    if (before === undefined) return { ...list, items };
    return { items, extra: { ...list.extra, removed: removed.filter((other) => other !== before) } };
  };

/** Removes an item, if it is there. */
export const remove =
  (id: string): Change =>
  (list) => {
    const item = list.items.find((candidate) => candidate.id === id);
    if (item === undefined) return list;
    const items = list.items.filter((candidate) => candidate !== item);
    if (Object.keys(item).length <= BARE_FIELDS) return { ...list, items };
    const others = removedOf(list).filter((other) => other.id !== id);
    return { items, extra: { ...list.extra, removed: [item, ...others].slice(0, MAX_REMOVED) } };
  };

/** The list after the changes; `list` itself if nothing changes. */
export function applyChanges(list: SavedList, changes: readonly Change[]): SavedList {
  return changes.reduce((state, change) => change(state), list);
}
