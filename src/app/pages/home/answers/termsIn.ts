import type { Term } from "../../../../catalogue/model.ts";
import { newestTermFirst } from "../../../../catalogue/termOrder.ts";

/** Most terms that are named. */
const MOST = 3;

const SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The newest terms that a month is part of, by the months of their names: "2026 Term 3 (Sep–Nov)".
 * @param month 1 to 12
 */
export function termsIn(terms: readonly Term[], month: number): Term[] {
  return terms
    .filter(({ name }) => {
      const [, first = "", last = ""] = /\b([a-z]{3})[a-z]*\s*[–-]\s*([a-z]{3})/i.exec(name) ?? [];
      const [from, to] = [first, last].map((part) => SHORT.indexOf(part.toLowerCase()) + 1) as [
        number,
        number,
      ];
      return from > 0 && to > 0 && (from <= to ? month >= from && month <= to : month >= from || month <= to);
    })
    .sort((a, b) => newestTermFirst(a.id, b.id))
    .slice(0, MOST);
}
