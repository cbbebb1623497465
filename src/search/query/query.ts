/**
 * The query language that people guess: `"exact phrase"`, `-word`, `skill:go`, `org:`, `mentor:@handle`, `term:`.
 * Every text is a query; what does not follow the language is read as plain words.
 */
import { words } from "../text/text.ts";

/** The names that narrow a word to one field: `skill:go`. */
export const SCOPES = ["skill", "org", "mentor", "term", "title"] as const;
export type Scope = (typeof SCOPES)[number];

/** Words in a row within one field. */
interface ScopedWords {
  scope: Scope;
  words: readonly string[];
}

/** A parsed query. All words are folded. */
export interface Query {
  /** The words to find in any field, in order; those of phrases among them. */
  words: readonly string[];
  /** Quoted phrases, which a project must have word by word. */
  phrases: readonly (readonly string[])[];
  /** Words in a row that a project must not have. */
  excluded: readonly (readonly string[])[];
  /** Words in a row that a project must not have in one field. */
  excludedIn: readonly ScopedWords[];
  /** Words to find in one field. */
  scoped: readonly ScopedWords[];
}

/** Words beyond this many are ignored: nobody types as many, and a pasted text would cost as much as it is long. */
const MAX_WORDS = 24;

/**
 * One part of a query: an optional "-" or "name:", then a quoted phrase or a run without spaces. A quote that is not closed
 * is part of a run. A known name may have a space after its colon, unless another "name:" or "-" follows.
 */
const QUERY_PART = new RegExp(
  `(?<=^|\\s)(-)?(?:(${SCOPES.join("|")}):\\s+(?!-|[a-z]+:)|([a-z]+):)?(?:"([^"]*)"|(\\S+))`,
  "giu",
);

/** Replaces the quotes and dashes that phones insert (“phrase”, –word) by those of a keyboard. */
function toKeyboardCharacters(text: string): string {
  return text.replace(/[“”„‟«»]/g, '"').replace(/(?<=^|\s)[–—−](?=\S)/g, "-");
}

/** Parses a query. Never fails. */
export function parseQuery(text: string): Query {
  const plain: string[] = [];
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  const excludedIn: ScopedWords[] = [];
  const scoped: ScopedWords[] = [];
  for (const [part, minus, spacedName, name = spacedName, quoted, run] of toKeyboardCharacters(text).matchAll(
    QUERY_PART,
  )) {
    const found = words(quoted ?? run ?? "");
    const scope = SCOPES.find((known) => known === name?.toLowerCase());
    if (found.length === 0) plain.push(...words(part));
    else if (name !== undefined && scope === undefined) plain.push(...words(part));
    else if (scope !== undefined) (minus === undefined ? scoped : excludedIn).push({ scope, words: found });
    else if (minus !== undefined) excluded.push(found);
    else {
      plain.push(...found);
      if (quoted !== undefined && found.length > 1) phrases.push(found);
    }
  }
  return {
    words: plain.slice(0, MAX_WORDS),
    phrases,
    excluded,
    excludedIn,
    scoped: scoped.slice(0, MAX_WORDS),
  };
}
