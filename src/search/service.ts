/** What answers the page's questions, in the worker or, where there is none, on the page: the same code for both. */
import { fetchJson, LoadError } from "../catalogue/load.ts";
import { CatalogueModel } from "../catalogue/model.ts";
import { buildIndex, toDocument } from "./buildIndex.ts";
import { search } from "./engine.ts";
import { buildFacets } from "./facets.ts";
import { prepareCorrections } from "./meaning.ts";
import type { SkillGroup } from "./skillNames.ts";
import { snippetsOf } from "./snippets.ts";
import { buildSuggestions, type SuggestionIndex, suggest } from "./suggest.ts";
import type { Answer, Question } from "./workerMessages.ts";

/** Where the service finds its data. */
export interface ServiceOptions {
  /** Absolute address of the catalogue with all its texts. Answers name projects by their place in it. */
  documentsUrl: string;
  /** Groups of names of one skill: the label, then its aliases. */
  aliases: readonly SkillGroup[];
}

type Service = (question: Question) => Answer;

/**
 * Starts to load the projects and to build their index, and answers when that is done.
 * @returns never rejects; after a failure the next question tries to load again
 */
export function startService(options: ServiceOptions): (question: Question) => Promise<Answer> {
  let service: Promise<Service> | null = null;
  const start = () => {
    service ??= load(options).catch((error: unknown) => {
      service = null;
      throw error;
    });
    return service;
  };
  start().catch(() => undefined);
  return async (question) => {
    try {
      return (await start())(question);
    } catch (error) {
      if (error instanceof LoadError) return { type: "failure", message: error.message };
      throw error;
    }
  };
}

async function load({ documentsUrl, aliases }: ServiceOptions): Promise<Service> {
  const catalogue = await fetchJson(documentsUrl, CatalogueModel);
  const index = buildIndex(catalogue.projects.map(toDocument), { aliases });
  let suggestions: SuggestionIndex | null = null;
  const suggestionIndex = () => {
    suggestions ??= buildSuggestions(catalogue, buildFacets(catalogue), aliases);
    return suggestions;
  };
  // After the questions that are waiting, and before the next key.
  setTimeout(() => {
    prepareCorrections(index);
    suggestionIndex();
  });
  return ({ type, text }) => {
    if (type === "suggest") return { type, answer: suggest(suggestionIndex(), text) };
    const answer = search(index, text);
    return { type, answer: { ...answer, snippets: snippetsOf(index.documents, answer) } };
  };
}
