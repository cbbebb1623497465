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
  /** What follows; empty where all is shown, or where the description is short and only the outcomes are long. */
  rest: Block[];
  /** Whether the rest and the outcomes are folded. */
  isFolded: boolean;
}

/** Parts a description between two blocks, and never behind a heading; its outcomes go with the rest. */
export function leadOf(description: readonly Block[], outcomes: readonly Block[]): Lead {
  const [lead, rest] = part(description);
  const folded = lengthOf(rest) + lengthOf(outcomes);
  const isFolded = lead.length > 0 && folded > REST && lengthOf(lead) + folded > MOST;
  return isFolded ? { lead, rest, isFolded } : { lead: [...description], rest: [], isFolded };
}

const lengthOf = (blocks: readonly Block[]) => blocksText(blocks).length;

function part(text: readonly Block[]): [Block[], Block[]] {
  let length = 0;
  const last = text.findIndex((block, at) => {
    length += lengthOf([block]);
    const next = lengthOf(text.slice(at + 1, at + 2));
    return length >= LEAST && block.type !== "heading" && length + next > MOST;
  });
  return last === -1 ? [[...text], []] : [text.slice(0, last + 1), text.slice(last + 1)];
}
