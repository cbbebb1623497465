/** The messages between the page and the search worker. */
import type { LoadReason } from "../../catalogue/load.ts";
import type { SearchAnswer } from "../query/engine.ts";
import type { Suggestion } from "../query/suggest.ts";
import type { ServiceOptions } from "./service.ts";

/** A question to the worker; "readAll" is answered once the long texts are loaded. */
export type Question = { type: "search" | "suggest"; text: string } | { type: "readAll" };

/** The first message tells where the projects are; each further one is a question with an id. */
export type ToWorker = ({ type: "start" } & ServiceOptions) | ({ id: number } & Question);

/** An answer to a question, or why there is none. */
export type Answer =
  | { type: "search"; answer: SearchAnswer }
  | { type: "suggest"; answer: Suggestion[] }
  | { type: "readAll" }
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
