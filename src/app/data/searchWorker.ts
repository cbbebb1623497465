/**
 * Starts the search's worker beside the code that talks to it, not after: on a slow phone, a first key 400 ms after the focus is
 * answered 0.4 s sooner. Part of the first script.
 */
import { searchFolder } from "virtual:catalogue";
import { headIn } from "../../search/index/headFile.ts";
import { siteFile } from "../routing/baseUrl.ts";

let started: Worker | null = null;

/** Starts the worker, unless that is done. */
export function startSearchWorker(): void {
  if (started) return;
  try {
    const worker = new Worker(new URL("../../search/worker/worker.ts", import.meta.url), { type: "module" });
    // Until the client listens itself. Its file may come next time, where a network is back.
    worker.onerror = () => {
      started = null;
    };
    started = worker;
  } catch {
    // Where a content policy forbids workers: the page searches by itself.
  }
}

let prefetched = false;

/** Asks for what the worker asks for first, which then finds it in the browser's cache. */
export function prefetchIndexHead(): void {
  if (prefetched) return;
  prefetched = true;
  // Read to its end, or a browser might not keep it.
  fetch(siteFile(headIn(searchFolder)))
    .then((head) => head.arrayBuffer())
    .catch(() => undefined);
}

/** The worker, started if it is not yet. @throws where it cannot start */
export function searchWorker(): Worker {
  startSearchWorker();
  if (!started) throw new Error("The search worker cannot start.");
  return started;
}
