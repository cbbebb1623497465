/**
 * Searching for the page: in a worker where there can be one, else on the page's own thread. Either way the engine is
 * loaded and its index built when the first search is near, not with the page.
 */
import type { Project } from "../catalogue/model.ts";
import type { IndexOptions } from "./buildIndex.ts";
import type { SearchAnswer } from "./engine.ts";
import type { SearchWorker } from "./workerMessages.ts";

export interface SearchClient {
  /** Loads the engine and builds the index, so that the first search finds them ready. */
  warmUp(): void;
  /**
   * Answers may come in another order than the questions; each says by `query` which it belongs to.
   * @throws where the engine could not be loaded; the next call tries again
   */
  search(query: string): Promise<SearchAnswer>;
}

export interface SearchClientOptions extends IndexOptions {
  /** Starts a worker; by default the site's own. May throw, as where a policy forbids workers. */
  startWorker?: () => SearchWorker;
}

type Engine = (query: string) => SearchAnswer | Promise<SearchAnswer>;

function startSiteWorker(): SearchWorker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}

/** Makes a client for a catalogue's projects; answers name them by their index. */
export function createSearchClient(
  projects: readonly Project[],
  { startWorker = startSiteWorker, ...options }: SearchClientOptions = {},
): SearchClient {
  const onPage = once(() => loadOnPage(projects, options));
  const inWorker = once(async () => connect(startWorker(), projects, options));
  let withoutWorker = false;

  const search = async (query: string): Promise<SearchAnswer> => {
    if (!withoutWorker) {
      try {
        return await (await inWorker())(query);
      } catch {
        withoutWorker = true;
      }
    }
    return (await onPage())(query);
  };
  return { warmUp: () => void search("").catch(() => undefined), search };
}

/** Calls a function once and keeps its promise, unless it fails: then the next call tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

async function loadOnPage(projects: readonly Project[], options: IndexOptions): Promise<Engine> {
  const [{ buildIndex, toDocument }, { search }, { snippetsOf }] = await Promise.all([
    import("./buildIndex.ts"),
    import("./engine.ts"),
    import("./snippets.ts"),
  ]);
  const index = buildIndex(projects.map(toDocument), options);
  return (query) => {
    const answer = search(index, query);
    return { ...answer, snippets: snippetsOf(index.documents, answer) };
  };
}

/** Talks to a worker. Once it fails, all its open and later questions are rejected. */
function connect(worker: SearchWorker, projects: readonly Project[], { aliases = [] }: IndexOptions): Engine {
  const open = new Map<number, Question>();
  let last = 0;
  let failure: Error | null = null;
  worker.onmessage = ({ data }) => {
    open.get(data.id)?.resolve(data.answer);
    open.delete(data.id);
  };
  worker.onerror = () => {
    failure = new Error("The search worker failed.");
    worker.terminate();
    for (const { reject } of open.values()) reject(failure);
    open.clear();
  };
  worker.postMessage({ type: "build", projects, aliases });
  return (query) =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      last++;
      open.set(last, { resolve, reject });
      worker.postMessage({ type: "search", id: last, query });
    });
}

interface Question {
  resolve: (answer: SearchAnswer) => void;
  reject: (error: Error) => void;
}
