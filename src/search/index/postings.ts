/**
 * The inverted index: for each token the projects that have it, with their weights. All postings of a token are one run of
 * typed arrays, which is compact and fast to add up.
 *
 * An index into a typed array, here and where postings are read, always comes from these arrays themselves: `as number`
 * tells the compiler that there is an element.
 */

/** The postings of all tokens. Those of token `id` are at `starts[id]` up to `starts[id + 1]`, by ascending project. */
export interface PostingsTable {
  readonly starts: Uint32Array;
  /** Index of the project. */
  readonly docs: Uint32Array;
  /** How much the token counts in the project, as a number of `weights.ts`. */
  readonly values: Uint16Array;
  /** The fields of the project that have the token, as bits. */
  readonly fields: Uint8Array;
}

/** Collects postings project by project, and groups them by token at the end. */
export class PostingsBuilder {
  #size = 0;
  #tokens = new Uint32Array(1 << 12);
  #docs = new Uint32Array(1 << 12);
  #values = new Uint16Array(1 << 12);
  #fields = new Uint8Array(1 << 12);

  add(token: number, doc: number, value: number, fields: number): void {
    if (this.#size === this.#tokens.length) this.#grow();
    this.#tokens[this.#size] = token;
    this.#docs[this.#size] = doc;
    this.#values[this.#size] = value;
    this.#fields[this.#size] = fields;
    this.#size++;
  }

  #grow(): void {
    const length = this.#size * 2;
    this.#tokens = copyInto(new Uint32Array(length), this.#tokens);
    this.#docs = copyInto(new Uint32Array(length), this.#docs);
    this.#values = copyInto(new Uint16Array(length), this.#values);
    this.#fields = copyInto(new Uint8Array(length), this.#fields);
  }

  /**
   * Groups the postings by token, with a counting sort.
   * @param tokenCount how many tokens the vocabulary has
   */
  finish(tokenCount: number): PostingsTable {
    const size = this.#size;
    const starts = new Uint32Array(tokenCount + 1);
    for (let at = 0; at < size; at++) addTo(starts, (this.#tokens[at] as number) + 1, 1);
    for (let token = 0; token < tokenCount; token++) addTo(starts, token + 1, starts[token] as number);
    const next = starts.slice();
    const docs = new Uint32Array(size);
    const values = new Uint16Array(size);
    const fields = new Uint8Array(size);
    for (let at = 0; at < size; at++) {
      const token = this.#tokens[at] as number;
      const to = next[token] as number;
      next[token] = to + 1;
      docs[to] = this.#docs[at] as number;
      values[to] = this.#values[at] as number;
      fields[to] = this.#fields[at] as number;
    }
    return { starts, docs, values, fields };
  }
}

/** Copies an array to the beginning of a longer one, which it returns. */
export function copyInto<A extends Uint32Array | Uint16Array | Float32Array | Uint8Array>(
  longer: A,
  array: A,
): A {
  longer.set(array);
  return longer;
}

function addTo(array: Uint32Array, at: number, amount: number): void {
  array[at] = (array[at] as number) + amount;
}
