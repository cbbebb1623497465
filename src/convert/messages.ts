/** Diagnostics: every complaint is a vfile message with a place, a rule and a severity. */
import { VFileMessage } from "vfile-message";
import { RULES, type RuleId, type Severity } from "./rules.ts";

/** What {@link complain} collects into. */
export type Messages = VFileMessage[];

/** 1-based line and column; 0 for a complaint about the whole source. */
export interface Place {
  line: number;
  column?: number;
}

/**
 * Adds a complaint.
 * @param reason what is wrong and how to mend it, one line
 */
export function complain(messages: Messages, file: string, rule: RuleId, place: Place, reason: string): void {
  const line = Math.max(1, place.line);
  const message = new VFileMessage(reason, {
    place: { line, column: Math.max(1, place.column ?? 1) },
    ruleId: rule,
    source: "mentorship-finder",
  });
  message.file = file;
  const { severity } = RULES[rule];
  message.fatal = severity === "error" ? true : severity === "warning" ? false : undefined;
  messages.push(message);
}

/** The severity of a message; vfile keeps it in `fatal`. */
export function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return "error";
  return message.fatal === false ? "warning" : "info";
}

/** By file, then line, then column, then rule: the order in which they are shown. */
export function sortMessages(messages: readonly VFileMessage[]): Messages {
  return [...messages].sort(
    (a, b) =>
      compare(a.file ?? "", b.file ?? "") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.ruleId ?? "", b.ruleId ?? ""),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `FILE:LINE:COL severity rule message`. */
export function messageLine(message: VFileMessage): string {
  return `${message.file}:${message.line ?? 1}:${message.column ?? 1} ${severityOf(message)} ${message.ruleId} ${message.reason}`;
}

/** A workflow command that GitHub shows as an annotation of the line. */
export function githubAnnotation(message: VFileMessage): string {
  const severity = severityOf(message);
  const command = severity === "info" ? "notice" : severity;
  const place = `file=${escapeProperty(message.file ?? "")},line=${message.line ?? 1},col=${message.column ?? 1}`;
  return `::${command} ${place},title=${escapeProperty(message.ruleId ?? "")}::${escapeData(message.reason)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A message as plain data, for `--format json`. */
export function messageData(message: VFileMessage): {
  file: string;
  line: number;
  column: number;
  severity: Severity;
  rule: string;
  message: string;
} {
  return {
    file: message.file ?? "",
    line: message.line ?? 1,
    column: message.column ?? 1,
    severity: severityOf(message),
    rule: message.ruleId ?? "",
    message: message.reason,
  };
}
