/** Letters and color by which an org is recognized, on pages and on card images. */
import { slugify } from "./slug.ts";

/** Hues in degrees, those of the classes `hue-1` to `hue-12` in the style sheet. */
export const HUES = [25, 50, 80, 110, 140, 170, 200, 230, 260, 290, 320, 350];

/** The hue of an org, 1 to 12: the same on every page and in every build. */
export function hueOf(org: string): number {
  // FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): similar names get different hues.
  let hash = 0x811c9dc5;
  for (const char of slugify(org)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 15) % HUES.length) + 1;
}

/** Two letters: the capitals of "KubeStellar", the first and last initial of "Inspektor Gadget", the first two of "Kyverno". */
export function monogramLetters(org: string): string {
  const words = org.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = ""] = words;
  // "Service Mesh Interface" and "Service Mesh Performance" differ in their last words.
  const last = words.length > 1 ? words.at(-1)?.[0] : undefined;
  const [initial = "?", next = ""] = first;
  const inner = last ?? first.slice(1).match(/\p{Lu}/u)?.[0];
  return initial.toUpperCase() + (inner?.toUpperCase() ?? next);
}
