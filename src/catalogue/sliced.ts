/**
 * Work in steps, for time slicing: computing that takes a slow phone several frames yields often, and whoever runs it decides
 * what happens in between.
 */
export type Sliced<T> = Generator<undefined, T>;

/** Runs all steps at once, without a pause. */
export function runSync<T>(steps: Sliced<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
