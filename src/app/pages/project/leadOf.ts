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
 * Parts a text between two blocks, or two items of a list, and never behind a heading.
 * @param further characters that will be folded with the rest
 */
export function leadOf(text: readonly Block[], further: number): Lead {
  const [lead, rest] = part(text);
  const isWorthIt = blocksText(rest).length + further > REST;
  return isWorthIt ? { lead, rest } : { lead: [...text], rest: [] };
}

function part(text: readonly Block[]): [Block[], Block[]] {
  let length = 0;
  for (const [at, block] of text.entries()) {
    const room = MOST - length;
    length += blocksText([block]).length;
    const next = text.slice(at + 1, at + 2);
    if (length < LEAST || block.type === "heading" || length + blocksText(next).length <= MOST) continue;
    const [first, others] = block.type === "list" ? partList(block, room) : [block, null];
    return [
      [...text.slice(0, at), first],
      [...(others ? [others] : []), ...text.slice(at + 1)],
    ];
  }
  return [[...text], []];
}

type List = Extract<Block, { type: "list" }>;

/** @param room how many characters the first part may have; it has one item at least */
function partList(list: List, room: number): [List, List | null] {
  let length = 0;
  const end = list.items.findIndex((item, at) => {
    length += blocksText(item).length;
    return at > 0 && length > room;
  });
  if (end === -1) return [list, null];
  const start = list.ordered ? { start: (list.start ?? 1) + end } : {};
  return [
    { ...list, items: list.items.slice(0, end) },
    { ...list, ...start, items: list.items.slice(end) },
  ];
}
