/** A long text's beginning, which is all that a phone shows of it at first. */
import { blocksText } from "../../../catalogue/blocksText.ts";
import type { Block } from "../../../catalogue/richText.ts";

/** So many characters tell at least what a text is about: some four lines of a phone. */
const LEAST = 130;
/** A further block is shown where it makes no more of them than this: some twelve lines. */
const MOST = 420;
/** A rest of fewer characters is not worth a press: some six lines of a phone. */
const REST = 200;

export interface Lead {
  lead: Block[];
  /** What follows; empty where it is short. */
  rest: Block[];
}

/**
 * Parts a text between two blocks, and never behind a heading.
 * @param further characters that will be folded with the rest
 */
export function leadOf(text: readonly Block[], further: number): Lead {
  const [lead, rest] = part(text);
  const isWorthIt = blocksText(rest).length + further > REST;
  return isWorthIt ? { lead, rest } : { lead: [...text], rest: [] };
}

function part(text: readonly Block[]): [Block[], Block[]] {
  let length = 0;
  const last = text.findIndex((block, at) => {
    length += blocksText([block]).length;
    const next = blocksText(text.slice(at + 1, at + 2)).length;
    return length >= LEAST && block.type !== "heading" && length + next > MOST;
  });
  return last === -1 ? [[...text], []] : [text.slice(0, last + 1), text.slice(last + 1)];
}
