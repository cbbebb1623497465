import type { Sliced } from "../../catalogue/sliced.ts";

/** Pauses, so that the browser can handle input and render in between. */
export function yieldToMain(): Promise<void> {
  // A timer runs after all other waiting tasks and may take 4 ms, but Safari has no `scheduler.yield` yet.
  return "scheduler" in globalThis && "yield" in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
}

/** Longest run without a pause, in ms: half a frame, so that a key press still renders in time. */
const SLICE = 8;

/** Runs all steps of sliced work and pauses between slices. It also pauses before the first. */
export async function runSliced<T>(steps: Sliced<T>): Promise<T> {
  for (;;) {
    await yieldToMain();
    const end = performance.now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
  }
}
