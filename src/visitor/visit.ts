/**
 * Which projects are new since the visitor's last visit. A visit is everything that happens in all tabs of the browser
 * without a break of {@link PAUSE}: what is new at its beginning stays new until its end.
 */
import * as v from "valibot";
import { isLater } from "./storage/persistedStore.ts";

/** The one key of the browser's storage that holds the visit. */
export const VISIT_KEY = "mentorship-finder.visit";

const VERSION = 1;

/** After a break of this length the next look at the site is another visit, in ms. */
export const PAUSE = 4 * 60 * 60 * 1000;

const Ids = v.array(v.string());

const VisitModel = v.object({
  version: v.literal(VERSION),
  /** When something last happened, in ms since 1970. */
  at: v.pipe(v.number(), v.integer()),
  /** Ids of the projects that the catalogue had at that time. */
  seen: Ids,
  /** Those of them that were new when the visit began, or were added during it. */
  fresh: Ids,
});

/** A stored visit. */
export type Visit = v.InferOutput<typeof VisitModel>;

/**
 * Reads a stored visit. Never throws.
 * @param text null if nothing is stored
 * @returns null for a first visit and for a text that cannot be read: nothing is new then
 */
export function parseVisit(text: string | null): Visit | null {
  try {
    const parsed = v.safeParse(VisitModel, JSON.parse(text ?? ""));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Whether a later version of the site has stored the visit, so that this one must not write over it. */
export function isLaterVisit(text: string | null): boolean {
  try {
    return isLater(JSON.parse(text ?? ""), VERSION);
  } catch {
    return false;
  }
}

/** The text to store for a visit; {@link parseVisit} reads it. */
export function formatVisit(visit: Visit): string {
  return JSON.stringify(visit);
}

/**
 * The visit at the moment in which the visitor looks at the catalogue. Calling it again, in another tab or after a reload,
 * gives the same, so tabs cannot disagree.
 * @param last the stored visit; null for a first visit, for which nothing is new
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
  return { version: VERSION, at: now, seen: [...ids], fresh };
}
