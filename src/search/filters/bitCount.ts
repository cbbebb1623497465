/** Counts the projects of a set. Apart from `bitSet.ts`, because only what is loaded later counts whole sets. */
import type { BitSet } from "./bitSet.ts";

/** How many projects a set has. */
export function sizeOf(bits: BitSet): number {
  return bits.reduce((sum, word) => sum + popCount(word), 0);
}

/** The number of set bits in a word: Warren, "Hacker's Delight", figure 5-2. */
function popCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
