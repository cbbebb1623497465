/** Removed items that can be put back. They stay in their place while this tab and others change the list around them. */
import type { SavedItem } from "./model.ts";

export interface Removed {
  item: SavedItem;
  /** Ids of what stood behind it. */
  behind: ReadonlySet<string>;
}

/** A row of the list as it is shown. */
export type Row = SavedItem | Removed;

export const itemOf = (row: Row): SavedItem => ("item" in row ? row.item : row);

/** What is known of an item that is about to be removed. @param rows the list as it is shown, with the item */
export function removedFrom(rows: readonly Row[], item: SavedItem): Removed {
  const ids = rows.map((row) => itemOf(row).id);
  return { item, behind: new Set(ids.slice(ids.indexOf(item.id) + 1)) };
}

/** Where an item is to be put back: before the first one that stood behind it. */
export function placeOf(rows: readonly Row[], { behind }: Removed): number {
  const place = rows.findIndex((row) => behind.has(itemOf(row).id));
  return place === -1 ? rows.length : place;
}

/** The list with its removed items, each where it stood. @param removed in the order of their removal */
export function withRemoved(items: readonly SavedItem[], removed: readonly Removed[]): Row[] {
  return removed.reduce<Row[]>((rows, one) => rows.toSpliced(placeOf(rows, one), 0, one), [...items]);
}
