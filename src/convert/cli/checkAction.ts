/** What the action `check` shows of a pull request: annotations, a summary, outputs. Pure; `checkActionMain.ts` runs it. */
import { annotationOf, type MessageData } from "../diagnostics/messages.ts";

/** What the command says with `--format json`, as far as it is used here. */
export interface Checked {
  messages: readonly MessageData[];
  sources: readonly { file: string; projects: number }[];
}

/** What is known of the run; what GitHub did not say is null. */
export interface ActionContext {
  /** Files that the pull request changes, from the repository's root; null: all files are looked at. */
  changed: ReadonlySet<string> | null;
  /** A warning fails, too. */
  strict: boolean;
  /** Address of the repository's files, with a slash at its end. */
  filesAt: string | null;
  /** Address of the page that explains the rules. */
  rulesAt: string | null;
}

/** What the workflow shows. */
export interface ActionResult {
  /** Lines for the log, of which GitHub takes some as annotations. */
  log: string[];
  /** Markdown for the run's page. */
  summary: string;
  outputs: { errors: number; warnings: number; notes: number; projects: number; files: number };
  failed: boolean;
}

/** Annotations a file: more of them hide the lines that they are about. GitHub shows ten of a kind for each step. */
const ANNOTATED = 10;
/** GitHub refuses a summary of more than 1 MiB: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const SUMMARY = 1_000_000;

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Makes what the workflow shows of what was checked. Files are named from the repository's root. */
export function actionResult({ messages, sources }: Checked, context: ActionContext): ActionResult {
  const { changed, strict } = context;
  const read = new Set(sources.map(({ file }) => file));
  // What is no file that was read, a pattern without files for one, is nobody's change but stops the check.
  const concerns = (file: string) => changed === null || changed.has(file) || !read.has(file);
  const told = messages.filter(({ file }) => concerns(file));
  const files = sources.filter(({ file }) => concerns(file));
  const outputs = {
    errors: countOf(told, "error"),
    warnings: countOf(told, "warning"),
    notes: countOf(told, "info"),
    projects: files.reduce((sum, { projects }) => sum + projects, 0),
    files: files.length,
  };
  const head = `${many(outputs.errors, "error")}, ${many(outputs.warnings, "warning")}, ${many(outputs.notes, "note")}`;
  const scope = scopeOf(outputs, sources.length, changed !== null, messages.length - told.length);
  return {
    log: [...logOf(told), `${scope} ${head}.`],
    summary: summaryOf(told, [`### Ideas files: ${head}`, scope], context),
    outputs,
    failed: outputs.errors > 0 || (strict && outputs.warnings > 0),
  };
}

function scopeOf(
  { projects, files }: ActionResult["outputs"],
  all: number,
  isChange: boolean,
  others: number,
): string {
  if (!isChange) return `Checked ${many(projects, "project")} in ${many(files, "file")}.`;
  if (files === 0) return `This pull request changes none of the ${many(all, "ideas file")}.`;
  const rest = others === 0 ? "" : ` What is to be said of the others (${others}) is left out.`;
  return `Checked ${many(projects, "project")} in ${files} of ${many(all, "ideas file")}: those that this pull request changes.${rest}`;
}

function logOf(messages: readonly MessageData[]): string[] {
  return [...byFile(messages)].flatMap(([, own]) => {
    const urgent = [...own].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]).slice(0, ANNOTATED);
    return own.map((message) => (urgent.includes(message) ? annotationOf(message) : lineOf(message)));
  });
}

/** Never a command to the workflow, whatever a file is called or a text says. */
function lineOf({ file, line, column, severity, rule, message }: MessageData): string {
  return `${severity} ${file}:${line}:${column} ${rule} ${message}`.replaceAll("##[", "## [");
}

function summaryOf(
  messages: readonly MessageData[],
  head: readonly string[],
  context: ActionContext,
): string {
  const { filesAt, rulesAt } = context;
  const blocks = [head.join("\n\n")];
  let size = head.join().length;
  let left = 0;
  for (const [file, own] of byFile(messages)) {
    const address = filesAt === null ? null : `${filesAt}${encodeURI(file)}`;
    const table = [
      `#### ${link(text(file), address)}`,
      "",
      "| line | | what to fix | rule |",
      "| --- | --- | --- | --- |",
    ];
    for (const { line, severity, message, rule } of own) {
      const place = link(String(line), address === null ? null : `${address}?plain=1#L${line}`);
      const severityName = severity === "info" ? "note" : severity;
      const row = `| ${place} | ${severityName} | ${text(message)} | ${link(rule, rulesAt && `${rulesAt}#${rule}`)} |`;
      size += Buffer.byteLength(row) + 1;
      if (size < SUMMARY) table.push(row);
      else left++;
    }
    if (table.length > 4) blocks.push(table.join("\n"));
  }
  if (left > 0)
    blocks.push(`There is no room here for ${many(left, "more message")}: the log has all of them.`);
  return `${blocks.join("\n\n")}\n`;
}

function byFile(messages: readonly MessageData[]): Map<string, MessageData[]> {
  const groups = new Map<string, MessageData[]>();
  for (const message of messages) {
    const group = groups.get(message.file) ?? [];
    group.push(message);
    groups.set(message.file, group);
  }
  return groups;
}

const countOf = (messages: readonly MessageData[], severity: MessageData["severity"]) =>
  messages.filter((message) => message.severity === severity).length;

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function link(label: string, address: string | null): string {
  return address === null
    ? label
    : `[${label}](${address.replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"))})`;
}

/** A text as it is: none of its signs makes a table, a link, a mention or a tag. */
function text(plain: string): string {
  return plain.replace(/[&<>|*_`[\]@#~\\$:\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
