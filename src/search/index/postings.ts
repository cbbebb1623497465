/**
 * The inverted index: for each token the projects that have it, with their weights. All postings of a token are one run of
 * typed arrays, which is compact and fast to add up.
 *
 * An index into a typed array, here and where postings are read, always comes from these arrays themselves: `as number`
 * tells the compiler that there is an element.
 */

/** The postings of all tokens. Those of token `id` are at `starts[id]` up to `starts[id + 1]`, by ascending project. */
export interface AllPostings {
  readonly starts: Uint32Array;
  /** Index of the project. */
  readonly docs: Uint32Array;
  /** The BM25 weight of the token in the project, summed over its fields; without the inverse document frequency. */
  readonly weights: Float32Array;
  /** The fields of the project that have the token, as bits: `1 << field`. */
  readonly fields: Uint8Array;
}

/** Collects postings project by project, and groups them by token at the end. */
export class PostingsBuilder {
  #size = 0;
  #tokens = new Uint32Array(1 << 12);
  #docs = new Uint32Array(1 << 12);
  #weights = new Float32Array(1 << 12);
  #fields = new Uint8Array(1 << 12);

  add(token: number, doc: number, weight: number, fields: number): void {
    if (this.#size === this.#tokens.length) this.#grow();
    this.#tokens[this.#size] = token;
    this.#docs[this.#size] = doc;
    this.#weights[this.#size] = weight;
    this.#fields[this.#size] = fields;
    this.#size++;
  }

  #grow(): void {
    const length = this.#size * 2;
    this.#tokens = copyInto(new Uint32Array(length), this.#tokens);
    this.#docs = copyInto(new Uint32Array(length), this.#docs);
    this.#weights = copyInto(new Float32Array(length), this.#weights);
    this.#fields = copyInto(new Uint8Array(length), this.#fields);
  }

  /**
   * Groups the postings by token, with a counting sort.
   * @param tokenCount how many tokens the vocabulary has
   */
  finish(tokenCount: number): AllPostings {
    const size = this.#size;
    const starts = new Uint32Array(tokenCount + 1);
    for (let at = 0; at < size; at++) addTo(starts, (this.#tokens[at] as number) + 1, 1);
    for (let token = 0; token < tokenCount; token++) addTo(starts, token + 1, starts[token] as number);
    const next = starts.slice();
    const docs = new Uint32Array(size);
    const weights = new Float32Array(size);
    const fields = new Uint8Array(size);
    for (let at = 0; at < size; at++) {
      const token = this.#tokens[at] as number;
      const to = next[token] as number;
      next[token] = to + 1;
      docs[to] = this.#docs[at] as number;
      weights[to] = this.#weights[at] as number;
      fields[to] = this.#fields[at] as number;
    }
    return { starts, docs, weights, fields };
  }
}

/** Copies an array to the beginning of a longer one, which it returns. */
export function copyInto<A extends Uint32Array | Float32Array | Uint8Array>(longer: A, array: A): A {
  longer.set(array);
  return longer;
}

function addTo(array: Uint32Array, at: number, amount: number): void {
  array[at] = (array[at] as number) + amount;
}
