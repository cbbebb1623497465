import { describe, expect, it } from "vitest";
import type { MessageData } from "../diagnostics/messages.ts";
import { type ActionContext, actionResult } from "./checkAction.ts";

const said = (file: string, line: number, severity: MessageData["severity"] = "warning"): MessageData => ({
  file,
  line,
  column: 1,
  severity,
  rule: "no-skills",
  message: `Says “a|b”, @ada and <b> in ${line}.`,
});
const sources = [
  { file: "ideas/a.md", projects: 2 },
  { file: "ideas/b.md", projects: 3 },
];
const anyChange: ActionContext = { changed: null, strict: false, filesAt: null, rulesAt: null };
const change = (...files: string[]): ActionContext => ({ ...anyChange, changed: new Set(files) });
const annotations = (log: readonly string[]) => log.filter((line) => line.startsWith("::"));

describe("of a pull request", () => {
  const messages = [said("ideas/a.md", 1, "error"), said("ideas/b.md", 2)];

  it("only what it changes is told and fails", () => {
    const { outputs, failed, log } = actionResult({ messages, sources }, change("ideas/b.md", "README.md"));
    expect(outputs).toEqual({ errors: 0, warnings: 1, notes: 0, projects: 3, files: 1 });
    expect(failed).toBe(false);
    expect(annotations(log)).toEqual([expect.stringMatching(/^::warning file=ideas\/b\.md,line=2,/)]);
    expect(log.at(-1)).toContain("3 projects in 1 of 2 ideas files");
  });

  it("that changes no ideas file it is said so", () => {
    const { summary, failed, log } = actionResult({ messages, sources }, change("README.md"));
    expect(failed).toBe(false);
    expect(log).toEqual([expect.stringContaining("changes none of the 2 ideas files")]);
    expect(summary).toContain("changes none of the 2 ideas files");
  });

  it("a pattern that finds nothing fails all the same", () => {
    const nothing = said("program/*.md", 1, "error");
    expect(actionResult({ messages: [nothing], sources: [] }, change("README.md")).failed).toBe(true);
  });
});

it("a warning fails where that was asked for", () => {
  const checked = { messages: [said("ideas/a.md", 1)], sources };
  expect(actionResult(checked, anyChange).failed).toBe(false);
  expect(actionResult(checked, { ...anyChange, strict: true }).failed).toBe(true);
});

it("ten lines a file are annotated, errors first, and all are in log and summary", () => {
  const many = Array.from({ length: 14 }, (_, at) =>
    said("ideas/a.md", at + 1, at === 13 ? "error" : "info"),
  );
  const { log, summary } = actionResult({ messages: [...many, said("ideas/b.md", 1)], sources }, anyChange);
  expect(annotations(log)).toHaveLength(11);
  expect(annotations(log).filter((line) => line.startsWith("::error"))).toHaveLength(1);
  expect(log).toHaveLength(16);
  expect(summary.match(/^\| \d+ \|/gm)).toHaveLength(15);
});

it("the summary leads to lines and rules, and no text makes markup of its own", () => {
  const context = {
    ...anyChange,
    filesAt: "https://github.com/o/r/blob/1a2b/",
    rulesAt: "https://rules.example/",
  };
  const { summary } = actionResult({ messages: [said("a (1)/b.md", 7)], sources }, context);
  expect(summary).toContain("[7](https://github.com/o/r/blob/1a2b/a%20%281%29/b.md?plain=1#L7)");
  expect(summary).toContain("[no-skills](https://rules.example/#no-skills)");
  expect(summary).not.toMatch(/@ada|<b>|a\|b/);
});

it("a summary is never longer than GitHub takes, and says what it leaves out", () => {
  const messages = Array.from({ length: 20_000 }, (_, at) => said(`ideas/${at % 2 ? "a" : "b"}.md`, at + 1));
  const { summary } = actionResult({ messages, sources }, anyChange);
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  const rows = summary.match(/^\| \d+ \|/gm)?.length ?? 0;
  expect(rows).toBeGreaterThan(1000);
  expect(summary).toContain(`${20_000 - rows} more messages`);
});

it("a line of the log is no command to the workflow", () => {
  const files = Array.from({ length: 11 }, (_, at) => ({
    ...said("::stop-commands::x", at),
    message: "##[group]",
  }));
  const { log } = actionResult({ messages: files, sources: [] }, anyChange);
  const plain = log.filter((line) => !line.startsWith("::warning "));
  expect(plain.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
});
