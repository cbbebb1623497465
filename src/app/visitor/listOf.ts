import { formatsOf } from "../lib/formats.ts";
import type { Translate } from "../messages/messageTypes.ts";

/** Most labels that are named, unless said otherwise. */
const NAMED = 2;

/**
 * Joins labels: "Go", "Go and Rust", "Go, Rust and 3 more".
 * @param named most labels before "more"; one label more is named all the same, since "1 more" is no shorter
 */
export function listOf(labels: readonly string[], t: Translate, named = NAMED): string {
  const more = labels.length - named;
  return more > 1
    ? t("card.namesAndMore", { names: labels.slice(0, named).join(", "), count: more })
    : formatsOf(t.language).list(labels);
}
