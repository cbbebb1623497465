/** The plan as Markdown and as CSV, for reading. Neither can be imported. */

/** One saved project, with all fields as text. */
export interface ReadingRow {
  readonly title: string;
  readonly org: string;
  readonly term: string;
  /** In words. */
  readonly status: string;
  /** "Easy to medium"; "" where it is not stated. */
  readonly difficulty: string;
  /** "175 or 350 hours"; "" where it is not stated. */
  readonly effort: string;
  /** Address of the project's page; null if it has left the catalogue. */
  readonly address: string | null;
  readonly issueUrl: string | null;
  readonly notes: string;
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[];
}

/** A Markdown document with a heading for each project. */
export function formatMarkdown(rows: readonly ReadingRow[]): string {
  const sections = rows.map((row) => {
    const { title, org, term, status, difficulty, effort, address, issueUrl, notes, checklist } = row;
    const facts = [
      ...(org === "" ? [] : [`Organization: ${escapeMarkdown(org)}`]),
      `Term: ${escapeMarkdown(term)}`,
      ...(difficulty === "" ? [] : [`Difficulty: ${difficulty}`]),
      ...(effort === "" ? [] : [`Effort: ${effort}`]),
      `Status: ${status}`,
      ...(address === null ? ["No longer in the catalogue"] : [`Page: <${address}>`]),
      ...(issueUrl === null ? [] : [`Upstream issue: <${issueUrl}>`]),
    ];
    const entries = checklist.map(({ text, done }) => `- [${done ? "x" : " "}] ${escapeMarkdown(text)}`);
    return [
      `## ${escapeMarkdown(title)}`,
      facts.map((fact) => `- ${fact}`).join("\n"),
      ...(entries.length > 0 ? [`### Checklist\n\n${entries.join("\n")}`] : []),
      // The visitor's own text, which may be Markdown.
      ...(notes.trim() === "" ? [] : [`### Notes\n\n${notes.trim()}`]),
    ].join("\n\n");
  });
  return `${["# My mentorship plan", ...sections].join("\n\n")}\n`;
}

/** An address in a text: with parentheses that are closed within it, without punctuation that ends the sentence. */
const ADDRESS = /(https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>().,;:!?'"”’\]]|\([^\s<>()]*\)))/;

/** One line of text without any markup. Addresses are put in angle brackets, because backslashes would change them. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .split(ADDRESS)
    .map((piece, index) => (index % 2 === 1 ? `<${piece}>` : escapeWords(piece)))
    .join("");
}

function escapeWords(text: string): string {
  // "&" needs escaping only where it begins an entity: "R&D" is easier to read without.
  return text.replace(/[\\`*_[\]<>#|~]|&(?=#?\w+;)/g, "\\$&");
}

const COLUMNS = [
  "Title",
  "Organization",
  "Term",
  "Difficulty",
  "Effort",
  "Status",
  "Page",
  "Upstream issue",
  "Checklist",
  "Notes",
];

/** A table by RFC 4180, with a byte order mark, from which spreadsheets know that it is UTF-8. */
export function formatCsv(rows: readonly ReadingRow[]): string {
  const table = rows.map((row) => [
    row.title,
    row.org,
    row.term,
    row.difficulty,
    row.effort,
    row.status,
    row.address ?? "",
    row.issueUrl ?? "",
    row.checklist.map(({ text, done }) => `${done ? "[x]" : "[ ]"} ${text}`).join("\n"),
    row.notes,
  ]);
  return `\uFEFF${[COLUMNS, ...table].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

/** A cell, quoted if necessary. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(text: string): string {
  // https://owasp.org/www-community/attacks/CSV_Injection
  const safe = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
