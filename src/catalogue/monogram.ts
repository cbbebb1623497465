/** What makes an org recognisable at a glance, in the page and on card images alike. */
import { slugify } from "./slug.ts";

/** The hues in degrees, those of the style sheet's classes `hue-1` to `hue-12`. */
export const HUES = [25, 50, 80, 110, 140, 170, 200, 230, 260, 290, 320, 350];

/** One of twelve hues, 1 to 12, the same for the same org on every page and in every build. */
export function hueOf(org: string): number {
  // FNV-1a, 32 bits (Fowler, Noll, Vo): neighbours in the alphabet get hues far apart.
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
