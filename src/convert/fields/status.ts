/** Whether a project is still to be had, where its text says so. */
import type { Project } from "../../catalogue/model.ts";
import type { ProjectState } from "../../catalogue/statedValues.ts";
import { plainText } from "../markdown/plainText.ts";

type Status = NonNullable<Project["status"]>;

/** What each wording means; the first that fits counts. */
const WORDINGS: readonly (readonly [ProjectState, RegExp])[] = [
  [
    "closed",
    /^(?:closed|completed?|done|finished|cancell?ed|withdrawn|suspended|on hold|no longer available|not available|unavailable|already (?:done|completed?|implemented))$/i,
  ],
  [
    "taken",
    /^(?:taken|assigned|claimed|filled|in progress|(?:project|idea|student|mentee|contributor|intern) (?:taken|assigned|selected|found)|already (?:taken|assigned|claimed|filled|selected|in progress)|selected)$/i,
  ],
  ["accepted", /^(?:accepted|approved)$/i],
  ["proposed", /^(?:proposed|proposal)$/i],
];

/** "This project has already been taken.", of which "already taken" is what counts. */
const SENTENCE =
  /^(?:(?:note|update|status)\s*[:：]\s*)?(?:(?:this|the) (?:project|idea|task|proposal|topic|position)\s+)?(?:(?:is|are|was|has been|have been|has|now)\s+)*((?:already |no longer |not )?(?:been )?[a-z]+(?: [a-z]+)?)[.!]*$/i;

/** A statement is no longer than this; what is longer tells a story. */
const MAX_TEXT = 80;

/**
 * The state that a short text states: the value of a status field, a bracket behind a title, a line of its own.
 * @returns undefined where the text says anything else; its label is the text's own words
 */
export function readStatus(text: string): Status | undefined {
  if (text.length > 2 * MAX_TEXT) return undefined;
  const plain = plainText(text).replace(/^[^\p{L}]+|[^\p{L}.!]+$/gu, "");
  if (plain === "" || plain.length > MAX_TEXT) return undefined;
  const said = (SENTENCE.exec(plain)?.[1] ?? plain).replace(/\bbeen /i, "");
  const [state] = WORDINGS.find(([, wording]) => wording.test(said)) ?? [];
  return state === undefined ? undefined : { state, label: plain.replace(/[.!]+$/, "") };
}

/** True for a line that a person struck through as a whole: "~~Faster parser~~". */
export function isStruckThrough(markdown: string): boolean {
  return /^\s*(?:#{1,6}\s+)?~~(?!~)[^~]{1,500}~~\s*$/.test(markdown);
}
