/**
 * The page's access to the search: in a worker where the browser allows one, else on the page's own thread. Either way
 * engine and projects are loaded, and the index is built, when the first search is near, not with the page.
 */
import { LoadError } from "../../catalogue/load.ts";
import type { SearchAnswer } from "../query/engine.ts";
import type { Suggestion } from "../query/suggest.ts";
import type { ServiceOptions } from "./service.ts";
import type { Answer, Question, SearchWorker } from "./workerMessages.ts";

/** Questions that the page can ask. */
export interface SearchClient {
  /** Loads the engine and builds the index ahead of the first search. */
  warmUp(): void;
  /**
   * Answers may come in another order than the questions; each says by `query` which it belongs to.
   * @throws {LoadError} where the projects could not be loaded; the next call tries again
   */
  search(query: string): Promise<SearchAnswer>;
  /**
   * Suggestions for a text that is being typed.
   * @throws as `search` does
   */
  suggest(text: string): Promise<readonly Suggestion[]>;
  /**
   * Resolves when all answers include the long texts; loads these again after a failure.
   * @throws as `search` does
   */
  readAll(): Promise<void>;
}

/** Options of {@link createSearchClient}. */
export interface SearchClientOptions extends ServiceOptions {
  /** Starts a worker; by default the site's own. May throw, for example where a content policy forbids workers. */
  startWorker?: () => SearchWorker;
}

/**
 * How long a worker may take for its first answer, in ms: enough for a slow network to deliver the projects and a cheap
 * phone to build the index. After it, the worker counts as stopped by the browser, and the page searches itself.
 */
export const FIRST_ANSWER = 40_000;

type Ask = (question: Question) => Promise<Answer>;

function startSiteWorker(): SearchWorker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}

/** Makes a client for a catalogue's projects. */
export function createSearchClient({
  startWorker = startSiteWorker,
  ...options
}: SearchClientOptions): SearchClient {
  const onPage = once(async () => (await import("./service.ts")).startService(options));
  const inWorker = once(async () => connect(startWorker(), options));
  let withoutWorker = false;

  const ask: Ask = async (question) => {
    if (!withoutWorker) {
      try {
        return await (await inWorker())(question);
      } catch {
        withoutWorker = true;
      }
    }
    return (await onPage())(question);
  };
  const search = async (query: string) => {
    const reply = await ask({ type: "search", text: query });
    if (reply.type !== "search") throw failureOf(reply);
    return reply.answer;
  };
  const suggest = async (text: string) => {
    const reply = await ask({ type: "suggest", text });
    if (reply.type !== "suggest") throw failureOf(reply);
    return reply.answer;
  };
  const readAll = async () => {
    const reply = await ask({ type: "readAll" });
    if (reply.type !== "readAll") throw failureOf(reply);
  };
  return { warmUp: () => void search("").catch(() => undefined), search, suggest, readAll };
}

function failureOf(reply: Answer): Error {
  return reply.type === "failure"
    ? new LoadError(reply.message)
    : new Error(`The search gave an answer of the kind “${reply.type}” to another question.`);
}

/** Memoizes a function's promise, unless it rejects: then the next call tries again. */
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

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** Asks a worker. Once it fails, or is silent for too long, all open and later questions are rejected. */
function connect(worker: SearchWorker, options: ServiceOptions): Ask {
  const open = new Map<number, Waiting>();
  let last = 0;
  let failure: Error | null = null;
  const fail = (why: string) => {
    failure = new Error(why);
    worker.terminate();
    clearTimeout(silence);
    for (const { reject } of open.values()) reject(failure);
    open.clear();
  };
  const silence = setTimeout(() => fail("The search worker does not answer."), FIRST_ANSWER);
  worker.onmessage = ({ data }) => {
    clearTimeout(silence);
    open.get(data.id)?.resolve(data);
    open.delete(data.id);
  };
  worker.onerror = () => fail("The search worker failed.");
  worker.onmessageerror = () => fail("The search worker cannot be understood.");
  worker.postMessage({ type: "start", ...options });
  return (question) =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      last++;
      open.set(last, { resolve, reject });
      worker.postMessage({ id: last, ...question });
    });
}
