/** Limits that keep a source from filling the memory or hanging the build, and the words for what breaks them. */

import { withoutCredentials } from "../../config/sourceSpec.ts";
import { type Messages, report } from "../diagnostics/messages.ts";

/** How much a source may be. */
export interface SourceLimits {
  /** Largest file, answer or list, in bytes. Default 20 MB. */
  maxBytes?: number;
  /** Longest time for one answer of an http(s) server, in milliseconds. Default 15 s. */
  timeout?: number;
  /** Longest time for git to bring a repository, in milliseconds. Default 2 minutes. */
  gitTimeout?: number;
  /** Most that git may bring, in bytes. Default 500 MB. */
  gitMaxBytes?: number;
}

export const MAX_BYTES = 20_000_000;
export const TIMEOUT = 15_000;
export const GIT_TIMEOUT = 120_000;
export const GIT_MAX_BYTES = 500_000_000;

/** Reports that a source cannot be read. */
export function unreadable(messages: Messages, file: string, reason: string): undefined {
  report(messages, withoutCredentials(file), "source-unreadable", { line: 1 }, withoutCredentials(reason));
}

/** Says that something is larger than it may be. */
export function tooLarge(size: number, limit: number): string {
  return `Larger than ${Math.round(limit / 1e6)} MB (${Math.round(size / 1e6)} MB): no ideas file is.`;
}

/** The reason in an error, the innermost one: fetch hides it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** A text out of bytes; reports what is no text. */
export function decode(bytes: Uint8Array, file: string, messages: Messages): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Not UTF-8: reported below.
  }
  return unreadable(
    messages,
    file,
    "Not a text file (UTF-8): a Markdown file or the JSON export is expected.",
  );
}
