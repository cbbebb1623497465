/** The term's dates, from the timeline table of an accepted list. */
import type { Term } from "../../catalogue/model.ts";
import type { SourceDocument } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";

type Timeline = NonNullable<Term["timeline"]>;

/** Longest table that is read: a term has about a dozen dates. */
const MAX_ROWS = 60;
const MAX_CELL = 400;

/** The rows of the table under a "Timeline" heading; none where there is no such table. */
export function readTimeline(document: SourceDocument): Timeline {
  const at = document.headings.find((heading) =>
    /^(?:the |project |program(?:me)? |term )*(?:timeline|schedule|dates|important dates|key dates)\b/i.test(
      heading.text,
    ),
  );
  if (at === undefined) return [];
  const end = document.headings.find((heading) => heading.line > at.line)?.line ?? document.lines.length + 1;
  const rows = document.lines
    .slice(at.line, end - 1)
    .map((line) => line.raw)
    .filter((raw) => raw.trimStart().startsWith("|") && raw.length < 2000)
    .slice(0, MAX_ROWS);
  const [head = [], ...body] = rows.filter((row) => !/^[\s|:-]+$/.test(row)).map(cellsOf);
  const years = [
    head.join(" "),
    ...document.lines.slice(0, at.line).map((line) => line.raw.slice(0, 500)),
    ...rows,
  ].join(" ");
  const year = /(?<!\d)20\d\d(?!\d)/.exec(years)?.[0];
  return body
    .filter(([label]) => label !== "")
    .map(([label = "", ...rest]) => {
      const text = rest.filter((cell) => cell !== "").join(" · ");
      return { label, ...readDates(text, year), text };
    });
}

/** The cells of a table's row as plain text; `\\|` is a bar within a cell. */
function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => plainText(cell.replaceAll("\\|", "|")).slice(0, MAX_CELL));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DATE =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(20\d\d))?/gi;

/**
 * The first and last day that a text names: "Wed, Jul 1 – Tue, Jul 28, 18:00 UTC".
 * @param year of dates that do not name one; without any year no day is given
 */
function readDates(text: string, year: string | undefined): { start?: string; end?: string } {
  const days = [...text.replace(/\([^()]*\)/g, " ").matchAll(DATE)].map(([, month = "", day, year]) => ({
    month: MONTHS.indexOf(month.toLowerCase()) + 1,
    day: Number(day),
    year,
  }));
  const named = days.find((day) => day.year !== undefined)?.year ?? year;
  const [first, second] = days;
  if (first === undefined || named === undefined) return {};
  const endsNextYear = second !== undefined && second.month < first.month;
  // "Dec 20 – Jan 5, 2027" begins the year before.
  const isNamedLater = endsNextYear && first.year === undefined && second.year !== undefined;
  const start = isoDate(Number(first.year ?? named) - (isNamedLater ? 1 : 0), first.month, first.day);
  if (start === undefined) return {};
  const end =
    second === undefined
      ? undefined
      : isoDate(
          Number(second.year ?? named) + (endsNextYear && second.year === undefined ? 1 : 0),
          second.month,
          second.day,
        );
  return end === undefined || end <= start ? { start } : { start, end };
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}
