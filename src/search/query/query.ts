/**
 * The query language people guess: `"exact phrase"`, `-word`, `skill:go`, `org:`, `mentor:@handle`, `term:`.
 * Every text is a query; what does not fit the language is plain words.
 */
import { words } from "../text/text.ts";

/** What `name:` can narrow a word to. */
export const SCOPES = ["skill", "org", "mentor", "term", "title"] as const;
export type Scope = (typeof SCOPES)[number];

/** Words that must stand in one field. */
interface ScopedWords {
  scope: Scope;
  words: readonly string[];
}

/** A query, taken apart. */
export interface Query {
  /** Folded words to find, in order; those of phrases among them. */
  words: readonly string[];
  /** Rows of folded words that must stand in this order. */
  phrases: readonly (readonly string[])[];
  /** Rows of folded words that must not stand. */
  excluded: readonly (readonly string[])[];
  /** Those that must not stand in one field. */
  excludedIn: readonly ScopedWords[];
  scoped: readonly ScopedWords[];
}

/** Words beyond this many are not read: no person types as many. */
const MOST_WORDS = 24;

/**
 * An optional "-" or "name:", then a phrase in quotes or a run without spaces. A quote without its twin is no quote. A
 * known name may have a space behind its colon, unless another "name:" or "-" follows.
 */
const PART = new RegExp(
  `(?<=^|\\s)(-)?(?:(${SCOPES.join("|")}):\\s+(?!-|[a-z]+:)|([a-z]+):)?(?:"([^"]*)"|(\\S+))`,
  "giu",
);

/** As a keyboard writes what a phone makes of it: “phrase” and –word. One sign for one, so that places stay. */
function plainSigns(text: string): string {
  return text.replace(/[“”„‟«»]/g, '"').replace(/(?<=^|\s)[–—−](?=\S)/g, "-");
}

/** Takes a query apart. Never fails. */
export function parseQuery(text: string): Query {
  const plain: string[] = [];
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  const excludedIn: ScopedWords[] = [];
  const scoped: ScopedWords[] = [];
  for (const [whole, minus, apart, name = apart, quoted, run] of plainSigns(text).matchAll(PART)) {
    const found = words(quoted ?? run ?? "");
    const scope = SCOPES.find((known) => known === name?.toLowerCase());
    if (found.length === 0) plain.push(...words(whole));
    else if (name !== undefined && scope === undefined) plain.push(...words(whole));
    else if (scope !== undefined) (minus === undefined ? scoped : excludedIn).push({ scope, words: found });
    else if (minus !== undefined) excluded.push(found);
    else {
      plain.push(...found);
      if (quoted !== undefined && found.length > 1) phrases.push(found);
    }
  }
  return {
    words: plain.slice(0, MOST_WORDS),
    phrases,
    excluded,
    excludedIn,
    scoped: scoped.slice(0, MOST_WORDS),
  };
}
