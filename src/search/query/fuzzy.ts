/** Words that are probably meant: Fuse.js over the index's words, checked by edit distance. */
import Fuse from "fuse.js/basic";
import { editDistance } from "../../catalogue/editDistance.ts";

/** From this length on, two edits are forgiven. */
const LONG = 8;
/** Shorter words are never corrected: too many others are near. */
const SHORTEST = 4;
/** Fuse.js compares bit by bit in a machine word: it wants patterns of 32 letters at the most. */
const LONGEST_PATTERN = 32;

/** How many edits a word of a length is forgiven. */
function allowedEdits(length: number): number {
  return length < SHORTEST ? 0 : length < LONG ? 1 : 2;
}

/** Buckets of letter pairs; two pairs in one bucket only make a candidate more. */
const BUCKETS = 4096;

/** Candidates that are looked at letter by letter: those that share most letter pairs. */
const MOST_CANDIDATES = 80;

/** A word that may be meant. */
export interface Correction {
  /** Its number among the words that the corrector was made of. */
  at: number;
  edits: number;
}

/** Finds the words that a misspelt one may mean. */
export class Corrector {
  readonly #terms: readonly string[];
  /** The words of each bucket: those of bucket `b` are at `#starts[b]` up to `#starts[b + 1]`. */
  readonly #starts = new Uint32Array(BUCKETS + 1);
  readonly #members: Uint32Array;
  /** Letter pairs that each word shares with the one looked for, 255 and more alike; all 0 between calls. */
  readonly #shared: Uint8ClampedArray;

  /** @param terms the words that can be meant */
  constructor(terms: readonly string[]) {
    this.#terms = terms;
    this.#shared = new Uint8ClampedArray(terms.length);
    let size = 0;
    for (const term of terms) {
      eachPair(term, (bucket) => {
        this.#starts[bucket + 1] = (this.#starts[bucket + 1] as number) + 1;
        size++;
      });
    }
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      this.#starts[bucket + 1] = (this.#starts[bucket + 1] as number) + (this.#starts[bucket] as number);
    }
    this.#members = new Uint32Array(size);
    const next = this.#starts.slice();
    terms.forEach((term, at) => {
      eachPair(term, (bucket) => {
        const to = next[bucket] as number;
        this.#members[to] = at;
        next[bucket] = to + 1;
      });
    });
  }

  /** The words that a misspelt one may mean, nearest first. */
  correct(word: string): Correction[] {
    const most = allowedEdits(word.length);
    if (most === 0) return [];
    // Fuse counts a transposition as two edits, so the distance decides and Fuse puts the near ones in order.
    const near = this.#candidates(word, most).flatMap((at) => {
      const term = this.#terms[at] as string;
      const edits = editDistance(word, term, { most, swaps: true });
      return edits > 0 && edits <= most ? [{ term, at, edits }] : [];
    });
    const fuse = new Fuse(near, {
      keys: ["term"],
      threshold: 1,
      ignoreLocation: true,
    });
    return fuse
      .search(word.slice(0, LONGEST_PATTERN))
      .map(({ item }) => item)
      .sort((a, b) => a.edits - b.edits);
  }

  /** Words of a like length that share letter pairs: each edit destroys three of a word's pairs at the most. */
  #candidates(word: string, edits: number): number[] {
    const touched: number[] = [];
    let pairs = 0;
    eachPair(word, (bucket) => {
      pairs++;
      const end = this.#starts[bucket + 1] as number;
      for (let entry = this.#starts[bucket] as number; entry < end; entry++) {
        const at = this.#members[entry] as number;
        const shared = this.#shared[at] as number;
        if (shared === 0) touched.push(at);
        this.#shared[at] = shared + 1;
      }
    });
    const needed = Math.max(1, pairs - 3 * edits);
    const found: { at: number; shared: number }[] = [];
    for (const at of touched) {
      const shared = this.#shared[at] as number;
      this.#shared[at] = 0;
      if (shared < needed) continue;
      const { length } = this.#terms[at] as string;
      if (Math.abs(length - word.length) <= edits) found.push({ at, shared });
    }
    return found
      .sort((a, b) => b.shared - a.shared || a.at - b.at)
      .slice(0, MOST_CANDIDATES)
      .map(({ at }) => at);
  }
}

/** The buckets of a word's letter pairs, its borders counted as letters. */
function eachPair(word: string, use: (bucket: number) => void): void {
  let last = 1;
  for (let at = 0; at <= word.length; at++) {
    const code = at < word.length ? word.charCodeAt(at) : 2;
    use((last * 67 + code) & (BUCKETS - 1));
    last = code;
  }
}
