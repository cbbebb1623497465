/**
 * The query language that people guess: `"exact phrase"`, `-word`, `skill:go`, `org:`, `mentor:@handle`, `term:`.
 * Every text is a query; what does not follow the language is read as plain words.
 */
import { type Token, tokenize, words } from "../text/text.ts";

/** The names that narrow a word to one field: `skill:go`. */
export const SCOPES = ["skill", "org", "mentor", "term", "title"] as const;
export type Scope = (typeof SCOPES)[number];

/** Words in a row within one field. */
interface ScopedWords {
  scope: Scope;
  words: readonly string[];
}

/** A plain word of a query. */
export interface QueryWord extends Token {
  /** True within quotes: then it is meant as it stands. */
  isQuoted: boolean;
}

/** Words in a row that a project must not have. */
export interface ExcludedWords {
  /** The only field in which they are excluded; "topic": in the title, the org or the skills; null: in any field. */
  scope: Scope | "topic" | null;
  words: readonly string[];
  /** UTF-16 offsets of the part of the query that says so, `[start, end)`. */
  start: number;
  end: number;
}

/** A parsed query. All words are folded. */
export interface Query {
  /** The words to find in any field, in order; those of phrases among them. */
  words: readonly QueryWord[];
  /** Words of the request that were left out of {@link words}: they find nothing, but a title may have them all. */
  request: readonly QueryWord[];
  /** Quoted phrases, which a project must have word by word. */
  phrases: readonly (readonly string[])[];
  excluded: readonly ExcludedWords[];
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
  const plain: QueryWord[] = [];
  const phrases: string[][] = [];
  const excluded: ExcludedWords[] = [];
  const scoped: ScopedWords[] = [];
  for (const match of toKeyboardCharacters(text).matchAll(QUERY_PART)) {
    const [part, minus, spacedName, name = spacedName, quoted, run] = match;
    const start = match.index;
    const found = words(quoted ?? run ?? "");
    const scope = SCOPES.find((known) => known === name?.toLowerCase());
    const isUnknownName = name !== undefined && scope === undefined;
    const isPlain = found.length === 0 || isUnknownName || (scope === undefined && minus === undefined);
    if (isPlain) {
      const isQuoted = quoted !== undefined;
      for (const token of tokenize(part))
        plain.push({ ...token, start: start + token.start, end: start + token.end, isQuoted });
      if (isQuoted && !isUnknownName && found.length > 1) phrases.push(found);
    } else if (minus !== undefined) {
      excluded.push({ scope: scope ?? null, words: found, start, end: start + part.length });
    } else if (scope !== undefined) scoped.push({ scope, words: found });
  }
  return {
    words: plain.slice(0, MAX_WORDS),
    request: [],
    phrases,
    excluded,
    scoped: scoped.slice(0, MAX_WORDS),
  };
}
