/** The search in a thread of its own, so that building the index never holds up the page. */
import { startService } from "./service.ts";
import type { FromWorker, ToWorker } from "./workerMessages.ts";

let answer: ReturnType<typeof startService> | null = null;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "start") {
    answer = startService(data);
    return;
  }
  // A fault of the engine's own stays unhandled here on purpose: rethrown, it reaches the page as the worker's error.
  answer?.(data).then(
    (given) => self.postMessage({ id: data.id, ...given } satisfies FromWorker),
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
