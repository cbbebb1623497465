/** What page and search worker tell each other. */
import type { Project } from "../catalogue/model.ts";
import type { SearchAnswer } from "./engine.ts";
import type { SkillGroup } from "./skillNames.ts";

/** First the projects, then queries; messages arrive in order, so no query is before its index. */
export type ToWorker =
  | { type: "build"; projects: readonly Project[]; aliases: readonly SkillGroup[] }
  | { type: "search"; id: number; query: string };

/** The answer to the query with this number. */
export interface FromWorker {
  id: number;
  answer: SearchAnswer;
}

/** The part of a Worker that the client uses. */
export interface SearchWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}
