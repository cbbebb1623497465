/**
 * What the workflow `refresh.yml` asks, for its log and its decisions:
 * `due ADDRESS` prints `due=true` where the site is to be built now: in the weekly hour, or while the published catalogue
 * has a term that takes applications. `changes BEFORE AFTER` prints as Markdown what differs between two catalogues, each
 * an address or a file.
 */

import type { Catalogue } from "../../catalogue/model.ts";
import { termState } from "../../catalogue/termDates.ts";
import { catalogueChanges, changesMarkdown } from "../changes.ts";
import { readPrevious } from "../previous.ts";

/** The hour of the week in which the site is built whatever its terms are, in UTC: Monday, four o'clock. */
const WEEKLY = { day: 1, hour: 4 };

/** Days before a term opens from which on it is looked at hourly, because proposals are still being written. */
const BEFORE_OPENING = 45;

/**
 * Tells whether the site is to be built in this hour.
 * @param published the catalogue that is published; undefined where there is none yet
 */
export function isDue(published: Catalogue | undefined, now: Date): boolean {
  if (published === undefined) return true;
  if (now.getUTCDay() === WEEKLY.day && now.getUTCHours() === WEEKLY.hour) return true;
  return published.terms.some((term) => {
    const state = termState(term, now);
    if (state.kind === "open") return true;
    const opens = state.kind === "upcoming" ? (state.opens ?? state.begins) : null;
    return opens !== null && Date.parse(opens) - now.getTime() < BEFORE_OPENING * 24 * 3_600_000;
  });
}

/** Runs one of the two questions. */
export async function runRefresh(args: readonly string[], now: Date): Promise<string> {
  const [question, first = "", second = ""] = args;
  if (question === "due" && first !== "") return `due=${isDue(await readPrevious(first), now)}\n`;
  if (question === "changes" && second !== "") {
    const none: Catalogue = { schemaVersion: 1, terms: [], projects: [] };
    const [before, after] = [await readPrevious(first), await readPrevious(second)];
    return changesMarkdown(catalogueChanges(before ?? none, after ?? none));
  }
  throw new Error("Usage: refresh due ADDRESS | refresh changes BEFORE AFTER");
}
