/**
 * A project's facts as the rows or as the columns of a table.
 *
 *     > | | Difficulty | Hard          |
 *     > | | Mentors    | Ada Vale      |
 *
 *     > | | Difficulty | Size  | Mentors  |
 *     > | |------------|-------|----------|
 *     > | | Hard       | 350 h | Ada Vale |
 */
import type { Field } from "../fields/fields.ts";
import { knownLabel } from "../fields/labelWords.ts";
import type { Line } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";
import { type Facet, facetOf } from "./facets.ts";
import { fieldOf } from "./fieldOf.ts";
import { type Table, tablesOf } from "./tableRows.ts";

/** The fields that tables in a project's lines say, and the lines of these tables. */
export function keyValueFields(lines: readonly Line[]): { fields: Field[]; lines: number[] } {
  const found = tablesOf(lines).map((table) => ({
    table,
    fields: rowFields(table) ?? columnFields(table) ?? [],
  }));
  const read = found.filter(({ fields }) => fields.length > 0);
  return { fields: read.flatMap(({ fields }) => fields), lines: read.flatMap(({ table }) => table.lines) };
}

/** What the labels of such a table are about. */
export function facetsOfTable(table: Table): Facet[] {
  const [head, ...rows] = table.rows;
  const inRows = isKeyValue(table) ? table.rows.map(({ cells }) => cells[0] ?? "") : [];
  const inHead = head !== undefined && rows.length === 1 ? head.cells : [];
  return [...inRows, ...inHead].flatMap((cell) => facetOf(cell) ?? []);
}

function isKeyValue({ rows }: Table): boolean {
  const pairs = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (pairs.some(({ cells }) => cells.length > 2)) return false;
  const labels = pairs.filter(({ cells }) => cells.length === 2 && isLabelCell(cells[0] ?? ""));
  if (labels.length * 2 >= pairs.length) return labels.length > 0;
  // Three facts of a project among labels of the page's own.
  return labels.length >= 3 && pairs.every(({ cells: [label = ""] }) => label.length <= MAX_LABEL);
}

/** A longer cell is no label. */
const MAX_LABEL = 40;

function isLabelCell(cell: string): boolean {
  return facetOf(cell) !== undefined || knownLabel(cell) !== undefined;
}

/** The heads of a table whose first column has the labels. */
const COLUMN_NAME = /^(?:info|field|key|attribute|property|item|name|details?|value|description)?$/i;

function rowFields(table: Table): Field[] | undefined {
  if (!isKeyValue(table)) return undefined;
  return table.rows.flatMap(({ cells, number }, index) => {
    const [label = "", value = ""] = cells;
    const isHead = index === 0 && table.hasHead && COLUMN_NAME.test(label) && COLUMN_NAME.test(value);
    const isBlank = label === "" && value === "";
    return isHead || isBlank ? [] : [fieldOf(labelOf(label), linesOf(value), number)];
  });
}

function columnFields({ rows, hasHead }: Table): Field[] | undefined {
  const [head, row, ...others] = rows;
  if (!hasHead || head === undefined || row === undefined || others.length > 0) return undefined;
  const facets = head.cells.flatMap((cell) => facetOf(cell) ?? []);
  if (new Set(facets).size < 2 || facets.length * 2 < head.cells.length) return undefined;
  return row.cells.flatMap((cell, index) =>
    cell === "" && (head.cells[index] ?? "") === ""
      ? []
      : [fieldOf(labelOf(head.cells[index] ?? ""), linesOf(cell), row.number)],
  );
}

function labelOf(cell: string): string {
  return plainText(cell).replace(/[:：]\s*$/, "") || "Note";
}

/** The lines of a cell: Markdown's tables break lines with a tag. */
export function linesOf(cell: string): string[] {
  return cell.split(/\s*<br\s*\/?>\s*/i).filter((text, _index, all) => text !== "" || all.length === 1);
}
