/** The stored form of the saved list, and how to read one that is damaged or of a later version. */
import * as v from "valibot";
import { isLater, type PersistedContent, type PersistedFile } from "../storage/persistedStore.ts";

/** The one key of the browser's storage that holds the saved list. */
export const SAVED_KEY = "mentorship-finder.saved";

/** Raised when a change of the stored form breaks older readers. */
const SAVED_VERSION = 1;

// A regular expression, because `nonEmpty` would be in the initial script only for this.
const IdModel = v.pipe(v.string(), v.regex(/./s));

/** The fields that every version of the site can rely on in an item. */
export const SavedItemModel = v.object({
  id: IdModel,
  title: v.string(),
  org: v.string(),
  issueUrl: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//i))),
  savedAt: v.pipe(v.string(), v.regex(v.ISO_TIMESTAMP_REGEX)),
});

/** Repairs an item that has at least an id: fields that cannot be read get a default. */
const RepairedItemModel = v.looseObject({
  id: IdModel,
  title: v.fallback(v.string(), ""),
  org: v.fallback(v.string(), ""),
  issueUrl: v.fallback(SavedItemModel.entries.issueUrl, null),
  savedAt: v.fallback(SavedItemModel.entries.savedAt, "1970-01-01T00:00:00.000Z"),
});

/**
 * A saved project, with what is needed to show it after it has left the catalogue.
 * At run time an item may have more fields, of other versions of the site: they are written back unchanged.
 */
export interface SavedItem {
  /** The project's id in the catalogue. */
  readonly id: string;
  readonly title: string;
  readonly org: string;
  /** The first upstream issue; null if the project states none. */
  readonly issueUrl: string | null;
  /** When it was saved, as an ISO 8601 time in UTC. */
  readonly savedAt: string;
}

/** The list as changes see it: its items are in the visitor's order, each id once. */
export type SavedList = PersistedContent<readonly SavedItem[]>;

/** The list as read from storage. */
type SavedFile = PersistedFile<readonly SavedItem[]>;

const EMPTY: SavedFile = { items: [], condition: "good", extra: {} };
const UNREADABLE: SavedFile = { ...EMPTY, condition: "damaged" };

const FileModel = v.looseObject({ items: v.unknown() });

/**
 * Reads the stored text. Never throws: it returns what can be read, and `condition` says whether that is all.
 * @param text null if nothing is stored
 */
export function parseSaved(text: string | null): SavedFile {
  if (text === null) return EMPTY;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return UNREADABLE;
  }
  const file = v.safeParse(FileModel, data);
  if (!file.success) return UNREADABLE;
  const { version, items: rawItems, ...extra } = file.output;
  const { items, damaged } = readItems(rawItems);
  if (isLater(data, SAVED_VERSION)) return { items, condition: "newer", extra };
  return { items, condition: damaged || version !== SAVED_VERSION ? "damaged" : "good", extra };
}

/** The text to store for a list. */
export function formatSaved({ items, extra }: SavedList): string {
  return JSON.stringify({ ...extra, version: SAVED_VERSION, items });
}

function readItems(raw: unknown): { items: SavedItem[]; damaged: boolean } {
  if (!Array.isArray(raw)) return { items: [], damaged: true };
  const items = new Map<string, SavedItem>();
  let damaged = false;
  for (const entry of raw) {
    const item = readItem(entry);
    // The second of two items with one id counts as damage, because it may contain what the first does not.
    if (item === null || items.has(item.id)) damaged = true;
    else {
      items.set(item.id, item);
      damaged ||= item !== entry;
    }
  }
  return { items: [...items.values()], damaged };
}

/** The entry itself if it is valid, a repaired copy if it has an id, else null. */
function readItem(entry: unknown): SavedItem | null {
  if (v.is(SavedItemModel, entry)) return entry;
  const repaired = v.safeParse(RepairedItemModel, entry);
  if (!repaired.success) return null;
  const item = repaired.output;
  return { ...item, title: item.title === "" ? item.id : item.title };
}
