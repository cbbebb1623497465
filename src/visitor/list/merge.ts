/**
 * Merges two saved lists without losing anything, with the same result in whatever order lists are merged: the rule of each
 * field is commutative, associative and idempotent (a join of a semilattice), so the rule of the whole list is, too.
 *
 * | field | rule |
 * |---|---|
 * | id | the union |
 * | title, org, issueUrl, savedAt | all four from the item with the later `savedAt` |
 * | status | the later one |
 * | notes | the later ones; the others become `otherNotes`, unless their text is part of notes that stay |
 * | ticks | each tick separately: the later one |
 * | order | the one chosen later; items that it does not name follow by `savedAt` |
 * | fields of other versions | the one that exists; if both do and differ, the greater as text |
 *
 * Ties go to the greater value as text.
 */

import type { Change } from "./changes.ts";
import type { SavedItem, SavedList } from "./model.ts";
import { type Arranged, arrangedOf, fieldsOf, type StoredNotes, type StoredTick } from "./plan.ts";

/** Earlier than every change of a visitor. */
const NEVER = "1970-01-01T00:00:00.000Z";

/** A value as JSON, the same for equal values whatever the order of their keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const greater = <Value>(a: Value, b: Value): Value => (canonical(a) < canonical(b) ? b : a);

const later = <Value extends { at: string }>(a: Value, b: Value): Value =>
  a.at === b.at ? greater(a, b) : a.at < b.at ? b : a;

/** Joins two values of which one or both may be absent. */
const joinOptional = <Value>(
  a: Value | undefined,
  b: Value | undefined,
  join: (a: Value, b: Value) => Value,
) => (a === undefined ? b : b === undefined ? a : join(a, b));

type Fields = Record<string, unknown>;

/** Joins all fields by the rule for fields of other versions. */
function joinFields(a: Fields, b: Fields): Fields {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    Array.from(names, (name) => [
      name,
      !Object.hasOwn(a, name) ? b[name] : !Object.hasOwn(b, name) ? a[name] : greater(a[name], b[name]),
    ]),
  );
}

function joinTicks(
  a: Readonly<Record<string, StoredTick>>,
  b: Readonly<Record<string, StoredTick>>,
): Record<string, StoredTick> {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const tick = joinOptional(a[key], b[key], later);
      return tick ? [[key, tick]] : [];
    }),
  );
}

/** The notes whose text is not part of other notes, the latest first. */
function joinNotes(all: readonly StoredNotes[]): StoredNotes[] {
  const byText = new Map<string, StoredNotes>();
  for (const notes of all) {
    const same = byText.get(notes.text);
    byText.set(notes.text, same === undefined ? notes : later(same, notes));
  }
  const texts = [...byText.keys()];
  return [...byText.values()]
    .filter(({ text }) => !texts.some((other) => other !== text && other.includes(text)))
    .sort((a, b) => (later(a, b) === a ? -1 : 1));
}

function joinItems(a: SavedItem, b: SavedItem): SavedItem {
  const project = ({ id, title, org, issueUrl, savedAt }: SavedItem) => ({
    id,
    title,
    org,
    issueUrl,
    savedAt,
  });
  const base =
    a.savedAt === b.savedAt ? greater(project(a), project(b)) : project(a.savedAt < b.savedAt ? b : a);
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  const status = joinOptional(left.status, right.status, later);
  const ticks = joinOptional(left.ticks, right.ticks, joinTicks);
  const [notes, ...otherNotes] = joinNotes([
    ...[left.notes, right.notes].flatMap((one) => one ?? []),
    ...(left.otherNotes ?? []),
    ...(right.otherNotes ?? []),
  ]);
  const fields = joinFields({ ...a }, { ...b });
  // Every field with a rule is overwritten below, except that no other notes may be left. Unreadable ones belong to another version.
  if (left.otherNotes ?? right.otherNotes) delete fields.otherNotes;
  return {
    ...fields,
    ...base,
    ...(status && { status }),
    ...(notes && { notes }),
    ...(otherNotes.length > 0 && { otherNotes }),
    ...(ticks && { ticks }),
  };
}

const savedOrder = (a: SavedItem, b: SavedItem) => compare(a.savedAt, b.savedAt) || compare(a.id, b.id);

/** Items in the chosen order; the rest follow by the time at which they were saved. */
function ordered(items: readonly SavedItem[], arranged: Arranged | undefined): SavedItem[] {
  const places = new Map(arranged?.ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: SavedItem) => places.get(id) ?? Number.POSITIVE_INFINITY;
  return items.toSorted((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)];
    return left === right ? savedOrder(a, b) : left - right;
  });
}

/** The list with its present order stored as chosen, unless that order follows from what is stored already. */
export function withOrder(list: SavedList): SavedList {
  const { items, extra } = list;
  const arranged = arrangedOf(list);
  const follows = ordered(items, arranged).every((item, index) => item === items[index]);
  if (follows) return { items, extra };
  const ids = items.map(({ id }) => id);
  return { items, extra: { ...extra, arranged: { ids, at: arranged?.at ?? NEVER } } };
}

/** Merges two lists; see the table above. */
export function mergeLists(one: SavedList, other: SavedList): SavedList {
  const [a, b] = [withOrder(one), withOrder(other)];
  const items = new Map<string, SavedItem>();
  // An item of only one list is joined with itself, so that all items get the same form.
  for (const item of [...a.items, ...b.items])
    items.set(item.id, joinItems(items.get(item.id) ?? item, item));
  const arranged = joinOptional(arrangedOf(a), arrangedOf(b), later);
  const extra = joinFields(a.extra, b.extra);
  return {
    items: ordered([...items.values()], arranged),
    extra: arranged ? { ...extra, arranged } : extra,
  };
}

/**
 * The change that undoes a merge. What the visitor has changed since then stays as it is.
 * @param before the list before the merge
 * @param merged what the merge made of it
 */
export function undoMerge(before: SavedList, merged: SavedList): Change {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const made = new Map(merged.items.map((item) => [item.id, canonical(item)]));
  return (list) => {
    const items = list.items.flatMap((item) =>
      made.get(item.id) === canonical(item) ? (old.get(item.id) ?? []) : item,
    );
    if (canonical(arrangedOf(list)) !== canonical(arrangedOf(merged))) return { ...list, items };
    const { arranged: _, ...extra } = list.extra;
    const arranged = arrangedOf(before);
    const places = new Map(before.items.map(({ id }, place) => [id, place]));
    const placeOf = ({ id }: SavedItem) => places.get(id) ?? places.size;
    return {
      items: items.toSorted((a, b) => placeOf(a) - placeOf(b)),
      extra: arranged ? { ...extra, arranged } : extra,
    };
  };
}
