/** The search service: it loads the projects, builds their index and answers questions, in the worker or on the page. */

import { type ProjectList, unpackList } from "../../catalogue/listCodec.ts";
import { fetchJson, fetchText, LoadError } from "../../catalogue/load.ts";
import { SearchableModel } from "../../catalogue/searchable.ts";
import { runSync } from "../../catalogue/sliced.ts";
import { buildFacets } from "../filters/facets.ts";
import type { SkillGroup } from "../filters/skillNames.ts";
import { snippetsOf } from "../highlight/snippets.ts";
import { buildIndex } from "../index/buildIndex.ts";
import { toDocument, toListedDocument } from "../index/documents.ts";
import type { SearchIndex } from "../index/searchIndex.ts";
import { type SearchAnswer, search } from "../query/engine.ts";
import { buildSuggestions, type SuggestionIndex, suggest } from "../query/suggest.ts";
import { prepareCorrections } from "../query/tokenMatches.ts";
import type { Answer, Question } from "./workerMessages.ts";

/** Where the service loads its data. Answers name projects by their index, so both files must list the same ones. */
export interface ServiceOptions {
  /** Absolute address of the list, which is small and has titles, orgs, skills and mentors. */
  listUrl: string;
  /** Absolute address of the projects with their long texts. */
  documentsUrl: string;
  /** Groups of names of one skill: the label, then its aliases. */
  aliases: readonly SkillGroup[];
}

/**
 * How long an answer waits for the long texts, in ms, where the list has no project or only similar words. The texts of
 * 1,000 projects are loaded by then; those of 10,000 take half a minute over a slow network.
 */
export const MAX_WAIT_FOR_TEXTS = 1500;

/**
 * Starts to load the list and the long texts. The list is searched as soon as it is loaded, which on a slow network is
 * seconds before the texts. A query that the list cannot answer waits for them up to {@link MAX_WAIT_FOR_TEXTS}: its words
 * may be in a text.
 * @returns answers a question, with a failure where the projects cannot be loaded; then the next question tries again
 */
export function startService(options: ServiceOptions): (question: Question) => Promise<Answer> {
  const list = retryable(() => loadList(options));
  const complete = retryable(() => loadComplete(options, list.latest()));
  const start = () => {
    list.load().catch(() => undefined);
    complete.load().catch(() => undefined);
  };

  const answer = async (question: Question): Promise<Answer> => {
    switch (question.type) {
      case "readAll":
        await complete.load();
        return question;
      case "suggest": {
        const { suggestions } = await Promise.any([list.load(), complete.latest()]);
        return { type: "suggest", answer: suggest(suggestions(), question.text) };
      }
      case "search":
        return { type: "search", answer: await answerSearch(question.text) };
    }
  };

  const answerSearch = async (text: string): Promise<SearchAnswer> => {
    if (list.failed && complete.failed) start();
    const { index } = await Promise.any([complete.latest(), list.latest()]);
    if (complete.value !== null) return searchWithSnippets(complete.value.index, text);
    const listAnswer = searchWithSnippets(index, text);
    const isExact = listAnswer.hits.length > 0 && !listAnswer.partial && listAnswer.didYouMean === null;
    if (isExact && !complete.failed) return { ...listAnswer, withoutTexts: "coming" };
    const completeAnswer = complete.latest().then(
      (loaded) => searchWithSnippets(loaded.index, text),
      (): SearchAnswer => ({ ...listAnswer, withoutTexts: "missing" }),
    );
    return Promise.race([
      completeAnswer,
      delayed<SearchAnswer>(MAX_WAIT_FOR_TEXTS, { ...listAnswer, withoutTexts: "coming" }),
    ]);
  };

  start();
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

function delayed<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value));
}

function searchWithSnippets(index: SearchIndex, text: string): SearchAnswer {
  const answer = search(index, text);
  return { ...answer, snippets: snippetsOf(index.documents, answer) };
}

/** Projects with their indexes. */
interface Searchable {
  /** The ids of the projects, by index. */
  ids: readonly string[];
  index: SearchIndex;
  /** Built at the first call. */
  suggestions: () => SuggestionIndex;
}

function searchableOf(list: ProjectList, index: SearchIndex, { aliases }: ServiceOptions): Searchable {
  let suggestions: SuggestionIndex | null = null;
  return {
    ids: list.projects.map(({ id }) => id),
    index,
    suggestions: () => {
      suggestions ??= buildSuggestions(list, buildFacets(list), aliases);
      return suggestions;
    },
  };
}

async function loadList(options: ServiceOptions): Promise<Searchable> {
  const list = runSync(unpackList(await fetchText(options.listUrl)));
  const searchable = searchableOf(list, buildIndex(list.projects.map(toListedDocument), options), options);
  // In a task of its own: after the questions that are waiting, and before the next key press.
  setTimeout(() => searchable.suggestions());
  return searchable;
}

/**
 * Loads the projects with their long texts.
 * @param loadingList the list, which must have the same projects if the page could load it
 * @throws {LoadError} where the projects differ from the list's, so that an answer would name wrong ones
 */
async function loadComplete(options: ServiceOptions, loadingList: Promise<Searchable>): Promise<Searchable> {
  const catalogue = await fetchJson(options.documentsUrl, SearchableModel);
  // The texts are searched even if the list cannot be loaded, or not in time.
  const list = await Promise.race([loadingList.catch(() => null), delayed(MAX_WAIT_FOR_TEXTS, null)]);
  const isSame = ({ ids }: Searchable) =>
    ids.length === catalogue.projects.length && catalogue.projects.every(({ id }, at) => id === ids[at]);
  // They differ while a host changes to a new release, or where a proxy has cached one of the two files.
  if (list !== null && !isSame(list)) throw new LoadError("release");
  const index = buildIndex(catalogue.projects.map(toDocument), options);
  setTimeout(() => prepareCorrections(index));
  return searchableOf(catalogue, index, options);
}

/** A value that is loaded once, and after a failure again at the next {@link load}. */
interface Retryable<T> {
  /** Null until it is loaded. */
  readonly value: T | null;
  /** True where the latest attempt failed. */
  readonly failed: boolean;
  /** Loads the value, unless it is loaded or being loaded. */
  load(): Promise<T>;
  /** The latest attempt; after a failure it does not try again. */
  latest(): Promise<T>;
}

function retryable<T>(loadValue: () => Promise<T>): Retryable<T> {
  let attempt: Promise<T> | null = null;
  let value: T | null = null;
  let failed = false;
  const load = () => {
    if (attempt === null || failed) {
      failed = false;
      attempt = loadValue().then(
        (loaded) => {
          value = loaded;
          return loaded;
        },
        (error: unknown) => {
          failed = true;
          throw error;
        },
      );
    }
    return attempt;
  };
  return {
    get value() {
      return value;
    },
    get failed() {
      return failed;
    },
    load,
    latest: () => attempt ?? load(),
  };
}
