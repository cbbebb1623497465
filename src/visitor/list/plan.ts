/**
 * What the planner adds to a saved project: status, notes, ticks, and the visitor's own order. All of it lies in optional
 * fields of the stored item and file, so that a version of the site which doesn't know them keeps them as they are.
 *
 * Every value carries the time it was set at, which is what lets two lists be merged: see `merge.ts`.
 */
import * as v from "valibot";
import type { Change } from "./changes.ts";
import type { SavedItem, SavedList } from "./model.ts";

/** Where an application stands; the first is where each begins. */
export const STATUSES = ["interested", "preparing", "applied", "dropped"] as const;
export type Status = (typeof STATUSES)[number];

/** As `Date.toISOString` writes it, so that the order of the texts is that of the times. */
const StampModel = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

// Loose objects: what a later version of the site may add is kept.
export const StatusModel = v.looseObject({ is: v.string(), at: StampModel });
export const NotesModel = v.looseObject({ text: v.string(), at: StampModel });
const TickModel = v.looseObject({ done: v.boolean(), at: StampModel });
export const TicksModel = v.record(v.string(), TickModel);
/** The order that the visitor chose. What is not in it follows by the time it was saved at. */
export const ArrangedModel = v.looseObject({ ids: v.array(v.string()), at: StampModel });

type StoredStatus = v.InferOutput<typeof StatusModel>;
export type StoredNotes = v.InferOutput<typeof NotesModel>;
export type StoredTick = v.InferOutput<typeof TickModel>;
export type Arranged = v.InferOutput<typeof ArrangedModel>;

/** The planner's fields of a stored item. */
export interface PlannedItem extends SavedItem {
  readonly status?: StoredStatus;
  readonly notes?: StoredNotes;
  /** Notes written elsewhere at the same time, or brought by an import: kept until the visitor puts them away. */
  readonly otherNotes?: readonly StoredNotes[];
  readonly ticks?: Readonly<Record<string, StoredTick>>;
  /** The title it was saved with, where the project has been renamed since. */
  readonly formerTitle?: string;
}

const read = <Schema extends v.GenericSchema>(schema: Schema, value: unknown) => {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
};

/** The planner's fields, read from a stored item; what can't be read counts as absent. */
export function fieldsOf(item: SavedItem): Omit<PlannedItem, keyof SavedItem> {
  const { status, notes, otherNotes, ticks, formerTitle }: Record<string, unknown> = { ...item };
  const fields = {
    status: read(StatusModel, status),
    notes: read(NotesModel, notes),
    otherNotes: read(v.array(NotesModel), otherNotes),
    ticks: read(TicksModel, ticks),
    formerTitle: read(v.string(), formerTitle),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A saved project's plan, ready to be shown. */
export interface Plan {
  readonly status: Status;
  readonly notes: string;
  readonly otherNotes: readonly StoredNotes[];
  /** The keys of what is ticked in the checklist. */
  readonly ticked: ReadonlySet<string>;
  readonly formerTitle: string | null;
}

/** Reads an item's plan. A status that only other versions of the site know is shown as "interested". */
export function planOf(item: SavedItem): Plan {
  const { status, notes, otherNotes = [], ticks = {}, formerTitle = null } = fieldsOf(item);
  return {
    status: STATUSES.find((known) => known === status?.is) ?? "interested",
    notes: notes?.text ?? "",
    otherNotes,
    ticked: new Set(Object.keys(ticks).filter((key) => ticks[key]?.done)),
    formerTitle,
  };
}

/** The visitor's order, as it was last chosen. */
export function arrangedOf(list: SavedList): Arranged | undefined {
  return read(ArrangedModel, list.extra.arranged);
}

/** A time for a change: now, but never before what it replaces, whatever the clock says. */
function stampAfter(now: Date, previous: string | undefined): string {
  const present = now.toISOString();
  if (previous === undefined || present > previous) return present;
  const next = new Date(Math.min(Date.parse(previous) + 1, Date.UTC(9999, 11, 31, 23, 59, 59, 999)));
  return Number.isNaN(next.getTime()) ? present : next.toISOString();
}

/** A change of one item; nothing where it isn't there or `edit` gives the item back. */
function edit(id: string, change: (item: SavedItem) => PlannedItem): Change {
  return (list) => {
    const at = list.items.findIndex((item) => item.id === id);
    const item = list.items[at];
    const next = item && change(item);
    return next === undefined || next === item ? list : { ...list, items: list.items.with(at, next) };
  };
}

/** Says how far the visitor is with a project. */
export function setStatus(id: string, status: Status, now: Date): Change {
  return edit(id, (item) => ({
    ...item,
    status: { is: status, at: stampAfter(now, fieldsOf(item).status?.at) },
  }));
}

/** Ticks a checklist's entry, or takes the tick away. */
export function setTick(id: string, key: string, done: boolean, now: Date): Change {
  return edit(id, (item) => {
    const { ticks = {} } = fieldsOf(item);
    return { ...item, ticks: { ...ticks, [key]: { done, at: stampAfter(now, ticks[key]?.at) } } };
  });
}

/**
 * Sets the notes.
 * @param base the notes that the visitor saw before writing: where others have come in between (from another tab), these
 * are kept beside the new ones
 */
export function setNotes(id: string, text: string, base: string, now: Date): Change {
  return edit(id, (item) => {
    const { notes, otherNotes = [] } = fieldsOf(item);
    const present = notes?.text ?? "";
    if (present === text) return item;
    const next = { ...item, notes: { text, at: stampAfter(now, notes?.at) } };
    if (notes === undefined || present === base || text.includes(present)) return next;
    return { ...next, otherNotes: [...otherNotes, notes] };
  });
}

/** Takes away one of the other notes; `keep` puts its text below the notes. */
export function settleNotes(id: string, other: StoredNotes, keep: boolean, now: Date): Change {
  return edit(id, (item) => {
    const { notes, otherNotes = [] } = fieldsOf(item);
    const rest = otherNotes.filter((candidate) => candidate.text !== other.text);
    if (rest.length === otherNotes.length) return item;
    const text = [notes?.text ?? "", other.text].filter((part) => part.trim() !== "").join("\n\n");
    return {
      ...item,
      ...(keep ? { notes: { text, at: stampAfter(now, notes?.at) } } : {}),
      otherNotes: rest,
    };
  });
}

/** Moves an item before another one. @param before null means to the end */
export function move(id: string, before: string | null, now: Date): Change {
  return (list) => {
    const item = list.items.find((candidate) => candidate.id === id);
    const rest = list.items.filter((candidate) => candidate.id !== id);
    const at = before === null ? rest.length : rest.findIndex((candidate) => candidate.id === before);
    if (item === undefined || at === -1 || list.items[at] === item) return list;
    const items = rest.toSpliced(at, 0, item);
    const arranged = {
      ids: items.map((candidate) => candidate.id),
      at: stampAfter(now, arrangedOf(list)?.at),
    };
    return { items, extra: { ...list.extra, arranged } };
  };
}
