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

/** One or two letters: the capitals of "KubeStellar", the initials of "Inspektor Gadget". */
export function monogramLetters(org: string): string {
  const words = org.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = "", second] = words;
  const inner = second?.[0] ?? first.slice(1).match(/\p{Lu}/u)?.[0] ?? "";
  return ([...first][0] ?? "?").toUpperCase() + inner.toUpperCase();
}
