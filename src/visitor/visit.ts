/**
 * Which projects are new since the visitor's last visit. A visit is all that happens in the browser, in however many
 * tabs, without a pause of {@link PAUSE}: what was new when it began stays so until it ends.
 */
import * as v from "valibot";
import { isLater } from "./storage/persistedStore.ts";

/** The one key of the browser's storage that holds the visit. */
export const VISIT_KEY = "mentorship-finder.visit";

const VERSION = 1;

/** How long nothing happens before the next look at the site is another visit, in ms. */
export const PAUSE = 4 * 60 * 60 * 1000;

/** More ids than any catalogue has. */
const MAX_IDS = 20_000;

const Ids = v.pipe(v.array(v.string()), v.maxLength(MAX_IDS));

const VisitModel = v.object({
  version: v.literal(VERSION),
  /** When something last happened, in ms since 1970. */
  at: v.pipe(v.number(), v.integer()),
  /** Ids of the projects that the catalogue had then. */
  seen: Ids,
  /** Those among them that were new when the visit began, or came while it lasted. */
  fresh: Ids,
});

/** A visit, as it is stored. */
export type Visit = v.InferOutput<typeof VisitModel>;

/**
 * Reads what is stored. Never throws.
 * @param text null where nothing is stored
 * @returns null for a first visit, and for what cannot be read: nothing is new then
 */
export function parseVisit(text: string | null): Visit | null {
  if (text === null) return null;
  try {
    const parsed = v.safeParse(VisitModel, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Whether a later version of the site wrote what is stored: this one must not write over it. */
export function isLaterVisit(text: string | null): boolean {
  try {
    return isLater(JSON.parse(text ?? ""), VERSION);
  } catch {
    return false;
  }
}

/** A visit, as {@link parseVisit} reads it again. */
export function formatVisit(visit: Visit): string {
  return JSON.stringify(visit);
}

/**
 * The visit as it stands when the visitor looks at the catalogue. Asked again, from another tab or after a reload, it
 * gives the same, so tabs have nothing to fight about.
 * @param last what is stored; null on a first visit, on which nothing is new
 * @param ids the catalogue's projects
 * @param now in ms since 1970; a clock that was set back begins another visit
 * @param aliases former ids of projects, by their present ones: a project that was only renamed is not new
 */
export function nextVisit(
  last: Visit | null,
  ids: readonly string[],
  now: number,
  aliases: ReadonlyMap<string, readonly string[]> = new Map(),
): Visit {
  const seen = new Set(last?.seen ?? ids);
  const goesOn = last !== null && now >= last.at && now - last.at < PAUSE;
  const known = new Set(goesOn ? last.fresh : []);
  const fresh = ids.filter((id) => {
    const names = [id, ...(aliases.get(id) ?? [])];
    return names.some((name) => known.has(name)) || !names.some((name) => seen.has(name));
  });
  return { version: VERSION, at: now, seen: ids.slice(0, MAX_IDS), fresh: fresh.slice(0, MAX_IDS) };
}
