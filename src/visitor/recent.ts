/** The projects that the visitor looked at last, as this browser stores them. */
import * as v from "valibot";
import { isLater } from "./storage/persistedStore.ts";

/** The one key of the browser's storage that holds them. */
export const RECENT_KEY = "mentorship-finder.recent";

const VERSION = 1;

/** Most projects that are remembered: more are a history that nobody asked for. */
export const MAX_RECENT = 12;

const RecentModel = v.object({ version: v.literal(VERSION), ids: v.array(v.string()) });

/** Reads the stored ids, the last one first. Never throws: a text that cannot be read is no loss, and counts as empty. */
export function parseRecent(text: string | null): readonly string[] {
  try {
    const parsed = v.safeParse(RecentModel, JSON.parse(text ?? ""));
    return parsed.success ? parsed.output.ids : [];
  } catch {
    return [];
  }
}

/** Whether a later version of the site has stored them, so that this one must not write over them. */
export function isLaterRecent(text: string | null): boolean {
  try {
    return isLater(JSON.parse(text ?? ""), VERSION);
  } catch {
    return false;
  }
}

/** The text to store; {@link parseRecent} reads it. */
export function formatRecent(ids: readonly string[]): string {
  return JSON.stringify({ version: VERSION, ids });
}

/** The ids after one more project was looked at: it comes first, and is there once. */
export function withViewed(ids: readonly string[], id: string): readonly string[] {
  return [id, ...ids.filter((other) => other !== id)].slice(0, MAX_RECENT);
}
