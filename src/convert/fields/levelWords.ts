/** Words of a scale ("easy", "medium", "large") at the beginning of a text, as the readers of difficulty and size need them. */
import { plainText } from "../markdown/plainText.ts";

/** Words between two levels ("easy to medium") and before one ("quite hard"). */
const BETWEEN = new Set(
  [
    "to",
    "or",
    "and",
    "from",
    "between",
    "level",
    "very",
    "quite",
    "fairly",
    "rather",
    "relatively",
    "somewhat",
    "moderately",
  ].concat(["-", "–", "—", "/", ",", "~", "|", "&", "+", "→", "≈", ":", "*", "_"]),
);
/** After these a level is denied: "not hard". */
const DENIED = new Set(["not", "no", "isn", "never", "without", "tbd", "tba", "unknown"]);
/** How many other words may stand before the first level: "This project is considered hard". */
const MAX_BEFORE = 6;
/** A value is short; what follows explains it. */
const MAX_TEXT = 400;

/**
 * The levels that a text begins with, in the table's order, each once.
 * @param levels what each word means, lower case
 */
export function leadingLevels<Level>(text: string, levels: ReadonlyMap<string, Level>): Level[] {
  const found = new Set<Level>();
  let before = 0;
  for (const [word] of plainText(text.slice(0, MAX_TEXT))
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
    const level = levels.get(word);
    if (level !== undefined) found.add(level);
    else if (BETWEEN.has(word)) continue;
    else if (found.size > 0 || DENIED.has(word) || ++before > MAX_BEFORE) break;
  }
  return [...new Set(levels.values())].filter((level) => found.has(level));
}
