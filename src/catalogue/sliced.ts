/** Work in steps, for what takes a slow phone several frames: whoever runs it says what may come between them. */
export type Steps<T> = Generator<undefined, T>;

/** Runs all steps, one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
