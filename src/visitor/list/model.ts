/** The saved list as it lies in the browser's storage: its shape, and how to read what may be damaged or newer. */
import * as v from "valibot";
import { isLater, type PersistedContent, type PersistedFile } from "../storage/persistedStore.ts";

/** The one key of the browser's storage that holds the saved list. */
export const SAVED_KEY = "mentorship-finder.saved";

/** Raised when a change of the stored shape breaks older readers. */
const SAVED_VERSION = 1;

/** What every version of the site can rely on in an item. */
export const SavedItemModel = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.string(),
  org: v.string(),
  issueUrl: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//i))),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** What an item with a readable id is mended to. */
const MendedItemModel = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.fallback(v.string(), ""),
  org: v.fallback(v.string(), ""),
  issueUrl: v.fallback(SavedItemModel.entries.issueUrl, null),
  savedAt: v.fallback(SavedItemModel.entries.savedAt, "1970-01-01T00:00:00.000Z"),
});

/**
 * A saved project, with what is needed to show it after it has left the catalogue.
 * At run time an item may hold further fields, of other versions of the site: they are kept and written back.
 */
export interface SavedItem {
  /** The project's id in the catalogue. */
  readonly id: string;
  readonly title: string;
  readonly org: string;
  /** The first upstream issue; null where the project states none. */
  readonly issueUrl: string | null;
  /** When it was saved, as an ISO 8601 time in UTC. */
  readonly savedAt: string;
}

/** The list as changes see it: items in the visitor's order, each id once. */
export type SavedList = PersistedContent<readonly SavedItem[]>;

/** What was found in storage. */
type SavedFile = PersistedFile<readonly SavedItem[]>;

const EMPTY: SavedFile = { items: [], condition: "good", extra: {} };
const UNREADABLE: SavedFile = { ...EMPTY, condition: "damaged" };

const FileModel = v.looseObject({ items: v.unknown() });

/**
 * Reads the stored text. Never throws: what can be read is kept, and `condition` says whether that is all.
 * @param text null where nothing is stored
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
    // The second of two items of one id counts as damage, because it may hold what the first does not.
    if (item === null || items.has(item.id)) damaged = true;
    else {
      items.set(item.id, item);
      damaged ||= item !== entry;
    }
  }
  return { items: [...items.values()], damaged };
}

/** The entry itself where it is sound, a mended copy where at least its id is, else null. */
function readItem(entry: unknown): SavedItem | null {
  if (v.is(SavedItemModel, entry)) return entry;
  const mended = v.safeParse(MendedItemModel, entry);
  if (!mended.success) return null;
  const item = mended.output;
  return { ...item, title: item.title === "" ? item.id : item.title };
}
