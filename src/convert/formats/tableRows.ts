/** Pipe tables as rows of cells, with or without the row of dashes that Markdown asks for. */
import type { Line } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";

interface TableRow {
  /** 1-based line. */
  number: number;
  cells: string[];
}

/** Consecutive rows; the row of dashes is left out. */
export interface Table {
  rows: TableRow[];
  /** True where a row of dashes stands under the first row: that row is the head. */
  hasHead: boolean;
  /** All lines of the table, the one of dashes too. */
  lines: number[];
}

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*\|?\s*$/;
/** Nobody writes a longer row. */
const MAX_ROW = 20_000;
/** Most cells of a row that are read. */
const MAX_CELLS = 60;

/** The tables of some lines. */
export function tablesOf(lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  let table: Table | undefined;
  for (const line of lines) {
    if (!isRow(line)) {
      table = undefined;
      continue;
    }
    if (table === undefined) {
      table = { rows: [], hasHead: false, lines: [] };
      tables.push(table);
    }
    table.lines.push(line.number);
    if (DELIMITER.test(line.content)) table.hasHead ||= table.rows.length === 1;
    else table.rows.push({ number: line.number, cells: cellsOf(line.content) });
  }
  return tables.filter(({ rows }) => rows.length > 0);
}

function isRow({ content, verbatim, quoted }: Line): boolean {
  if (verbatim || quoted || content.length > MAX_ROW) return false;
  // A row that begins with no bar is one only where it has several.
  return /^\s*\|.*\S/.test(content) || /^[^|`]+\|[^|]+\|/.test(content);
}

function cellsOf(content: string): string[] {
  return content
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/, MAX_CELLS)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
}

/** The text of a cell; the brackets of a link's text may be escaped. */
export function cellText(cell: string): string {
  return plainText(cell.replace(/\[((?:\\.|[^\\[\]])*)\]\([^()\s]*\)/g, "$1"));
}
