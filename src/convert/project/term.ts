/** The term of a source: from its path, from what the caller says, or from its own headings. */
import { slugify } from "../../catalogue/slug.ts";
import { NO_TERM } from "../../catalogue/termOrder.ts";

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
export const UNDATED: TermName = { id: NO_TERM, name: "Undated", program: "" };

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
/** "GSoC", "gsoc2026", "_gsocproposals", "SummerOfCode2026"; there are Summers of Code of others. */
const GSOC_WORDS = /(?<![a-z])gsoc(?![a-z]*\.[a-z])|(?<!girlscript[ _-]?)summer[ _-]?of[ _-]?code/i;
/** The year nearest to these words: right after them, right before them, or anywhere beside them. */
const GSOC_YEARS: readonly RegExp[] = [
  /(?:gsoc|summer[ _-]?of[ _-]?code)[a-z]{0,12}[\s'’,:/_()*-]{0,4}(20\d\d)(?!\d)/i,
  /(?:gsoc|summer[ _-]?of[ _-]?code)\s?['’](\d\d)(?!\d)/i,
  /(?<!\d)(20\d\d)[\s'’,:/_()*-]{0,4}(?:google[ '’s]{0,3})?(?:gsoc|summer[ _-]?of[ _-]?code)/i,
  /(?<!\d)(20\d\d)(?!\d)/,
];
const OUTREACHY = /outreachy/i;
/** Outreachy's rounds begin in May and in December. */
const OUTREACHY_ROUND =
  /(?<![a-z])(may|dec(?:ember)?)[a-z]*[\s–—_-]{1,3}(?:to\s+|(?:aug|mar)[a-z]*[\s,]{1,2})?(20\d\d)|(?<!\d)(20\d\d)[\s_-](may|dec)(?![a-z]{0,2}\d)/i;
/** "Fall 2026", "2026 Spring": rounds of programs that are named elsewhere. */
const NAMED_SEASON =
  /(?<![a-z])(spring|summer|fall|autumn|winter)[ _-](20\d\d)(?!\d)|(?<!\d)(20\d\d)[ _-](spring|summer|fall|autumn|winter)(?![a-z]| of)/i;
/** "Mentorship Program 2026": a program that has one round a year. */
const YEARLY =
  /\b(?:mentorship|mentoring|internship)s?\b[^\d\n]{0,30}(?<!\d)(20\d\d)(?!\d)|(?<!\d)(20\d\d)\s+(?:[\w-]+\s+){0,2}(?:mentorship|mentoring|internship)s?\b/i;
/** What looks back. */
const PAST = /\b(?:past|previous|last year|earlier|archived?|former)\b/i;
/** Where a text names the program whose rounds have numbers. */
const LFX_WORDS = /\blfx\b|\bcncf\b|linux foundation mentorship|mentorship\.lfx\./i;

/**
 * The term a path, address or name tells: `2025-02-Jun-Aug.md`, `2025/02-Jun-Aug/project_ideas.md`, `2020-q2.md`,
 * `gsoc/2023.md`, "2025 Term 2 (Jun-Aug)".
 * @returns undefined where the text names no term
 */
function termFromText(text: string): TermName | undefined {
  const gsoc = gsocYear(text);
  if (gsoc !== undefined) return { id: `gsoc-${gsoc}`, name: `${GSOC} ${gsoc}`, program: GSOC };
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return quarterTerm(quarter[1], quarter[2], quarter[3]);
  const season = SEASON.exec(text);
  if (season !== null) return numberedTerm(season[1], season[2], capital(season[3]));
  const numbered = NUMBERED.exec(text) ?? TERM_WORDS.exec(text);
  if (numbered !== null) return monthsTerm(numbered[1], numbered[2], numbered[3], numbered[4]);
  const first = TERM_FIRST.exec(text);
  if (first !== null) return monthsTerm(first[2], first[1], first[3], first[4]);
  return outreachyTerm(text) ?? seasonTerm(text);
}

function gsocYear(text: string): string | undefined {
  if (!GSOC_WORDS.test(text)) return undefined;
  for (const pattern of GSOC_YEARS) {
    const [, year] = pattern.exec(text) ?? [];
    if (year !== undefined) return year.length === 2 ? `20${year}` : year;
  }
  return undefined;
}

function outreachyTerm(text: string): TermName | undefined {
  if (!OUTREACHY.test(text)) return undefined;
  const [, month, year, yearBefore, monthAfter] = OUTREACHY_ROUND.exec(text) ?? [];
  const start = month ?? monthAfter;
  if (start === undefined) {
    const [, only] = /(?<!\d)(20\d\d)(?!\d)/.exec(text) ?? [];
    return only === undefined
      ? undefined
      : { id: `outreachy-${only}`, name: `Outreachy ${only}`, program: "Outreachy" };
  }
  const first = /^may/i.test(start) ? "May" : "December";
  const when = year ?? yearBefore ?? "";
  return {
    id: `outreachy-${when}-${slugify(first)}`,
    name: `Outreachy ${first} ${when}`,
    program: "Outreachy",
  };
}

function seasonTerm(text: string): TermName | undefined {
  const [, season, year, yearBefore, seasonAfter] = NAMED_SEASON.exec(text) ?? [];
  const name = season ?? seasonAfter;
  if (name === undefined) return undefined;
  const when = year ?? yearBefore ?? "";
  return { id: `${when}-${name.toLowerCase()}`, name: `${capital(name)} ${when}`, program: "" };
}

/**
 * The term of a source.
 * @param override what `--term` says: an id such as "2025-02-jun-aug", or any words
 * @param file the source's path or address; its last two folders and its name count
 * @param hints texts of the source that may name the term, the best first
 * @param text all of the source, which may name the program
 */
export function termOf(
  override: string | undefined,
  file: string,
  hints: readonly string[],
  text = "",
): TermName {
  const isNamed = () =>
    LFX_WORDS.test(file) || hints.some((hint) => LFX_WORDS.test(hint)) || LFX_WORDS.test(text);
  // A round's number is no program: others number theirs, too.
  const named = (term: TermName) => (term.program === LFX && !isNamed() ? { ...term, program: "" } : term);
  if (override !== undefined && override.trim() !== "") {
    const known = termFromText(override);
    const id = slugify(override);
    return known === undefined
      ? id === ""
        ? UNDATED
        : { id, name: override.trim(), program: "" }
      : named(known);
  }
  const path = file
    .replace(/[?#].*$/, "")
    .split(/[\\/]/)
    .slice(-4)
    .join("/");
  const shown = hints.filter((hint) => !PAST.test(hint)).map(withoutTargets);
  for (const hint of [path, ...shown]) {
    const term = termFromText(hint);
    if (term !== undefined) return named(term);
  }
  for (const hint of shown) {
    const [, year, yearBefore] = YEARLY.exec(hint) ?? [];
    const when = year ?? yearBefore;
    if (when !== undefined) return named({ id: when, name: when, program: /\blfx\b/i.test(hint) ? LFX : "" });
  }
  return UNDATED;
}

/** A link to last year's page says nothing of this one. */
function withoutTargets(text: string): string {
  return text.replace(/\]\([^()\s]*\)/g, "]");
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
