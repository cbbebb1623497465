import { describe, expect, it } from "vitest";
import { convert } from "../convert.ts";
import { messageLine } from "../diagnostics/messages.ts";
import { readDocument } from "../fields/document.ts";
import { type Evidence, evidenceOfProject, evidenceOfStray } from "./evidence.ts";

const FIELDS = `- Description: Make it faster.
- Expected Outcome: It is faster.
- Recommended Skills: Go
- Mentor(s): Ada Vale (@ada-vale)
- Upstream Issue: https://github.com/o/r/issues/1
`;
const project = (title: string) => `#### ${title}\n\n${FIELDS}\n`;
const TABLE = `| Title | Description | Skills | Mentors |
|---|---|---|---|
| X | Some | Go | @bob |
`;

/** What is said of a text, without missing fields. */
const said = (text: string) => convert(text, { file: "f" }).messages.map(messageLine);
/** What is said of a text under a title between two sound projects. */
const between = (text: string) => said(`### Kite\n\n${project("A")}#### Docs\n\n${text}\n\n${project("B")}`);

describe("a title between two projects, without fields that can be read", () => {
  it.each([
    [
      "a table of its fields",
      "| Field | Value |\n|---|---|\n| Description | Better docs |",
      "a table (“Field”, line 13)",
    ],
    ["a table without outer marks", "Was | Wer\n--- | ---\nDoku | Bob", "a table (“Was”, line 13)"],
    ["an HTML table", "<table>\n<tr><td>Wer</td><td>Bob</td></tr>\n</table>", "a table (“Wer”, line 14)"],
    [
      "fields of another language",
      "- Beschreibung: Doku\n- Betreuer: Bob",
      "a field (“Beschreibung”, line 13)",
    ],
    [
      "fields in bold letters",
      "**Beschreibung:** Doku\n\n**Betreuer:** Bob",
      "a field (“Beschreibung”, line 13)",
    ],
    ["a mentor", "Better docs, please ask\n@bob for more.", "something like a mentor (“@bob”, line 14)"],
    [
      "a mentor below a heading of its own",
      "##### Wer\n\n- @bob",
      "something like a mentor (“@bob”, line 15)",
    ],
  ])("is told of with %s", (_, text, what) => {
    const [line, ...others] = between(text);
    expect(line).toMatch(/^f:11:1 warning project-unread Under “Docs” stands /);
    expect(line).toContain(what);
    expect(line).toMatch(/ It is left out: write each project as a heading with “- Description:”/);
    expect(others).toEqual([]);
  });

  it.each([
    ["plain prose", "We want better docs."],
    ["prose with an address", "Write to docs@example.org or https://example.org/@bob, use @scope/docs."],
    ["one label that an introduction can have", "Better docs.\n\n- Website: https://example.org"],
    ["prose with a bar", "This | that"],
  ])("may be an introduction with %s", (_, text) => {
    expect(between(text)).toEqual([expect.stringMatching(/^f:11:1 info heading-without-fields “Docs” /)]);
  });

  it.each([
    ["nothing", ""],
    ["code", "```\n@bob\n```"],
    ["a comment", "<!-- @bob -->"],
    ["a quote", "> @bob"],
  ])("may be a group's with %s", (_, text) => {
    expect(between(text)).toEqual([]);
  });
});

describe("an org without a project that can be read", () => {
  const together = (text: string) => said(`### Kite\n\n${project("A")}${text}`);

  it("is told of, each", () => {
    expect(together(`### Raft\n\n${TABLE}\n### Mast\n\n* **Z** – Something. Mentor: @bob\n`)).toEqual([
      expect.stringMatching(
        /^f:11:1 warning project-unread Under “Raft” stands a table \(“Title”, line 13\)/,
      ),
      expect.stringMatching(/^f:17:1 warning project-unread Under “Mast” stands .*“@bob”, line 19/),
    ]);
    expect(together(`### Raft\n\nWe build rafts.\n\n### Mast\n\n${project("B")}`)).toEqual([
      expect.stringMatching(/^f:11:1 info heading-without-fields “Raft” /),
    ]);
  });

  it("is told of by the heading under which its project stands", () => {
    expect(together("### Raft\n\n##### Wer\n\n- @bob\n\n### Mast\n\n##### Wer\n\n- @eve\n")).toEqual([
      expect.stringMatching(/^f:13:1 warning project-unread Under “Wer” .*“@bob”/),
      expect.stringMatching(/^f:19:1 warning project-unread Under “Wer” .*“@eve”/),
    ]);
  });

  it("is no less one for a project that it is too late for", () => {
    expect(said(`#### Docs\n\n- Beschreibung: Doku\n- Betreuer: Bob\n\n${project("A")}`)).toEqual([
      expect.stringMatching(/^f:1:1 warning project-unread Under “Docs” /),
    ]);
  });

  it("may tell of itself above its projects, but in no table of others", () => {
    const withIntroduction = (text: string) => said(`### Kite\n\n${text}\n\n${project("A")}`);
    expect(
      withIntroduction("- Website: w\n- Contact: @bob\n\n| Room | Time |\n|---|---|\n| 1 | 2 |"),
    ).toEqual([]);
    expect(withIntroduction("- Mentors: @bob")).toEqual([]);
    expect(withIntroduction(TABLE)).toEqual([
      expect.stringMatching(/^f:1:1 warning project-unread Under “Kite”/),
    ]);
  });
});

describe("fields where no project can be", () => {
  it.each([
    ["before the first heading", FIELDS, 1],
    [
      "there, in bold letters under bold titles",
      "**Kite**\n\n**A**\n\n**Description:** D\n\n**Mentor(s):** @bob\n",
      5,
    ],
    ["there, in a table", TABLE, 1],
  ])("are told of: %s", (_, text, line) => {
    expect(said(`${text}\n# Raft\n\n${project("B")}`)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^f:${line}:1 warning project-unread Before the first heading stands .*: put headings above it`,
        ),
      ),
    ]);
  });

  it("are told of in a part of the document", () => {
    const [line, ...others] = said(`### Kite\n\n${project("A")}## Project ideas\n\n${TABLE}`);
    expect(line).toMatch(/^f:11:1 warning project-unread Under “Project ideas” stands a table/);
    expect(others).toEqual([]);
    expect(said(`## Ideas\n\n* Z. Mentor: @bob\n\n### Kite\n\n${project("A")}`)).toHaveLength(1);
  });

  it("may be the file's own description, its dates and its organisers", () => {
    const before = "Description: ideas of the Kite foundation. Ask @bob.\n\n";
    const dates = "## Timeline\n\n| what | when |\n|---|---|\n| Applications | May |\n\n";
    expect(said(`${before}${dates}### Kite\n\n${project("A")}`)).toEqual([]);
  });
});

describe("what is said around the projects is none", () => {
  const sound = `### Kite\n\n${project("A")}${project("B")}`;
  const dates = "| what | when |\n|---|---|\n| Applications | May |\n\n";
  const overview =
    "| Project | Skills | Mentors |\n|---|---|---|\n| [A](#a) | Go | @ada |\n| B | Go | @bob |\n\n";
  it.each([
    ["dates behind them", `${sound}## Schedule\n\n${dates}`],
    ["dates of an unknown name", `${sound}## When it happens\n\n${dates}`],
    ["people", `${sound}## Org admins\n\n- Bob (@bob)\n`],
    ["people of an unknown name", `${sound}## Who we are\n\n- Bob (@bob)\n`],
    ["where to ask", `${sound}## Contact\n\nAsk @bob on Slack.\n`],
    ["ways to talk", `${sound}## Communication\n\n- Slack: #kite\n- Mailing list: kite@example.org\n`],
    ["a welcome before them", `## Welcome\n\nAsk @bob.\n\n${sound}`],
    ["an overview of them", `# Project ideas\n\n${overview}${sound}`],
    ["an overview under a title of its own", `## In short\n\n${overview}${sound}`],
    ["prose before them", `Please contact the mentors or the org admin (@bob).\n\n${sound}`],
    ["prose in a part", `## Project ideas\n\nMentors will answer in Slack; admins are @bob.\n\n${sound}`],
  ])("%s", (_, text) => {
    const warnings = convert(text, { file: "f" }).messages.filter(
      ({ ruleId }) => ruleId === "project-unread",
    );
    expect(warnings.map(messageLine)).toEqual([]);
  });
});

describe("what makes lines look like a project: under what may be its title, and anywhere", () => {
  const told = (evidence: Evidence | undefined) =>
    evidence && `${evidence.kind} ${evidence.line} ${evidence.text}`;
  it.each<[text: string, underTitle: string | undefined, anywhere: string | undefined]>([
    ["Only prose.", undefined, undefined],
    ["- Mentors: Ada", "label 1 Mentors", "label 1 Mentors"],
    ["- Website: w\n- Mentors: Ada", "label 2 Mentors", "label 2 Mentors"],
    // An org has a description, too; with another field it is a project's.
    ["- Description: d", "label 1 Description", undefined],
    ["- Website: w\n- Description: d\n- Skills: s", "label 2 Description", "label 2 Description"],
    // Labels of the author's own say something where they are several, and look like fields.
    ["- Website: w", undefined, undefined],
    ["- Website: w\n- Chat: c", "label 1 Website", undefined],
    ["**Website:** w\n**Chat:** c", "label 1 Website", undefined],
    ["Website: w\nChat: c", undefined, undefined],
    ["- Website w\n- Chat c", undefined, undefined],
    ["##### Prerequisites\n\n- Chat: c", "label 1 Prerequisites", undefined],
    ["##### Prerequisites\n\nA computer.", undefined, undefined],
    ["##### Anything\n\n##### Else", undefined, undefined],
    ["##### Mentors: Ada", "label 1 Mentors", "label 1 Mentors"],
    ["Ask @ada.", "handle 1 @ada", undefined],
    ["Ask around.\nMentored by @ada.", "handle 2 @ada", "handle 2 @ada"],
    ["| Skills | Mentors |\n| --- | --- |\n| Go | Ada |", "table 1 Skills", "table 1 Skills"],
    ["| | Skills | Mentors |\n| --- | --- | --- |", "table 1 Skills", "table 1 Skills"],
    ["| Skills | Skill |\n| --- | --- |", "table 1 Skills", undefined],
    ["| Skills | Difficulty |\n| --- | --- |", "table 1 Skills", undefined],
    ["| # | Skills | Mentors |\n| --- | --- | --- |", "table 1 Skills", "table 1 Skills"],
    ["Here:\n\n| When | Where |\n| --- | --- |", "table 3 When", undefined],
    ["| When | Where |\n| --- | --- |\n| May | Oslo |", "table 1 When", undefined],
    ["Skills | Mentors", undefined, undefined],
    ["> - Mentors: Ada\n\n```\n- Mentors: Ada\n```\n\n---", undefined, undefined],
  ])("%j", (text, underTitle, anywhere) => {
    const { lines } = readDocument(text);
    expect([told(evidenceOfProject(lines)), told(evidenceOfStray(lines))]).toEqual([underTitle, anywhere]);
  });
});
