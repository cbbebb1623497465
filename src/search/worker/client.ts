/**
 * The page's side of the search: it asks a worker, or where no worker can run, the same service on the page's own thread.
 * The engine and the projects are loaded shortly before the first search, not with the page.
 */
import { LoadError } from "../../catalogue/load.ts";
import type { Mark } from "../highlight/highlight.ts";
import type { Snippet } from "../highlight/snippets.ts";
import type { SearchAnswer } from "../query/engine.ts";
import type { Suggestion } from "../query/suggest.ts";
import type { ServiceOptions } from "./service.ts";
import type { Answer, Question, SearchOptions, SearchWorker } from "./workerMessages.ts";

/** The search as the page uses it. */
export interface SearchClient {
  /** Loads the engine and builds the index before the first search. */
  warmUp(): void;
  /**
   * Searches. Answers may come in another order than the calls; `query` tells which one an answer is for.
   * @param options default: neither final, nor of all terms, nor with similar projects
   * @throws {LoadError} where the projects cannot be loaded; the next call tries again
   */
  search(query: string, options?: Partial<SearchOptions>): Promise<SearchAnswer>;
  /**
   * Suggests for a text that is being typed.
   * @throws {LoadError} as `search` does
   */
  suggest(text: string): Promise<readonly Suggestion[]>;
  /**
   * The parts of some projects' texts around the best match, by the projects' ids; empty where a text cannot be loaded.
   * @param marks of the answer that found them
   */
  snippets(ids: readonly string[], marks: readonly Mark[]): Promise<ReadonlyMap<string, Snippet>>;
}

/** Options of {@link createSearchClient}. */
export interface SearchClientOptions extends ServiceOptions {
  /** Starts the worker. It may throw, for example where a content policy forbids workers. */
  startWorker: () => SearchWorker;
}

/**
 * How long a worker may take for its first answer, in ms: long enough to load 10,000 projects over a slow network (half a
 * minute) and to build their index. After that the worker counts as stopped, which some browsers do without an error.
 */
export const FIRST_ANSWER_TIMEOUT = 40_000;

type Ask = (question: Question) => Promise<Answer>;

/** Makes a client for a catalogue's projects. */
export function createSearchClient({ startWorker, ...options }: SearchClientOptions): SearchClient {
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
  const search = async (
    query: string,
    { final = false, allTerms = false, similar = false }: Partial<SearchOptions> = {},
  ) => {
    const answer = await ask({ type: "search", text: query, final, allTerms, similar });
    if (answer.type !== "search") throw failureOf(answer);
    return answer.answer;
  };
  const suggest = async (text: string) => {
    const answer = await ask({ type: "suggest", text });
    if (answer.type !== "suggest") throw failureOf(answer);
    return answer.answer;
  };
  const snippets = async (ids: readonly string[], marks: readonly Mark[]) => {
    const answer = await ask({ type: "snippets", ids, marks });
    if (answer.type !== "snippets") throw failureOf(answer);
    return answer.answer;
  };
  return { warmUp: () => void search("").catch(() => undefined), search, suggest, snippets };
}

function failureOf(answer: Answer): Error {
  return answer.type === "failure"
    ? new LoadError(answer.reason)
    : new Error(`The search gave an answer of the kind “${answer.type}” to another question.`);
}

/** Calls a function once and keeps its promise. Where that rejects, the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let attempt: Promise<T> | null = null;
  return () => {
    attempt ??= load().catch((error: unknown) => {
      attempt = null;
      throw error;
    });
    return attempt;
  };
}

interface OpenQuestion {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** Connects to a worker. Once it fails, or gives no first answer in time, all open and later questions are rejected. */
function connect(worker: SearchWorker, options: ServiceOptions): Ask {
  const open = new Map<number, OpenQuestion>();
  let lastId = 0;
  let failure: Error | null = null;
  const fail = (message: string) => {
    failure = new Error(message);
    worker.terminate();
    clearTimeout(firstAnswerTimeout);
    for (const { reject } of open.values()) reject(failure);
    open.clear();
  };
  const firstAnswerTimeout = setTimeout(
    () => fail("The search worker does not answer."),
    FIRST_ANSWER_TIMEOUT,
  );
  worker.onmessage = ({ data }) => {
    clearTimeout(firstAnswerTimeout);
    open.get(data.id)?.resolve(data);
    open.delete(data.id);
  };
  worker.onerror = () => fail("The search worker failed.");
  worker.onmessageerror = () => fail("The search worker cannot be understood.");
  worker.postMessage({ type: "start", ...options });
  return (question) =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      lastId++;
      open.set(lastId, { resolve, reject });
      worker.postMessage({ id: lastId, ...question });
    });
}
