/** What the build says about applying: always with the dates, since it is read on other days than it is written. */
import type { Term } from "../../catalogue/model.ts";
import { readTermDates } from "../../catalogue/termDates.ts";

const DAYS = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

/** "Applications: August 3 – 18, 2026."; "" where the source states no dates for them. */
export function applicationDates(term: Term | undefined): string {
  const [opens, closes] = readTermDates(term ?? {}).periods.at(-1) ?? [null, null];
  if (opens !== null && closes !== null) {
    // Node writes thin spaces, for which few fonts have a letter.
    const days = DAYS.formatRange(new Date(opens), new Date(closes)).replace(/\s/g, " ");
    return `Applications: ${days}.`;
  }
  if (closes !== null) return `Applications close on ${DAYS.format(new Date(closes))}.`;
  return opens === null ? "" : `Applications open on ${DAYS.format(new Date(opens))}.`;
}
