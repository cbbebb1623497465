/** Tokenization: the same for texts that are indexed, queries that are typed and texts that are highlighted. */
import { fold } from "./fold.ts";

/** A word of a text, and where it is. */
export interface Token {
  /** The word in lower case, without accents. */
  folded: string;
  /** UTF-16 offsets in the text, `[start, end)`. */
  start: number;
  end: number;
}

/**
 * A word: letters and digits of any script. A "++" or "#" at its end belongs to it, so that C, C++ and C# differ; the "#"
 * of "kubeflex#12" does not, since a digit follows.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;

/** The boundaries within a CamelCase word: "Kube|Stellar", "etcd|Operator", "GRPC|Route". */
const CAMEL_BOUNDARY = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** The words of a text as they are written, in order. */
export function rawWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** The words of a text, folded, in order. */
export function words(text: string): string[] {
  return rawWords(text).map(fold);
}

/** The words of a text, in order, with their offsets in the unfolded text, so that they can be highlighted there. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** True for a version number or a part of one: "19", "v2", but not for the year of a term. @param word folded */
export function isVersion(word: string): boolean {
  return /^v?(?!20\d\d$)\d+$/.test(word);
}

/** The parts of a CamelCase word as they are written; empty for a word of one part. */
export function camelParts(word: string): string[] {
  const parts = word.split(CAMEL_BOUNDARY);
  return parts.length < 2 ? [] : parts;
}
