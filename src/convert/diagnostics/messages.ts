/** Diagnostics: each is a vfile message (https://github.com/vfile/vfile-message) with a place, a rule and a severity. */
import { VFileMessage } from "vfile-message";
import type { RuleId } from "../../config/ruleIds.ts";
import { visible } from "./controlCharacters.ts";
import { RULES, type Severity } from "./rules.ts";

/** A message with all that {@link report} says of it. */
export type Complaint = VFileMessage & { file: string; line: number; column: number; ruleId: RuleId };

/** What {@link report} collects into. */
export type Messages = Complaint[];

/** 1-based line and column; 0 for a message about the whole source. */
export interface Place {
  line: number;
  column?: number;
}

/**
 * Adds a message.
 * @param reason what is wrong and how to fix it, one line
 */
export function report(messages: Messages, file: string, rule: RuleId, place: Place, reason: string): void {
  const line = Math.max(1, place.line);
  const column = Math.max(1, place.column ?? 1);
  // It may quote the source, a file's name or a server's answer, and is read on a terminal.
  const message = new VFileMessage(visible(reason), { place: { line, column }, source: "mentorship-finder" });
  const { severity } = RULES[rule];
  message.fatal = severity === "error" ? true : severity === "warning" ? false : undefined;
  messages.push(Object.assign(message, { file, line, column, ruleId: rule }));
}

/** The message at another line: that of the source, where the text was rewritten before it was read. */
export function atLine(message: Complaint, line: number): Complaint {
  return Object.assign(message, { line, place: { line, column: message.column } });
}

/** The message as one that never fails, whatever its rule says. */
export function asNote(message: Complaint): Complaint {
  return Object.assign(message, { fatal: undefined });
}

/** The severity of a message; vfile keeps it in `fatal`. */
export function severityOf(message: Complaint): Severity {
  if (message.fatal === true) return "error";
  return message.fatal === false ? "warning" : "info";
}

/** By file, then line, then column, then rule: the order in which they are shown. */
export function sortMessages(messages: readonly Complaint[]): Messages {
  return [...messages].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.ruleId, b.ruleId),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `FILE:LINE:COL severity rule message`. */
export function messageLine(message: Complaint): string {
  const { file, line, column, ruleId, reason } = message;
  return `${visible(file.replace(/\s/g, " "))}:${line}:${column} ${severityOf(message)} ${ruleId} ${reason}`;
}

/** A workflow command that GitHub shows as an annotation of the line. */
export function githubAnnotation(message: Complaint): string {
  return annotationOf(messageData(message));
}

/** The same, of a message as `--format json` has it. */
export function annotationOf({ file, line, column, severity, rule, message }: MessageData): string {
  const command = severity === "info" ? "notice" : severity;
  const place = `file=${escapeProperty(file)},line=${line},col=${column}`;
  return `::${command} ${place},title=${rule}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A message as plain data, for `--format json`. */
export interface MessageData {
  file: string;
  line: number;
  column: number;
  severity: Severity;
  rule: string;
  message: string;
}

export function messageData(message: Complaint): MessageData {
  const { file, line, column, ruleId: rule, reason } = message;
  return { file, line, column, severity: severityOf(message), rule, message: reason };
}
