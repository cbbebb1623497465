/** Words: how texts are cut and folded, the same for what is indexed, what is typed and what is highlighted. */
import { fold } from "./fold.ts";

/** A word of a text. */
export interface Token {
  /** Folded: lower case, without accents. */
  term: string;
  /** UTF-16 offsets in the text, `[start, end)`. */
  start: number;
  end: number;
}

/** Letters and digits of any script, with the signs that tell C, C++ and C# apart; "kubeflex#12" names an issue. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;

/** Where a name within a word begins: "KubeStellar", "etcdOperator", "GRPCRoute". */
const CAPITAL = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** The words of a text as they are written, in order. */
export function rawWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** The words of a text, folded, in order. */
export function words(text: string): string[] {
  return rawWords(text).map(fold);
}

/** The words of a text, in order. Offsets are of the text as it is, so that they can be marked there. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    term: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The parts of a CamelCase word as they are written; none where it has but one. */
export function camelParts(word: string): string[] {
  const parts = word.split(CAPITAL);
  return parts.length < 2 ? [] : parts;
}
