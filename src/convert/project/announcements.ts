/** What a program wrote about its terms: the links of a table that lists all of them, as in CNCF's README of LFX Mentorship. */
import type { Term } from "../../catalogue/model.ts";
import { plainText } from "../markdown/plainText.ts";
import { termOf, UNDATED } from "./term.ts";

/** A page about a term, in the program's words. */
export type Announcement = NonNullable<Term["announcement"]>;

/** Longest row that is read. */
const MAX_ROW = 2000;

/** A table's row with the names of its columns, one of which is "Announcement". */
const HEAD = /\|\s*announcements?\s*\|/i;
const LINK = /\[([^[\]]+)\]\((https?:\/\/[^()\s]+)\)/;
/** Where the term's own files are: "2024/02-Jun-Aug/README.md". */
const PLACE = /\]\(([^()\s:]+)\)/g;

/**
 * Reads such tables.
 * @param text Markdown
 * @returns by the term's id; a row that names no term or has no link is left out
 */
export function readAnnouncements(text: string): Map<string, Announcement> {
  const found = new Map<string, Announcement>();
  if (!HEAD.test(text)) return found;
  let column = -1;
  for (const line of text.split(/\r?\n/)) {
    const row = line.trim();
    if (!row.startsWith("|") || row.length > MAX_ROW) {
      column = -1;
      continue;
    }
    const cells = row.split(/(?<!\\)\|/).slice(1);
    if (column === -1) {
      column = cells.findIndex((cell) => /^\s*announcements?\s*$/i.test(cell));
      continue;
    }
    const [, label = "", url = ""] = LINK.exec(cells[column] ?? "") ?? [];
    const places = [...row.matchAll(PLACE)].map(([, place = ""]) => place);
    const [id] = places.map((place) => termOf(undefined, place, []).id).filter((id) => id !== UNDATED.id);
    if (url !== "" && id !== undefined) found.set(id, { label: plainText(label).trim(), url });
  }
  return found;
}
