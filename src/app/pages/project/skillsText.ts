import { inlineText, joinedText, type Table } from "../../../catalogue/blocksText.ts";
import type { Block } from "../../../catalogue/richText.ts";

/**
 * Does a skills field's own text say anything that the names made of it do not? Else they would stand on the page twice.
 * @param skills as they are shown
 */
export function saysMore(text: readonly Block[], skills: readonly string[]): boolean {
  const names = new Set(skills.map((skill) => skill.toLowerCase()));
  const cellsOf = ({ head, rows }: Table) => [head, ...rows].flatMap((row) => row.map(inlineText)).join("\n");
  return joinedText(text, "\n", cellsOf)
    .split(/[,;\n]/)
    .map((part) => part.trim().toLowerCase())
    .some((part) => part !== "" && !names.has(part));
}
