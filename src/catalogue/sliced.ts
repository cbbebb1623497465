/** Work in steps, for what takes a slow phone several frames: whoever runs it says what may come between them. */
export type Sliced<T> = Generator<undefined, T>;

/** Runs all steps, one after the other. */
export function runSync<T>(steps: Sliced<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
