/**
 * What the planner adds to a saved project: status, notes, ticks, and the visitor's own order. All of it is in optional
 * fields of the stored item and list, so that a version of the site that does not know them leaves them unchanged.
 *
 * Every value has the time at which it was set, because merging two lists needs it: see `merge.ts`.
 */
import * as v from "valibot";
import type { Change } from "./changes.ts";
import type { SavedItem, SavedList } from "./model.ts";

/**
 * The statuses of an application, in the order in which they come; the first is the default. "accepted" and "not-selected" are newer than
 * the others: a version of the site that does not know them shows "interested" and stores them unchanged.
 */
export const STATUSES = [
  "interested",
  "preparing",
  "applied",
  "accepted",
  "not-selected",
  "dropped",
] as const;
/** The status of an application. */
export type Status = (typeof STATUSES)[number];

/** Whether an application with this status was sent: it counts among those that a program allows. */
export function isSent(status: Status): boolean {
  return status === "applied" || status === "accepted" || status === "not-selected";
}

/** A time as `Date.toISOString` writes it, so that texts sort in the order of times. */
const StampModel = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

// Loose objects, so that fields of later versions of the site are not lost.

/** Schema of a stored status. */
export const StatusModel = v.looseObject({ is: v.string(), at: StampModel });
/** Schema of stored notes. */
export const NotesModel = v.looseObject({ text: v.string(), at: StampModel });
const TickModel = v.looseObject({ done: v.boolean(), at: StampModel });
/** Schema of the stored ticks, by the key of the checklist entry. */
export const TicksModel = v.record(v.string(), TickModel);
/** The order that the visitor chose. Items that are not in it follow by the time at which they were saved. */
export const ArrangedModel = v.looseObject({ ids: v.array(v.string()), at: StampModel });

type StoredStatus = v.InferOutput<typeof StatusModel>;
/** Notes, and when they were written. */
export type StoredNotes = v.InferOutput<typeof NotesModel>;
/** Whether an entry is ticked, and since when. */
export type StoredTick = v.InferOutput<typeof TickModel>;
/** See {@link ArrangedModel}. */
export type Arranged = v.InferOutput<typeof ArrangedModel>;

/** The planner's fields of a stored item. */
export interface PlannedItem extends SavedItem {
  readonly status?: StoredStatus;
  readonly notes?: StoredNotes;
  /** Notes written in another tab at the same time, or imported: stored until the visitor adds or discards them. */
  readonly otherNotes?: readonly StoredNotes[];
  readonly ticks?: Readonly<Record<string, StoredTick>>;
  /** The title when it was saved, if the project was renamed since. */
  readonly formerTitle?: string;
}

const read = <Schema extends v.GenericSchema>(schema: Schema, value: unknown) => {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
};

/** The planner's fields of a stored item. Those that cannot be read count as absent. */
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

/** The plan of a saved project, ready to be shown. */
export interface Plan {
  readonly status: Status;
  readonly notes: string;
  readonly otherNotes: readonly StoredNotes[];
  /** Keys of the ticked entries of the checklist. */
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

/** The order that the visitor chose last. */
export function arrangedOf(list: SavedList): Arranged | undefined {
  return read(ArrangedModel, list.extra.arranged);
}

/** The time of a change: now, but always later than what it replaces, even with a clock that was set back. */
function stampAfter(now: Date, previous: string | undefined): string {
  const present = now.toISOString();
  if (previous === undefined || present > previous) return present;
  const next = new Date(Math.min(Date.parse(previous) + 1, Date.UTC(9999, 11, 31, 23, 59, 59, 999)));
  return Number.isNaN(next.getTime()) ? present : next.toISOString();
}

/** A change of one item. Nothing changes if it is not there or `change` returns it unchanged. */
function editItem(id: string, change: (item: SavedItem) => PlannedItem): Change {
  return (list) => {
    const at = list.items.findIndex((item) => item.id === id);
    const item = list.items[at];
    const next = item && change(item);
    return next === undefined || next === item ? list : { ...list, items: list.items.with(at, next) };
  };
}

/** Sets the status of an application. */
export function setStatus(id: string, status: Status, now: Date): Change {
  return editItem(id, (item) => ({
    ...item,
    status: { is: status, at: stampAfter(now, fieldsOf(item).status?.at) },
  }));
}

/** Ticks an entry of a checklist, or removes the tick. */
export function setTick(id: string, key: string, done: boolean, now: Date): Change {
  return editItem(id, (item) => {
    const { ticks = {} } = fieldsOf(item);
    return { ...item, ticks: { ...ticks, [key]: { done, at: stampAfter(now, ticks[key]?.at) } } };
  });
}

/**
 * Sets the notes.
 * @param base the notes that the visitor saw before writing: if another tab has stored others since, those become
 *   `otherNotes`
 */
export function setNotes(id: string, text: string, base: string, now: Date): Change {
  return editItem(id, (item) => {
    const { notes, otherNotes = [] } = fieldsOf(item);
    const present = notes?.text ?? "";
    if (present === text) return item;
    const next = { ...item, notes: { text, at: stampAfter(now, notes?.at) } };
    if (notes === undefined || present === base || text.includes(present)) return next;
    return { ...next, otherNotes: [...otherNotes, notes] };
  });
}

/** Removes one of the other notes. @param keep adds its text below the notes */
export function settleNotes(id: string, other: StoredNotes, keep: boolean, now: Date): Change {
  return editItem(id, (item) => {
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

/** Moves an item before another one. @param before null is the end of the list */
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
