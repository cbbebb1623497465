/** The messages between the page and the search worker. */

import type { LoadReason } from "../../catalogue/load.ts";
import type { Mark } from "../highlight/highlight.ts";
import type { Snippet } from "../highlight/snippets.ts";
import type { FillUp, SearchAnswer } from "../query/engine.ts";
import type { Suggestion } from "../query/suggest.ts";
import type { ServiceOptions } from "./service.ts";

/** What an answer must be like. */
export interface SearchOptions {
  /** Wait for the whole answer, however long it takes; without, the list may be searched alone: {@link SearchAnswer.withoutTexts}. */
  final: boolean;
  /** Rank the projects of all terms, for which the whole list is loaded; without, those of the current terms come first. */
  allTerms: boolean;
  /** Fill up a short list with similar projects; without, only one that has no exact hit. See {@link FillUp}. */
  similar: boolean;
}

/** A question to the worker. */
export type Question =
  | ({ type: "search"; text: string } & SearchOptions)
  | { type: "suggest"; text: string }
  /** The parts of some projects' texts around the best match. */
  | { type: "snippets"; ids: readonly string[]; marks: readonly Mark[] };

/** The first message tells where the projects are; each further one is a question with an id. */
export type ToWorker = ({ type: "start" } & ServiceOptions) | ({ id: number } & Question);

/** An answer to a question, or why there is none. */
export type Answer =
  | { type: "search"; answer: SearchAnswer }
  | { type: "suggest"; answer: Suggestion[] }
  /** By id; empty where the text could not be loaded. */
  | { type: "snippets"; answer: ReadonlyMap<string, Snippet> }
  /** The projects could not be loaded. */
  | { type: "failure"; reason: LoadReason };

/** The answer to the question with this id. */
export type FromWorker = { id: number } & Answer;

/** The part of a Worker that the client uses. */
export interface SearchWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}
