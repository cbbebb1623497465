/** The dates of a term for the visitor: days are the same in all time zones, times of day are in the visitor's own. */
import type { Term } from "../../catalogue/model.ts";

/** One date or period of a term. */
export type TimelineEntry = NonNullable<Term["timeline"]>[number];

/** A day, or a moment if the source states the time of day and its time zone. */
export type Point = { readonly day: string } | { readonly moment: string };

/** How many minutes a time zone is ahead of UTC. Only names with one offset, all year and everywhere. */
const ZONES: Readonly<Record<string, number>> = { UTC: 0, GMT: 0, PST: -480, PDT: -420, AOE: -720 };

const TIME = /\b(\d{1,2}):(\d{2})\s*([ap])?\.?m?\.?,?\s*\(?(UTC|GMT|PST|PDT|AoE)\b/i;

/** What the second half of a range begins with: a day of the week, a date or a time. So "open to all" is not a range. */
const NEXT = String.raw`(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d{4}-\d|\d{1,2}:\d)`;
const BETWEEN = new RegExp(
  String.raw`\s*[–—]\s*|\s+-\s+|\s+(?:to|through|until|till)\s+${NEXT}|(?<=\d|\b(?:UTC|GMT|PST|PDT|AoE)\)?)-${NEXT}`,
  "i",
);

/** First and last point of an entry, or its only one; none if no day could be read from the source. */
export function pointsOf({ start, end, text }: TimelineEntry): readonly Point[] {
  if (start === undefined) return [];
  // "Mon, Aug 3, 00:00 UTC – Tue, Aug 18, 23:59 UTC": each half has its own time.
  const [first = "", ...rest] = text.split(BETWEEN);
  const halves = [pointOf(start, first), pointOf(end ?? start, rest.join(" "))] as const;
  if (end !== undefined) return halves;
  // "Tue, Jul 28, 09:00 UTC – 18:00 UTC". Not "18:00 UTC – 11:00 PDT": that is one moment, told twice.
  const [from, to] = halves;
  return "moment" in from && "moment" in to && from.moment < to.moment ? halves : [pointOf(start, text)];
}

function pointOf(day: string, text: string): Point {
  const [, hours, minutes, half, zone] = TIME.exec(text) ?? [];
  const offset = ZONES[zone?.toUpperCase() ?? ""];
  if (offset === undefined) return { day };
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const moment = new Date(Date.UTC(year, month - 1, date, hour, Number(minutes) - offset));
  return hour > 24 || Number.isNaN(moment.getTime()) ? { day } : { moment: moment.toISOString() };
}

/**
 * The points in a locale and zone: "Mon, Aug 3, 2026 – Tue, Aug 18, 2026, 11:59 PM UTC".
 * @param locale default: the visitor's
 * @param timeZone default: the visitor's; days are the same in every time zone
 */
export function formatPoints(points: readonly Point[], locale?: string, timeZone?: string): string {
  const day = { weekday: "short", year: "numeric", month: "short", day: "numeric" } as const;
  const days = new Intl.DateTimeFormat(locale, { ...day, timeZone: "UTC" });
  const moments = new Intl.DateTimeFormat(locale, {
    ...day,
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  });
  return points
    .map((point) =>
      "day" in point
        ? days.format(new Date(`${point.day}T00:00:00Z`))
        : moments.format(new Date(point.moment)),
    )
    .join(" – ");
}

/** The first moment of an entry, in ms since 1970, to tell whether it has begun. A day begins when it begins in UTC. */
export function startOf(entry: TimelineEntry): number | null {
  const [first] = pointsOf(entry);
  if (first === undefined) return null;
  return Date.parse("day" in first ? first.day : first.moment);
}

/** The last moment of an entry, in ms since 1970, to tell whether it is over. A day ends when it has ended everywhere (UTC−12). */
export function endOf(entry: TimelineEntry): number | null {
  const last = pointsOf(entry).at(-1);
  if (last === undefined) return null;
  return "day" in last ? Date.parse(`${last.day}T23:59:59-12:00`) : Date.parse(last.moment);
}
