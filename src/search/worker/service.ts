/** What answers the page's questions, in the worker or, where there is none, on the page: the same code for both. */

import { type ProjectList, unpackList } from "../../catalogue/listCodec.ts";
import { fetchJson, fetchText, LoadError } from "../../catalogue/load.ts";
import { SearchableModel } from "../../catalogue/searchable.ts";
import { runSync } from "../../catalogue/sliced.ts";
import { buildFacets } from "../filters/facets.ts";
import type { SkillGroup } from "../filters/skillNames.ts";
import { snippetsOf } from "../highlight/snippets.ts";
import { buildIndex, type SearchIndex, toDocument, toListedDocument } from "../index/buildIndex.ts";
import { type SearchAnswer, search } from "../query/engine.ts";
import { buildSuggestions, type SuggestionIndex, suggest } from "../query/suggest.ts";
import { prepareCorrections } from "../query/tokenMatches.ts";
import type { Answer, Question } from "./workerMessages.ts";

/** Where the service finds its data. Answers name projects by their place in it, which must be the same in both. */
export interface ServiceOptions {
  /** Absolute address of the list, which is small: titles, orgs, skills and mentors can be searched with it. */
  listUrl: string;
  /** Absolute address of the projects with all their texts. */
  documentsUrl: string;
  /** Groups of names of one skill: the label, then its aliases. */
  aliases: readonly SkillGroup[];
}

/**
 * How long an answer may wait for the long texts, in ms, where the list has nothing or nothing but similar words: those
 * of a thousand projects are there by then, those of ten thousand take a slow network half a minute.
 */
export const PATIENCE = 1500;

/**
 * Starts to load the projects and to build their index. The list is searched as soon as it is here; on a slow network
 * the long texts come seconds later. What only they can answer waits for them a while: a word that no title has may
 * stand in a text.
 * @returns never rejects; where neither could be loaded, the next question tries again
 */
export function startService(options: ServiceOptions): (question: Question) => Promise<Answer> {
  const listed = retried(() => loadList(options));
  const whole = retried(() => loadWhole(options, listed.get()));
  const start = () => {
    listed.load().catch(() => undefined);
    whole.load().catch(() => undefined);
  };

  const answer = async (question: Question): Promise<Answer> => {
    switch (question.type) {
      case "readAll":
        await whole.load();
        return question;
      case "suggest": {
        const suggestions = await Promise.any([listed.load(), whole.get()]);
        return { type: "suggest", answer: suggest(suggestions.suggestions(), question.text) };
      }
      case "search":
        return { type: "search", answer: await answerTo(question.text) };
    }
  };

  const answerTo = async (text: string): Promise<SearchAnswer> => {
    if (listed.failed && whole.failed) start();
    const { index } = await Promise.any([whole.get(), listed.get()]);
    if (whole.value !== null) return searched(whole.value.index, text);
    const given = searched(index, text);
    const plain = given.hits.length > 0 && !given.partial && given.didYouMean === null;
    if (plain && !whole.failed) return { ...given, withoutTexts: "coming" };
    const better = whole.get().then(
      ({ index: all }) => searched(all, text),
      (): SearchAnswer => ({ ...given, withoutTexts: "missing" }),
    );
    return Promise.race([better, later<SearchAnswer>(PATIENCE, { ...given, withoutTexts: "coming" })]);
  };

  start();
  return async (question) => {
    try {
      return await answer(question);
    } catch (error) {
      const [cause] = error instanceof AggregateError ? error.errors : [error];
      if (cause instanceof LoadError) return { type: "failure", message: cause.message };
      throw cause;
    }
  };
}

function later<T>(wait: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, wait, value));
}

function searched(index: SearchIndex, text: string): SearchAnswer {
  const answer = search(index, text);
  return { ...answer, snippets: snippetsOf(index.documents, answer) };
}

/** What can be asked: projects, prepared. */
interface Shelf {
  /** The projects' ids, in their places. */
  ids: readonly string[];
  index: SearchIndex;
  suggestions: () => SuggestionIndex;
}

function shelf(list: ProjectList, index: SearchIndex, { aliases }: ServiceOptions): Shelf {
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

async function loadList(options: ServiceOptions): Promise<Shelf> {
  const list = runSync(unpackList(await fetchText(options.listUrl)));
  const made = shelf(list, buildIndex(list.projects.map(toListedDocument), options), options);
  // After the questions that are waiting, and before the next key.
  setTimeout(() => made.suggestions());
  return made;
}

/** @param listed the list that the page may show: where it could not be had, nothing shows a project in a wrong place */
async function loadWhole(options: ServiceOptions, listed: Promise<Shelf>): Promise<Shelf> {
  const catalogue = await fetchJson(options.documentsUrl, SearchableModel);
  // A list that does not come must not keep from the visitor what is there.
  const list = await Promise.race([listed.catch(() => null), later(PATIENCE, null)]);
  const isSame = ({ ids }: Shelf) =>
    ids.length === catalogue.projects.length && catalogue.projects.every(({ id }, at) => id === ids[at]);
  // A host that is between two releases, say, or a proxy that remembers one of the two files.
  if (list !== null && !isSame(list))
    throw new LoadError(
      "The data is of another release of the site than the list. Reload the page to get both of one.",
    );
  const index = buildIndex(catalogue.projects.map(toDocument), options);
  setTimeout(() => prepareCorrections(index));
  return shelf(catalogue, index, options);
}

/** Something that is loaded once, and again when it is asked for after it could not be had. */
interface Retried<T> {
  /** What came; null as long as it has not. */
  readonly value: T | null;
  readonly failed: boolean;
  /** Loads it unless it is here or on its way. */
  load(): Promise<T>;
  /** The last attempt. */
  get(): Promise<T>;
}

function retried<T>(make: () => Promise<T>): Retried<T> {
  let attempt: Promise<T> | null = null;
  let value: T | null = null;
  let failed = false;
  const load = () => {
    if (attempt === null || failed) {
      failed = false;
      attempt = make().then(
        (made) => {
          value = made;
          return made;
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
    get: () => attempt ?? load(),
  };
}
