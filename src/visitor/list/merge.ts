/**
 * Merges two saved lists so that nothing either one holds is lost and the order of merging makes no difference: each field
 * has a rule that is commutative, associative and idempotent (a join), so the whole has it too.
 *
 * | field | rule |
 * |---|---|
 * | id | the union |
 * | title, org, issueUrl, savedAt | together, of the later `savedAt` |
 * | status | the later one |
 * | notes | the later ones; others stay beside them, unless they are part of ones that stay |
 * | ticks | each by itself: the later one |
 * | order | the one chosen later; what it doesn't name follows by `savedAt` |
 * | fields of other versions | the one there is; where both differ, the greater as text |
 *
 * Ties go to the greater value as text.
 */

import type { SavedItem, SavedList } from "./model.ts";
import { type Arranged, arrangedOf, fieldsOf, type StoredNotes, type StoredTick } from "./plan.ts";

/** Before every change that a visitor ever made. */
const NEVER = "1970-01-01T00:00:00.000Z";

/** A value as text, the same for equal values whatever the order of their keys. */
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

/** Of two values of which one or both may be absent. */
const either = <Value>(a: Value | undefined, b: Value | undefined, join: (a: Value, b: Value) => Value) =>
  a === undefined ? b : b === undefined ? a : join(a, b);

type Fields = Record<string, unknown>;

/** All fields as if no rule named them. */
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
      const tick = either(a[key], b[key], later);
      return tick ? [[key, tick]] : [];
    }),
  );
}

/** All notes that are not part of others, the latest first. */
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
  const status = either(left.status, right.status, later);
  const ticks = either(left.ticks, right.ticks, joinTicks);
  const [notes, ...otherNotes] = joinNotes([
    ...[left.notes, right.notes].flatMap((one) => one ?? []),
    ...(left.otherNotes ?? []),
    ...(right.otherNotes ?? []),
  ]);
  const fields = joinFields({ ...a }, { ...b });
  // What a rule reads is written over; only these notes can come to nothing. What none can read is another version's.
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

/** Items in the chosen order, the rest by the time they were saved at. */
function ordered(items: readonly SavedItem[], arranged: Arranged | undefined): SavedItem[] {
  const places = new Map(arranged?.ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: SavedItem) => places.get(id) ?? Number.POSITIVE_INFINITY;
  return items.toSorted((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)];
    return left === right ? savedOrder(a, b) : left - right;
  });
}

/** The list with its order written down, where the order does not follow from what is written already. */
export function withOrder(list: SavedList): SavedList {
  const { items, extra } = list;
  const arranged = arrangedOf(list);
  const follows = ordered(items, arranged).every((item, index) => item === items[index]);
  if (follows) return { items, extra };
  const ids = items.map(({ id }) => id);
  return { items, extra: { ...extra, arranged: { ids, at: arranged?.at ?? NEVER } } };
}

/** Both lists in one. */
export function mergeLists(one: SavedList, other: SavedList): SavedList {
  const [a, b] = [withOrder(one), withOrder(other)];
  const items = new Map<string, SavedItem>();
  // An item that only one list has is joined with itself, so that all come out in the same form.
  for (const item of [...a.items, ...b.items])
    items.set(item.id, joinItems(items.get(item.id) ?? item, item));
  const arranged = either(arrangedOf(a), arrangedOf(b), later);
  const extra = joinFields(a.extra, b.extra);
  return {
    items: ordered([...items.values()], arranged),
    extra: arranged ? { ...extra, arranged } : extra,
  };
}
