/**
 * Where each word stands, in typed arrays: one run of entries a word, compact and quick to add up.
 * Here and where they are read, a place comes from the arrays themselves: `as number` says that something is there.
 */

/** All words' entries; those of word `id` are at `starts[id]` up to `starts[id + 1]`, by ascending project. */
export interface Postings {
  readonly starts: Uint32Array;
  /** Index of the project. */
  readonly docs: Uint32Array;
  /** What the word says about that project. */
  readonly weights: Float32Array;
  /** In which fields it stands: bit `1 << field`. */
  readonly fields: Uint8Array;
}

/** Collects entries project by project, and then sorts them by word. */
export class PostingsBuilder {
  #size = 0;
  #terms = new Uint32Array(1 << 12);
  #docs = new Uint32Array(1 << 12);
  #weights = new Float32Array(1 << 12);
  #fields = new Uint8Array(1 << 12);

  add(term: number, doc: number, weight: number, fields: number): void {
    if (this.#size === this.#terms.length) this.#grow();
    this.#terms[this.#size] = term;
    this.#docs[this.#size] = doc;
    this.#weights[this.#size] = weight;
    this.#fields[this.#size] = fields;
    this.#size++;
  }

  #grow(): void {
    const length = this.#size * 2;
    const copy = <A extends Uint32Array | Float32Array | Uint8Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.#terms = copy(this.#terms, new Uint32Array(length));
    this.#docs = copy(this.#docs, new Uint32Array(length));
    this.#weights = copy(this.#weights, new Float32Array(length));
    this.#fields = copy(this.#fields, new Uint8Array(length));
  }

  /** @param terms how many words there are */
  finish(terms: number): Postings {
    const size = this.#size;
    const starts = new Uint32Array(terms + 1);
    for (let at = 0; at < size; at++) bump(starts, (this.#terms[at] as number) + 1, 1);
    for (let term = 0; term < terms; term++) bump(starts, term + 1, starts[term] as number);
    const next = starts.slice();
    const docs = new Uint32Array(size);
    const weights = new Float32Array(size);
    const fields = new Uint8Array(size);
    for (let at = 0; at < size; at++) {
      const term = this.#terms[at] as number;
      const to = next[term] as number;
      next[term] = to + 1;
      docs[to] = this.#docs[at] as number;
      weights[to] = this.#weights[at] as number;
      fields[to] = this.#fields[at] as number;
    }
    return { starts, docs, weights, fields };
  }
}

function bump(array: Uint32Array, at: number, by: number): void {
  array[at] = (array[at] as number) + by;
}
