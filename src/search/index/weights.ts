/** How much a token counts in a field (BM25), and the whole numbers in which an index holds it. */
import type { Field } from "./searchIndex.ts";

/**
 * The weight of a token in each field (`boost`), and how much less it counts in a long field: 0 not at all, 1 in full
 * proportion (`lengthNorm`, BM25's b).
 */
const FIELD_WEIGHTS: Record<Field, { boost: number; lengthNorm: number }> = {
  title: { boost: 8, lengthNorm: 0.3 },
  org: { boost: 8, lengthNorm: 0.2 },
  skills: { boost: 6, lengthNorm: 0.1 },
  mentors: { boost: 5, lengthNorm: 0 },
  text: { boost: 1, lengthNorm: 0.6 },
  term: { boost: 0.5, lengthNorm: 0 },
};

/**
 * BM25's k1: the smaller, the sooner a repeated token adds nothing more. 1.2 is the usual value (Robertson and Zaragoza,
 * "The Probabilistic Relevance Framework: BM25 and Beyond", 2009).
 */
const SATURATION = 1.2;

/**
 * The BM25 weight of a token in a field.
 * @param count how often the field has it
 * @param length of the field, as a multiple of the average
 */
export function fieldWeight(field: Field, count: number, length: number): number {
  const { boost, lengthNorm } = FIELD_WEIGHTS[field];
  return (boost * count * (SATURATION + 1)) / (count + SATURATION * (1 - lengthNorm + lengthNorm * length));
}

/** Steps of 2% from the least weight of a short field on: an index holds the number of the step. */
const WEIGHT_STEP = Math.log(1.02);
const LEAST_WEIGHT = 0.1;

export function weightCode(weight: number): number {
  return Math.max(0, Math.round(Math.log(weight / LEAST_WEIGHT) / WEIGHT_STEP));
}

export function weightOf(code: number): number {
  return LEAST_WEIGHT * Math.exp(code * WEIGHT_STEP);
}

/** Counts in tenths: a part of a CamelCase word counts less than a word. */
export function countCode(count: number): number {
  return Math.round(count * 10);
}

export function countOf(code: number): number {
  return code / 10;
}

/** A text's length in steps of a tenth, from a tenth of the average to ten times of it: one digit of an index. */
const LENGTH_STEP = Math.log(100) / 45;
const LEAST_LENGTH = 0.1;

export function lengthCode(length: number): number {
  return Math.round(Math.log(Math.min(10, Math.max(LEAST_LENGTH, length)) / LEAST_LENGTH) / LENGTH_STEP);
}

export function lengthOf(code: number): number {
  return LEAST_LENGTH * Math.exp(code * LENGTH_STEP);
}
