/** Chance that can be had again: the same seed gives the same draws, on every machine. */

/** A table of quantiles: the values at the shares of {@link SHARES}. */
export type Quantiles = readonly [number, number, number, number, number, number, number, number, number];

/** The shares at which {@link Quantiles} are measured: the least, the tenth, the quarter … the greatest. */
const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1] as const;

/** A source of draws. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not, 1 (mulberry32, public domain). */
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

  /** A whole number from 0 up to, but not, `end`. */
  below(end: number): number {
    return Math.floor(this.share() * end);
  }

  /**
   * A whole number from 0 up to, but not, `end`: the first often, the last seldom, as words in a text (the law of Zipf and
   * Mandelbrot).
   * @param alike how many at the beginning are about equally frequent
   */
  rank(end: number, alike: number): number {
    return Math.min(end - 1, Math.floor(alike * ((end / alike + 1) ** this.share() - 1)));
  }

  /** One of a list, each as likely as the others. */
  pick<T>(list: readonly [T, ...T[]]): T;
  pick<T>(list: readonly T[]): T | undefined;
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  /** A whole number that is distributed as what was measured: straight lines between its quantiles. */
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

  /** One of the values, as often as its count says. */
  counted<T>(counts: readonly (readonly [value: T, count: number])[]): T {
    let left = this.share() * counts.reduce((sum, [, count]) => sum + count, 0);
    for (const [value, count] of counts) {
      left -= count;
      if (left < 0) return value;
    }
    throw new RangeError("No value to choose from.");
  }
}
