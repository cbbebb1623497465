/** The search service: it loads the list and what a question needs of the index, in the worker or on the page. */

import { unpackPart } from "../../catalogue/currentList.ts";
import { type ProjectList, unpackList } from "../../catalogue/listCodec.ts";
import { fetchText, LoadError } from "../../catalogue/load.ts";
import { memoize } from "../../catalogue/memoize.ts";
import { runSync } from "../../catalogue/sliced.ts";
import { buildFacets } from "../filters/facets.ts";
import type { SkillGroup } from "../filters/skillNames.ts";
import type { Mark } from "../highlight/highlight.ts";
import { type Snippet, snippetOf } from "../highlight/snippets.ts";
import { buildIndex } from "../index/buildIndex.ts";
import { listedDocuments } from "../index/documents.ts";
import type { SearchIndex } from "../index/searchIndex.ts";
import { likelyCompletion } from "../query/completion.ts";
import { type SearchAnswer, search } from "../query/engine.ts";
import { buildSuggestions, suggest } from "../query/suggest.ts";
import { LoadingIndex, loadHead, TextLoader } from "./indexLoader.ts";
import type { Answer, Question } from "./workerMessages.ts";

/** Where the service loads its data. Answers name projects by their index in the list. */
export interface ServiceOptions {
  /** Absolute address of the list, which is small and has titles, orgs, skills and mentors. */
  listUrl: string;
  /** Absolute address of the part of it that has the current terms; null where there is none. */
  currentUrl: string | null;
  /** Absolute address of the index's folder, with a slash at its end. */
  indexUrl: string;
  /** Absolute address of the folder of the projects' texts, with a slash at its end. */
  textsUrl: string;
  /** Groups of names of one skill: the label, then its aliases. */
  aliases: readonly SkillGroup[];
}

/** How long an answer waits for the index, in ms. Then the list is searched, which the page has anyway. */
export const MAX_WAIT_FOR_INDEX = 1500;

/**
 * Starts to load the list and the head of the index. For each question it loads what that needs of the index and is not
 * there yet; where that takes long or fails, it answers from the list.
 * @param looksAhead also searches after an answer what its text is likely to become, so that what this needs is loaded before
 *   it is asked for. Default: false, for a page's own thread, where it would keep the next key waiting
 * @returns answers a question, with a failure where the projects cannot be loaded; then the next question tries again
 */
export function startService(
  options: ServiceOptions,
  { looksAhead = false } = {},
): (question: Question) => Promise<Answer> {
  const { listUrl, currentUrl } = options;
  const whole = retryable(() => loadList(listUrl));
  const list = currentUrl === null ? whole : retryable(() => loadPart(currentUrl));
  const texts = new TextLoader(options.textsUrl);
  const index = retryable(() => loadIndex(options, list.load(), whole.load, texts));
  const start = () => index.load().catch(() => undefined);

  const answer = async (question: Question): Promise<Answer> => {
    switch (question.type) {
      case "snippets":
        return { type: "snippets", answer: await snippetsOf(question.ids, question.marks, texts) };
      case "suggest":
        return { type: "suggest", answer: suggest(suggestionsOf(await list.load()), question.text) };
      case "search":
        return {
          type: "search",
          answer: await (question.final ? searchWhole(question) : searchInTime(question)),
        };
    }
  };

  const suggestionsOf = memoize(
    (of: ProjectList) => buildSuggestions(of, buildFacets(of), options.aliases),
    new WeakMap(),
  );
  const indexOfList = memoize((of: ProjectList) => buildIndex(listedDocuments(of), options), new WeakMap());

  let latest: Searched | null = null;

  const searchWhole = async (searched: Searched): Promise<SearchAnswer> => {
    latest = searched;
    const { text, allTerms, similar } = searched;
    const loading = await index.load();
    if (allTerms) await loading.loadAllTerms();
    const fillUp = similar ? "short" : "empty";
    const answer = await loading.evaluate((loaded) => search(loaded, text, fillUp));
    if (!looksAhead) return answer;
    // After the answer is sent, and unless another question is there: what the next keys will ask for is on its way before them.
    setTimeout(() => {
      if (latest !== searched) return;
      const complete = (loaded: SearchIndex) => {
        const completed = likelyCompletion(loaded, text);
        if (completed !== null) search(loaded, completed, fillUp);
      };
      // What cannot be loaded now is asked for again by the search that needs it.
      loading.evaluate(complete).catch(() => undefined);
    });
    return answer;
  };

  const searchInTime = async (searched: Searched): Promise<SearchAnswer> => {
    const answered = searchWhole(searched);
    const inTime = await Promise.race([
      answered.catch(() => "missing" as const),
      delayed(MAX_WAIT_FOR_INDEX),
    ]);
    if (typeof inTime === "object") return inTime;
    const searchable = searched.allTerms ? whole : list;
    const listed = await Promise.any([searchable.latest(), answered.then(() => null)]);
    // Without the list there is no answer but that of the whole index.
    if (listed === null) return answered;
    return { ...search(indexOfList(listed), searched.text, "empty"), withoutTexts: inTime };
  };

  void start();
  // In a task of its own: after the questions that are waiting.
  list.load().then(
    (loaded) => setTimeout(() => suggestionsOf(loaded)),
    () => undefined,
  );
  return async (question) => {
    try {
      return await answer(question);
    } catch (error) {
      const [cause] = error instanceof AggregateError ? error.errors : [error];
      if (cause instanceof LoadError) return { type: "failure", reason: cause.reason };
      throw cause;
    }
  };
}

function delayed(milliseconds: number): Promise<"coming"> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, "coming"));
}

type Searched = Extract<Question, { type: "search" }>;

async function loadList(url: string): Promise<ProjectList> {
  return runSync(unpackList(await fetchText(url)));
}

async function loadPart(url: string): Promise<ProjectList> {
  return runSync(unpackPart(await fetchText(url)));
}

async function loadIndex(
  { indexUrl: url, aliases }: ServiceOptions,
  loadingList: Promise<ProjectList>,
  loadWhole: () => Promise<ProjectList>,
  texts: TextLoader,
): Promise<LoadingIndex> {
  const [list, head] = await Promise.all([loadingList, loadHead(url)]);
  return new LoadingIndex({ url, head, list, loadWhole, texts, aliases });
}

/** Of a text that cannot be loaded the snippet is empty: its card is whole without. */
async function snippetsOf(
  ids: readonly string[],
  marks: readonly Mark[],
  texts: TextLoader,
): Promise<Map<string, Snippet>> {
  const snippets = ids.map(async (id) => {
    const text = await texts.load(id).catch(() => "");
    return [id, snippetOf(text, marks)] as const;
  });
  return new Map(await Promise.all(snippets));
}

/** A value that is loaded once, and after a failure again at the next {@link load}. */
interface Retryable<T> {
  /** Loads the value, unless it is loaded or being loaded. */
  load(): Promise<T>;
  /** The latest attempt; after a failure it does not try again. */
  latest(): Promise<T>;
}

function retryable<T>(loadValue: () => Promise<T>): Retryable<T> {
  let attempt: Promise<T> | null = null;
  let failed = false;
  const load = () => {
    if (attempt !== null && !failed) return attempt;
    failed = false;
    attempt = loadValue();
    attempt.catch(() => {
      failed = true;
    });
    return attempt;
  };
  return { load, latest: () => attempt ?? load() };
}
