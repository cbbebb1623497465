/**
 * Spelling correction over the index's vocabulary: letter pairs preselect, the edit distance decides, and Fuse.js orders
 * words of equal distance.
 */
import { editDistance } from "../../catalogue/editDistance.ts";

type Fuse = typeof import("fuse.js/basic").default;

let orderBy: Fuse | null = null;

/**
 * Gives the corrections Fuse.js: 7 kB that a search loads with the words to correct to, and not before. Without it, of words
 * of equal distance those come first that share more letter pairs.
 * @param fuse `null`, to do without it again
 */
export function orderWith(fuse: Fuse | null): void {
  orderBy = fuse;
}

/** Words from this length on, in letters, may be two edits away. */
const MIN_LENGTH_FOR_TWO_EDITS = 8;
/** Shorter words are never corrected: too many others are one edit away. */
const MIN_LENGTH = 4;
/** The longest pattern, in letters, that Fuse.js compares: it needs a bit for each letter, of a 32-bit integer. */
const MAX_PATTERN_LENGTH = 32;

/** How many edits may lie between a typed word of a length and the word that it is corrected to. */
export function allowedEdits(length: number): number {
  return length < MIN_LENGTH ? 0 : length < MIN_LENGTH_FOR_TWO_EDITS ? 1 : 2;
}

/** Hash buckets for letter pairs, a power of 2. A collision of two pairs only adds candidates. */
const BUCKETS = 4096;

/** How many candidates' edit distances are computed: those that share most letter pairs. */
const MAX_CANDIDATES = 80;

/** A word that a typed one may be a misspelling of. */
export interface Correction {
  /** Its index in the corrector's vocabulary. */
  at: number;
  /** The edit distance; two swapped neighbors are one edit. */
  edits: number;
}

/** Finds the words of a vocabulary that a misspelt word may stand for. */
export class Corrector {
  readonly #vocabulary: readonly string[];
  /** The words of bucket `b` are those of `#members` from `#starts[b]` up to `#starts[b + 1]`. */
  readonly #starts = new Uint32Array(BUCKETS + 1);
  readonly #members: Uint32Array;
  /** By word, how many letter pairs it shares with the typed one, at most 255; all 0 between calls. */
  readonly #shared: Uint8ClampedArray;

  /** @param vocabulary the words to correct to */
  constructor(vocabulary: readonly string[]) {
    this.#vocabulary = vocabulary;
    this.#shared = new Uint8ClampedArray(vocabulary.length);
    let size = 0;
    for (const word of vocabulary) {
      eachPair(word, (bucket) => {
        this.#starts[bucket + 1] = (this.#starts[bucket + 1] as number) + 1;
        size++;
      });
    }
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      this.#starts[bucket + 1] = (this.#starts[bucket + 1] as number) + (this.#starts[bucket] as number);
    }
    this.#members = new Uint32Array(size);
    const next = this.#starts.slice();
    vocabulary.forEach((word, at) => {
      eachPair(word, (bucket) => {
        const to = next[bucket] as number;
        this.#members[to] = at;
        next[bucket] = to + 1;
      });
    });
  }

  /**
   * The words within an edit distance, the fewest edits first; never the word itself.
   * @param maxEdits default: {@link allowedEdits}
   */
  correct(word: string, maxEdits = allowedEdits(word.length)): Correction[] {
    if (maxEdits === 0) return [];
    const corrections = this.#candidates(word, maxEdits).flatMap((at) => {
      const candidate = this.#vocabulary[at] as string;
      const edits = editDistance(word, candidate, { most: maxEdits, swaps: true });
      return edits > 0 && edits <= maxEdits ? [{ word: candidate, at, edits }] : [];
    });
    // Fuse.js counts a swap as two edits, so it only orders the words of equal distance.
    const fuse = orderBy && new orderBy(corrections, { keys: ["word"], threshold: 1, ignoreLocation: true });
    const ordered = fuse?.search(word.slice(0, MAX_PATTERN_LENGTH)).map(({ item }) => item) ?? corrections;
    return ordered.sort((a, b) => a.edits - b.edits);
  }

  /** Words of similar length that share enough letter pairs: an edit changes at most three pairs of a word. */
  #candidates(word: string, maxEdits: number): number[] {
    const sharing: number[] = [];
    let pairs = 0;
    eachPair(word, (bucket) => {
      pairs++;
      const end = this.#starts[bucket + 1] as number;
      for (let member = this.#starts[bucket] as number; member < end; member++) {
        const at = this.#members[member] as number;
        const shared = this.#shared[at] as number;
        if (shared === 0) sharing.push(at);
        this.#shared[at] = shared + 1;
      }
    });
    const needed = Math.max(1, pairs - 3 * maxEdits);
    const candidates: { at: number; shared: number }[] = [];
    for (const at of sharing) {
      const shared = this.#shared[at] as number;
      this.#shared[at] = 0;
      if (shared < needed) continue;
      const { length } = this.#vocabulary[at] as string;
      if (Math.abs(length - word.length) <= maxEdits) candidates.push({ at, shared });
    }
    return candidates
      .sort((a, b) => b.shared - a.shared || a.at - b.at)
      .slice(0, MAX_CANDIDATES)
      .map(({ at }) => at);
  }
}

/** Calls a function with the bucket of each letter pair of a word; its beginning and end count as letters. */
function eachPair(word: string, use: (bucket: number) => void): void {
  let last = 1;
  for (let at = 0; at <= word.length; at++) {
    const code = at < word.length ? word.charCodeAt(at) : 2;
    use((last * 67 + code) & (BUCKETS - 1));
    last = code;
  }
}
