/** What a query leaves out in words: "without Kubernetes", "C++ and not Go", "I don't know Go", "sin Java". */
import { orgToken, type SearchIndex, TOKEN_KIND } from "../index/searchIndex.ts";
import { isRequestWord } from "../text/requestWords.ts";
import { isUnknown, likelyWord } from "./corrections.ts";
import { skillsNamed } from "./matches.ts";
import type { ExcludedWords, QueryWord } from "./query.ts";

/** Words that may stand between a negation and what it is about: "don't | know how to use | Kubernetes". */
const BETWEEN =
  "(?: (?:really|even|yet|ever|want|like|know|use|using|used|have|has|need|require|requires|involve|involves|speak|understand|enjoy|do|to|" +
  "how|much|any|about|with|in|it|is|be|work|working|deal|dealing|learn|touch|write|familiar|good|at|anything|experience|" +
  "knowledge|of|for|the|a|needing|knowing|necessarily|connais|sais|veux|pas|se|conozco|quiero|uso|usa|usan|me|gusta|tenga|sea|requiera|use|sei|conheco|" +
  "quero|gosto|tenha|seja|de|du|d|la|le|que))*";

/** Negations after which only the name of a skill or an org is excluded: "not" and "no" have many other uses. */
const WEAK =
  "(?:(?:do|does|did|have|has|is|are|wo|would|could|should)(?:n t|nt|n| not)(?: t)?|can t|cant|cannot|can not|am not|no|not|never|non|hate|" +
  "avoid|avoiding|besides|other than|rather than|instead of|nao|pas|ne|kein|keine|keinen|nicht|不会|不懂|不想|不)";

/** Negations after which any word of the index is excluded. */
const STRONG =
  "(?:without|except|excluding|sin|sem|sans|ohne|excepto|exceto|sauf|außer|不要|没有|无需|不用|除了)";

/** The whole negation, with what leads to it, at the beginning of the words that are left. */
const NEGATION = new RegExp(
  `^(?:(?:but|and|pero|mas|mais|aber|y|e|et|und) )?(?:(?:i|yo|eu|je|ich) )?(?:(${STRONG})|${WEAK})${BETWEEN}(?= |$)`,
  "u",
);

/** Between two names that are both left out: "without Go or Rust". */
const CONNECTORS: ReadonlySet<string> = new Set([
  "or",
  "nor",
  "and",
  "o",
  "ou",
  "oder",
  "y",
  "e",
  "et",
  "und",
  "ni",
  "nem",
]);

/** Words for programming itself: "without coding" is a concept of its own. */
const CODING: ReadonlySet<string> = new Set([
  "code",
  "coding",
  "programming",
  "program",
  "programar",
  "programmer",
  "codigo",
  "technical",
]);

/** The word that stands for it, as in `query/concepts.ts`. */
const NO_CODE = "nocode";

/** Takes the negations out of a query's words. */
export function takeNegations(
  index: SearchIndex,
  typed: readonly QueryWord[],
): { words: QueryWord[]; excluded: ExcludedWords[] } {
  const words: QueryWord[] = [];
  const excluded: ExcludedWords[] = [];
  for (let at = 0; at < typed.length; ) {
    const negation = negationAt(index, typed, at);
    if (negation === null) {
      words.push(typed[at] as QueryWord);
      at++;
      continue;
    }
    words.push(...negation.words);
    excluded.push(...negation.excluded);
    at = negation.end;
  }
  return { words, excluded };
}

interface Negation {
  /** Words that take its place. */
  words: QueryWord[];
  excluded: ExcludedWords[];
  /** Index of the first word after it. */
  end: number;
}

function negationAt(index: SearchIndex, typed: readonly QueryWord[], start: number): Negation | null {
  const rest = typed.slice(start);
  if (rest.length < 2 || rest[0]?.isQuoted) return null;
  const match = NEGATION.exec(rest.map(({ folded }) => folded).join(" "));
  if (!match) return null;
  const isStrong = match[1] !== undefined;
  // The pattern takes as many words as it can, also such as are themselves the name of a skill ("use", "d").
  const length = match[0].split(" ").length;
  const first = rest[length];
  if (first !== undefined && CODING.has(first.folded) && !isInTitle(index, rest, length + 1)) {
    const word = { ...first, folded: NO_CODE, start: (rest[0] as QueryWord).start };
    return { words: [word], excluded: [], end: start + length + 1 };
  }
  const names: Name[] = [];
  for (let at = length; at < rest.length; ) {
    const name = nameAt(index, rest, at, isStrong, names.length === 0);
    if (name === null) break;
    names.push(name);
    at += name.length;
    if (!CONNECTORS.has(rest[at]?.folded ?? "")) break;
    at++;
  }
  const last = names.at(-1);
  if (last === undefined || isInTitle(index, rest, last.at + last.length)) return null;
  const endOf = (name: Name) => (rest[name.at + name.length - 1] as QueryWord).end;
  return {
    words: [],
    excluded: names.map((name, place) => {
      const [before, after] = [names[place - 1], names[place + 1]];
      // Without its part of the query, the others are still left out.
      const from = before
        ? endOf(before)
        : after
          ? (rest[name.at] as QueryWord).start
          : (rest[0] as QueryWord).start;
      const to = before || !after ? endOf(name) : (rest[after.at] as QueryWord).start;
      return { scope: "topic" as const, words: name.words, start: from, end: to };
    }),
    end: start + last.at + last.length,
  };
}

/** What a negation leaves out. */
interface Name {
  /** Index of its first word. */
  at: number;
  /** How many words of the query it is. */
  length: number;
  /** These words, in their likely spelling. */
  words: readonly string[];
}

/**
 * The name at an index; after a strong negation also a word that is none: the first one, or one that nobody has. Nobody can
 * want what nobody has, so "without blockchain" leaves out nothing, and is no search for "blockchain".
 */
function nameAt(
  index: SearchIndex,
  words: readonly QueryWord[],
  at: number,
  isStrong: boolean,
  isFirst: boolean,
): Name | null {
  const length = nameLength(index, words, at) || (isStrong && isFirst ? wordLength(index, words, at) : 0);
  if (length > 0) return { at, length, words: words.slice(at, at + length).map(({ folded }) => folded) };
  const word = words[at];
  if (word === undefined || word.isQuoted || !isUnknown(index, word.folded)) return null;
  const likely = likelyWord(index, word.folded);
  if (likely?.isName || (likely?.isSure && isStrong)) return { at, length: 1, words: [likely.word] };
  return isStrong ? { at, length: 1, words: [word.folded] } : null;
}

/** The number of words of the skill's or org's name at an index; 0 where there is none. */
function nameLength(index: SearchIndex, words: readonly QueryWord[], at: number): number {
  for (let length = Math.min(4, words.length - at); length > 0; length--) {
    const name = words.slice(at, at + length).map(({ folded }) => folded);
    if (skillsNamed(index, name).length > 0 || index.tokenIds.has(orgToken(name.join("")))) return length;
  }
  return 0;
}

/** 1 for a word of the index that names a subject, else 0. */
function wordLength(index: SearchIndex, words: readonly QueryWord[], at: number): number {
  const word = words[at]?.folded ?? "";
  return index.tokenIds.has(word) && !isRequestWord(word) ? 1 : 0;
}

/** True where the first words of a negation are in a row in a title: "Run without root". */
function isInTitle(index: SearchIndex, words: readonly QueryWord[], length: number): boolean {
  const id = index.tokenIds.get(
    words
      .slice(0, length)
      .map(({ folded }) => folded)
      .join(""),
  );
  return id !== undefined && ((index.kinds[id] as number) & TOKEN_KIND.shortField) !== 0;
}
