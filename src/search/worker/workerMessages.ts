/** What page and search worker tell each other. */
import type { SearchAnswer } from "../query/engine.ts";
import type { Suggestion } from "../query/suggest.ts";
import type { ServiceOptions } from "./service.ts";

/** What the worker is asked: for a text, or to say when it has read all texts of the projects. */
export type Question = { type: "search" | "suggest"; text: string } | { type: "readAll" };

/** First where the projects are, then questions, each with a number; messages arrive in order. */
export type ToWorker = ({ type: "start" } & ServiceOptions) | ({ id: number } & Question);

/** What answers a question. */
export type Answer =
  | { type: "search"; answer: SearchAnswer }
  | { type: "suggest"; answer: Suggestion[] }
  | { type: "readAll" }
  /** The projects could not be loaded; the message is for the visitor. */
  | { type: "failure"; message: string };

/** The answer to the question with this number. */
export type FromWorker = { id: number } & Answer;

/** The part of a Worker that the client uses. */
export interface SearchWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}
