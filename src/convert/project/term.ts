/** The term of a source: from its path, from what the caller says, or from its own headings. */
import { slugify } from "../../catalogue/slug.ts";

/** Which round of which programme a source belongs to. */
export interface TermName {
  /** "2025-02-jun-aug". */
  id: string;
  /** "2025 Term 2 (Jun–Aug)". */
  name: string;
  /** "LFX Mentorship", "Google Summer of Code", or "" where nothing says. */
  program: string;
}

const LFX = "LFX Mentorship";
const GSOC = "Google Summer of Code";
/** The term of sources of which nothing tells the round. */
export const UNDATED: TermName = { id: "undated", name: "Undated", program: "" };

const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*";

/** "2025-02-Jun-Aug", "2025/02-Jun-Aug", "2021/01-Spring". */
const NUMBERED = new RegExp(
  `(?<!\\d)(20\\d\\d)[-_/ ]+0?([1-4])[-_ ]+(${MONTH})[-_–— ]+(${MONTH})(?![a-z])`,
  "i",
);
const SEASON = /(?<!\d)(20\d\d)[-_/ ]+0?([1-4])[-_ ]+(spring|summer|fall|autumn|winter)/i;
const QUARTER = /(?<!\d)(20\d\d)[-_/ ]+q([1-4])(?:[-_ ]*q?([1-4]))?(?!\d)/i;
/** "2026 Term 3 (Sep-Nov)", "Term 03 - 2024 September - November". */
const TERM_WORDS = new RegExp(
  `(20\\d\\d)\\s+Term\\s+0?([1-4])\\b(?:\\s*\\(?\\s*(${MONTH})\\s*[-–—]\\s*(${MONTH}))?`,
  "i",
);
const TERM_FIRST = new RegExp(
  `Term\\s+0?([1-4])\\b[\\s:,–—-]*(20\\d\\d)(?:\\s*\\(?\\s*(${MONTH})\\s*[-–—]\\s*(${MONTH}))?`,
  "i",
);
const GSOC_WORDS = /\bgsoc\b|google[ -]?summer[ -]?of[ -]?code|summer-?of-?code/i;

/**
 * The term a path, address or name tells: `2025-02-Jun-Aug.md`, `2025/02-Jun-Aug/project_ideas.md`, `2020-q2.md`,
 * `gsoc/2023.md`, "2025 Term 2 (Jun-Aug)".
 * @returns undefined where the text names no term
 */
function termFromText(text: string): TermName | undefined {
  const gsoc = GSOC_WORDS.test(text) ? /(?<!\d)(20\d\d)(?!\d)/.exec(text) : null;
  if (gsoc !== null) return { id: `gsoc-${gsoc[1]}`, name: `${GSOC} ${gsoc[1]}`, program: GSOC };
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return quarterTerm(quarter[1], quarter[2], quarter[3]);
  const season = SEASON.exec(text);
  if (season !== null) return numberedTerm(season[1], season[2], capital(season[3]));
  const numbered = NUMBERED.exec(text) ?? TERM_WORDS.exec(text);
  if (numbered !== null) return monthsTerm(numbered[1], numbered[2], numbered[3], numbered[4]);
  const first = TERM_FIRST.exec(text);
  return first === null ? undefined : monthsTerm(first[2], first[1], first[3], first[4]);
}

/**
 * The term of a source.
 * @param override what `--term` says: an id such as "2025-02-jun-aug", or any words
 * @param file the source's path or address; its last two folders and its name count
 * @param hints texts of the source that may name the term, the best first
 */
export function termOf(override: string | undefined, file: string, hints: readonly string[]): TermName {
  if (override !== undefined && override.trim() !== "") {
    const known = termFromText(override);
    const id = slugify(override);
    return known ?? (id === "" ? UNDATED : { id, name: override.trim(), program: "" });
  }
  const path = file
    .replace(/[?#].*$/, "")
    .split(/[\\/]/)
    .slice(-4)
    .join("/");
  for (const text of [path, ...hints]) {
    const term = termFromText(text);
    if (term !== undefined) return term;
  }
  return UNDATED;
}

function monthsTerm(year = "", number = "", from?: string, to?: string): TermName {
  if (from === undefined || to === undefined) {
    return { id: `${year}-0${number}`, name: `${year} Term ${number}`, program: LFX };
  }
  return numberedTerm(year, number, `${month(from)}–${month(to)}`);
}

function numberedTerm(year = "", number = "", when = ""): TermName {
  return {
    id: `${year}-0${number}-${slugify(when)}`,
    name: `${year} Term ${number} (${when})`,
    program: LFX,
  };
}

function quarterTerm(year = "", from = "", to?: string): TermName {
  const until = to === undefined || to === from ? "" : to;
  return {
    id: `${year}-q${from}${until === "" ? "" : `-q${until}`}`,
    name: `${year} Q${from}${until === "" ? "" : `–Q${until}`}`,
    program: LFX,
  };
}

function month(text: string): string {
  const name = capital(text.slice(0, 3));
  return MONTH_NAMES.includes(name) ? name : capital(text);
}

function capital(text = ""): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}
