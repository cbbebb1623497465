/** The search service in a worker, so that building the index does not block the page. */
import { startService } from "./service.ts";
import type { FromWorker, ToWorker } from "./workerMessages.ts";

let answer: ReturnType<typeof startService> | null = null;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "start") {
    answer = startService(data, { looksAhead: true });
    return;
  }
  // An error of the engine is rethrown outside of the promise: the page then gets it as the worker's `error` event.
  answer?.(data).then(
    (given) => self.postMessage({ id: data.id, ...given } satisfies FromWorker),
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
