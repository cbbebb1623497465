/** Changes to the saved list, each one meaningful on any state of it: two tabs merge by what was done, not by what they last saw. */
import type { SavedItem, SavedList } from "./model.ts";

/** One thing that the visitor did. Pure and total; gives back the very list where it changes nothing. */
export type Change = (list: SavedList) => SavedList;

/** Removed items with notes or ticks that are held back, for who takes the bookmark off and puts it on again. */
const MAX_REMOVED = 20;

/** The fields that an item has without any planning. */
const BARE = 5;

function removedOf({ extra }: SavedList): readonly SavedItem[] {
  // What another version may have put there is none of ours.
  return Array.isArray(extra.removed) ? extra.removed.filter((item) => typeof item?.id === "string") : [];
}

/**
 * Puts an item into the list, unless its id is there already. One that was there before has its plan again.
 * @param index 0-based place; null means the end
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

/** Takes an item out, where it is there. */
export const remove =
  (id: string): Change =>
  (list) => {
    const item = list.items.find((candidate) => candidate.id === id);
    if (item === undefined) return list;
    const items = list.items.filter((candidate) => candidate !== item);
    if (Object.keys(item).length <= BARE) return { ...list, items };
    const others = removedOf(list).filter((other) => other.id !== id);
    return { items, extra: { ...list.extra, removed: [item, ...others].slice(0, MAX_REMOVED) } };
  };

/** The list after the changes. @returns `list` itself where nothing changes */
export function applyChanges(list: SavedList, changes: readonly Change[]): SavedList {
  return changes.reduce((state, change) => change(state), list);
}
