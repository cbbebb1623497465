import { slugify } from "../catalogue/slug.ts";

const HUES = 12;

/** One of twelve hues, the same for the same org on every page and in every build. */
function hueOf(org: string): number {
  // FNV-1a, 32 bits (Fowler, Noll, Vo): neighbours in the alphabet get hues far apart.
  let hash = 0x811c9dc5;
  for (const char of slugify(org)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 15) % HUES) + 1;
}

/** One or two letters: the capitals of "KubeStellar", the initials of "Inspektor Gadget". */
function letters(org: string): string {
  const words = org.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = "", second] = words;
  const inner = second?.[0] ?? first.slice(1).match(/\p{Lu}/u)?.[0] ?? "";
  return ([...first][0] ?? "?").toUpperCase() + inner.toUpperCase();
}

/** Makes an org recognisable at a glance; its name always stands beside it. */
export function Monogram({ org, size = "small" }: { org: string; size?: "small" | "large" }) {
  const box = size === "large" ? "size-14 text-xl" : "size-7 text-[0.6875rem]";
  return (
    <span aria-hidden="true" className={`monogram hue-${hueOf(org)} ${box}`}>
      {letters(org)}
    </span>
  );
}
