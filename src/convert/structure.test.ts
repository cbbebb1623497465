import { describe, expect, it } from "vitest";
import { readDocument } from "./document.ts";
import { readOutline } from "./structure.ts";

const FIELDS = "- Description: D\n- Mentor(s): @ada\n";
/** A source of headings; those with "*" have a project's fields under them. */
const source = (...headings: string[]) =>
  headings
    .map((heading) => (heading.endsWith("*") ? `${heading.slice(0, -1)}\n\n${FIELDS}` : `${heading}\n`))
    .join("\n");
const outline = (...headings: string[]) => readOutline(readDocument(source(...headings)));
const projects = (...headings: string[]) =>
  outline(...headings).projects.map(({ org, group, title }) =>
    [org, group, title].filter(Boolean).join(" > "),
  );

describe("orgs, groups and projects", () => {
  it.each<[string, string[], string[]]>([
    [
      "of one level each",
      ["## Kite", "### A*", "### B*", "## Raft", "### C*"],
      ["Kite > A", "Kite > B", "Raft > C"],
    ],
    ["under a part of the document", ["# Proposed Project ideas", "## Kite", "### A*"], ["Kite > A"]],
    ["under the term", ["# LFX Mentorship 2031 Term 1", "## Kite", "### A*"], ["Kite > A"]],
    [
      "with a group between",
      ["## Kite", "### A*", "## Raft", "### WG Sails", "#### B*"],
      ["Kite > A", "Raft > WG Sails > B"],
    ],
    ["with an org written twice", ["## Kite", "### Kite", "#### A*"], ["Kite > A"]],
    [
      "with a project's own headings",
      ["## Kite", "### A*", "#### Background", "### B*"],
      ["Kite > A", "Kite > B"],
    ],
    ["without an org", ["### A*"], ["A"]],
    ["without a space after the marks", ["##Kite", "###A*"], ["Kite > A"]],
    [
      "by their fields, whatever the level",
      ["### Kite", "#### A*", "# Raft", "#### B*"],
      ["Kite > A", "Raft > B"],
    ],
    [
      "with an org at its titles' level",
      ["## Kite", "### A*", "### Raft", "#### B*"],
      ["Kite > A", "Raft > B"],
    ],
    [
      "with a part at its titles' level",
      ["## Kite", "### A*", "### Kite UI", "#### B*"],
      ["Kite > A", "Kite > Kite UI > B"],
    ],
  ])("%s", (_, headings, expected) => {
    expect(projects(...headings)).toEqual(expected);
  });

  it("an org may have a description of its own", () => {
    const text = `## Kite\n\n- Description: We fly.\n\n### A\n\n${FIELDS}`;
    expect(readOutline(readDocument(text)).projects).toMatchObject([{ org: "Kite", title: "A" }]);
  });

  it("a project goes on to the line before the next heading that is not its own", () => {
    const { projects } = outline("## Kite", "### A*", "#### Background", "### B*", "## Raft");
    expect(projects.map(({ line, endLine }) => [line, endLine])).toEqual([
      [3, 9],
      [10, 14],
    ]);
  });
});

describe("what is no project", () => {
  it.each<[string, string[], string[]]>([
    ["one marked as a sample", ["## Kite (sample)", "### A*", "## Raft", "### B*"], ["Raft > B"]],
    ["a title marked as an example", ["## Raft", "### A (Example)*", "### B*"], ["Raft > B"]],
    ["all under “Template”", ["## Template", "### Kite", "#### A*", "## Raft", "### B*"], ["Raft > B"]],
    ["the template's own title", ["## Raft", "### Project Title*", "### B*"], ["Raft > B"]],
  ])("%s", (_, headings, expected) => {
    expect(projects(...headings)).toEqual(expected);
  });

  it("a template's marks end with a rule", () => {
    const text = `# Ideas\n\n## Sample project\n\n### A\n\n${FIELDS}\n---\n\n### B\n\n${FIELDS}`;
    expect(readOutline(readDocument(text)).projects.map(({ title }) => title)).toEqual(["B"]);
  });

  it("a heading at a title's place without fields is told of", () => {
    const { projects, withoutFields } = outline("## Kite", "### A*", "### Nothing here", "## Raft", "### B*");
    expect(projects.map(({ title }) => title)).toEqual(["A", "B"]);
    expect(withoutFields.map(({ text }) => text)).toEqual(["Nothing here"]);
  });

  it("labels and headings in code or quotes are not looked at", () => {
    expect(readOutline(readDocument(`## Kite\n\n\`\`\`\n### A\n${FIELDS}\`\`\`\n`)).projects).toEqual([]);
    expect(
      readOutline(readDocument(`## Kite\n\n> - Description: D\n> - Mentor(s): @ada\n`)).projects,
    ).toEqual([]);
  });
});
