import type { Sliced } from "../../catalogue/sliced.ts";

/** Lets the page answer before more is computed. */
export function yieldToMain(): Promise<void> {
  // A timer comes last of all that waits, and not before 4 ms: Safari has nothing better.
  return "scheduler" in globalThis && "yield" in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
}

/** How long the page may be kept from answering, in ms: a key that comes in between still has half of its frame. */
const SLICE = 8;

/** Runs all steps, and lets the page answer between them. */
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
