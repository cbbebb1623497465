interface Options {
  /** The largest number that is of interest; beyond it, any larger number may come back. Default: no limit. */
  most?: number;
  /** Count the swap of two neighboring letters ("og" for "go") as one edit instead of two. Default: false. */
  swaps?: boolean;
}

/**
 * How many letters must be inserted, deleted or replaced to make one word from the other: Levenshtein's distance. With
 * `swaps` it is the optimal string alignment distance (Damerau 1964). It counts UTF-16 units.
 */
export function editDistance(a: string, b: string, { most = Infinity, swaps = false }: Options = {}): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      let edits = Math.min(
        (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1),
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
      );
      if (swaps && row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (before[column - 2] as number) + 1);
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return least;
    before = above;
    above = current;
  }
  return above[b.length] as number;
}

/** Most edits of a name that somebody may have meant otherwise: a third of its letters, but one at least. */
const EDITS_PER_LETTER = 1 / 3;

/** The name that was probably meant by one that is not known; undefined where none is near. Capital letters don't count. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((other) => [other, editDistance(name.toLowerCase(), other.toLowerCase(), { swaps: true })] as const)
    .filter(([other, edits]) => edits <= Math.max(1, Math.floor(other.length * EDITS_PER_LETTER)))
    .sort(([, a], [, b]) => a - b);
  return best?.[0];
}
