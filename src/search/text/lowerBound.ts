/**
 * Binary search: the first index of a sorted list whose entry does not come before the sought one; `length` if all do.
 * @param isBefore whether the entry at an index comes before the sought one
 */
export function lowerBound(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
