/** Pseudo-random numbers: the same seed gives the same numbers, on every machine. */

/** A table of quantiles: the values at the shares of {@link SHARES}. */
export type Quantiles = readonly [number, number, number, number, number, number, number, number, number];

/** The shares at which {@link Quantiles} are measured: minimum, 10 %, 25 % … maximum. */
const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1] as const;

/** A seeded generator. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number in [0, 1): mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c), public domain. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True with the probability given. */
  happens(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number in [0, end). */
  below(end: number): number {
    return Math.floor(this.share() * end);
  }

  /**
   * A whole number in [0, end), distributed as the ranks of words in a text (Zipf–Mandelbrot law).
   * @param alike how many at the beginning are about equally frequent
   */
  rank(end: number, alike: number): number {
    return Math.min(end - 1, Math.floor(alike * ((end / alike + 1) ** this.share() - 1)));
  }

  /** One of a list, uniformly. */
  pick<T>(list: readonly [T, ...T[]]): T;
  pick<T>(list: readonly T[]): T | undefined;
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  /** A whole number distributed as measured, interpolated linearly between the quantiles. */
  measured(quantiles: Quantiles): number {
    const share = this.share();
    const upper = Math.max(
      1,
      SHARES.findIndex((at) => share <= at),
    );
    const [from = 0, to = 1] = [SHARES[upper - 1], SHARES[upper]];
    const [low = 0, high = 0] = [quantiles[upper - 1], quantiles[upper]];
    return Math.round(low + ((share - from) / (to - from)) * (high - low));
  }

  /** One of the values, weighted by its count. */
  counted<T>(counts: readonly (readonly [value: T, count: number])[]): T {
    let left = this.share() * counts.reduce((sum, [, count]) => sum + count, 0);
    for (const [value, count] of counts) {
      left -= count;
      if (left < 0) return value;
    }
    throw new RangeError("No value to choose from.");
  }
}
