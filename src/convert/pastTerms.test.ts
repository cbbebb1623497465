import { expect, it } from "vitest";
import type { SourceResult } from "./convertAll.ts";
import { type Messages, report } from "./diagnostics/messages.ts";
import type { RULES } from "./diagnostics/rules.ts";
import { foldedLine, foldPastTerms } from "./pastTerms.ts";

type RuleId = keyof typeof RULES;

const source = (file: string, ...terms: [id: string, program: string][]): SourceResult => ({
  file,
  projects: 1,
  terms: terms.map(([id, program]) => ({ id, name: id, program, source: file })),
});

const SOURCES = [
  source("old.md", ["2024-01-mar-may", "LFX"]),
  source("new.md", ["2025-01-mar-may", "LFX"]),
  source("older.md", ["2023-01-mar-may", "LFX"]),
  source("gsoc.md", ["gsoc-2023", "GSoC"]),
  source("both.md", ["2024-01-mar-may", "LFX"], ["gsoc-2023", "GSoC"]),
  source("none.md"),
];

function messagesOf(...said: [file: string, rule: RuleId][]): Messages {
  const messages: Messages = [];
  for (const [file, rule] of said) report(messages, file, rule, { line: 1 }, "Something is missing.");
  return messages;
}

it("counts what is said of files whose terms all have a newer one of their program, but for errors", () => {
  const files = ["old.md", "new.md", "older.md", "gsoc.md", "both.md", "none.md"];
  const messages = messagesOf(...files.map((file): [string, RuleId] => [file, "missing-skills"]), [
    "old.md",
    "source-invalid",
  ]);
  const { listed, folded } = foldPastTerms(messages, SOURCES);
  expect(folded.map(({ file }) => file)).toEqual(["old.md", "older.md"]);
  expect(listed.map(({ file }) => file)).toEqual(["new.md", "gsoc.md", "both.md", "none.md", "old.md"]);
});

it.each<[RuleId[], string | undefined]>([
  [[], undefined],
  [["missing-skills"], "1 warning on past terms not listed: --all lists them."],
  [["missing-outcomes"], "1 note on past terms not listed: --all lists them."],
  [
    ["missing-skills", "missing-skills", "missing-outcomes", "missing-outcomes"],
    "2 warnings and 2 notes on past terms not listed: --all lists them.",
  ],
])("says how many of %j are not listed", (rules, line) => {
  expect(foldedLine(messagesOf(...rules.map((rule): [string, RuleId] => ["a.md", rule])))).toBe(line);
});
