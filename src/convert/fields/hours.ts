/** The effort that a project is said to take, in hours. */
import { plainText } from "../markdown/plainText.ts";
import { leadingLevels } from "./levelWords.ts";

/** Fewer are a meeting, more are no mentorship. */
const MIN_HOURS = 40;
const MAX_HOURS = 2000;
/** A value is short; what follows explains it. */
const MAX_TEXT = 2000;

const UNIT = /^(?:h|hr|hrs|hour|hours)$/i;
/** Between a number and its unit, and between two numbers that share one: "175/350 hours", "90–175h", "~350-hour". */
const BETWEEN = /^(?:[-‐‑–—~≈/,&|+*_]|or|to|and|about|approx|approximately|around)$/i;
/** "30 hours per week" is no total. */
const EACH_WEEK =
  /^\s*(?:\/\s*|per\s+|an?\s+|each\s+|every\s+)(?:week|wk|w\b|day|d\b|month|meeting)|^\s*(?:weekly|daily|monthly)/i;

/**
 * The hours that a text states with their unit, ascending, each once: "175 or 350 hours" is `[175, 350]`. Hours per week or
 * day are no total and do not count.
 */
export function readHours(text: string): number[] {
  const plain = plainText(text.slice(0, MAX_TEXT));
  const hours = new Set<number>();
  let waiting: number[] = [];
  for (const { 0: word, index } of plain.matchAll(/\d+(?:\.\d+)?|\p{L}+|[^\s\p{L}\p{N}]/gu)) {
    if (/^\d/.test(word)) waiting.push(Number(word));
    else if (UNIT.test(word)) {
      if (!EACH_WEEK.test(plain.slice(index + word.length, index + word.length + 20)))
        for (const number of waiting.filter(isEffort)) hours.add(number);
      // "175h/350h" has its second number next.
      waiting = [];
    } else if (!BETWEEN.test(word)) waiting = [];
  }
  return ascending(hours);
}

/** Google Summer of Code's sizes (https://developers.google.com/open-source/gsoc/faq, read 2026-11-29). */
const SIZES: ReadonlyMap<string, number> = new Map([
  ["small", 90],
  ["short", 90],
  ["s", 90],
  ["medium", 175],
  ["mid", 175],
  ["m", 175],
  ["large", 350],
  ["long", 350],
  ["big", 350],
  ["l", 350],
]);

/**
 * The hours that the value of a size field states, ascending: with a unit, else as numbers alone ("350", "175/350"), else as
 * sizes ("Medium or large" is `[175, 350]`). Empty where it states none ("12 weeks").
 */
export function readSize(text: string): number[] {
  const stated = readHours(text);
  if (stated.length > 0) return stated;
  const plain = plainText(text.slice(0, MAX_TEXT));
  const numbers = [...plain.matchAll(/(?<![\d.,])\d{2,4}(?![\d%])/g)].map(([number]) => Number(number));
  const isAlone = /^[\s\d~≈()/,&|–—-]*(?:(?:or|to|and)[\s\d~≈]+)*$/i.test(plain);
  const bare = numbers.filter((number) => (isAlone ? isEffort(number) : GSOC_SIZES.has(number)));
  return bare.length > 0 ? ascending(new Set(bare)) : leadingLevels(plain, SIZES);
}

const GSOC_SIZES = new Set(SIZES.values());

/** True for a word of a size, lower case. */
export function isSizeWord(word: string): boolean {
  return SIZES.has(word);
}

function isEffort(hours: number): boolean {
  return Number.isInteger(hours) && hours >= MIN_HOURS && hours <= MAX_HOURS;
}

function ascending(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
