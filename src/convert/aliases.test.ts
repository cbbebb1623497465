import { describe, expect, it } from "vitest";
import type { Project } from "../catalogue/model.ts";
import { withAliases } from "./aliases.ts";
import { testCatalogue, testProject } from "./testing/testProject.ts";

/** The former ids of each project, after one catalogue followed another. */
function aliasesOf(before: Project[], after: Project[]): Record<string, readonly string[]> {
  const { projects } = withAliases(testCatalogue(...after), testCatalogue(...before));
  return Object.fromEntries(projects.flatMap(({ id, aliases }) => (aliases ? [[id, aliases]] : [])));
}

const issue = (number: number) => ({
  url: `https://github.com/o/r/issues/${number}`,
  label: `o/r#${number}`,
});
const proposal = { url: "https://github.com/o/p/issues/9", number: 9 };

describe("a project whose title or org was repaired", () => {
  it.each([
    [
      "its proposal",
      { proposal },
      { proposal: { ...proposal, url: proposal.url.replace("github", "GitHub") } },
    ],
    ["its LFX address", { lfxUrl: "https://l.example/1" }, { lfxUrl: "https://l.example/1" }],
    [
      "its LFX address in other letters",
      { lfxUrl: "https://l.example/A" },
      { lfxUrl: "https://L.example/a" },
    ],
    [
      "its upstream issue with a slash",
      { upstreamIssues: [issue(1)] },
      { upstreamIssues: [{ ...issue(1), url: "https://GitHub.com/o/r/issues/1/" }] },
    ],
    ["its description of eighty letters", { description: "d".repeat(80) }, { description: "d".repeat(80) }],
    ["its upstream issue", { upstreamIssues: [issue(1)] }, { upstreamIssues: [issue(2), issue(1)] }],
    ["its description", { description: "d".repeat(90) }, { description: "d".repeat(90) }],
  ])("keeps its former id, told by %s", (_, before, after) => {
    expect(aliasesOf([testProject("t/kite/old", before)], [testProject("t/kite/new", after)])).toEqual({
      "t/kite/new": ["t/kite/old"],
    });
  });

  it("keeps it under another org, and all those before it", () => {
    const old = testProject("t/kite/fly", { aliases: ["t/kites/fly"] });
    expect(aliasesOf([old], [testProject("t/kite-club/fly")])).toEqual({
      "t/kite-club/fly": ["t/kite/fly", "t/kites/fly"],
    });
    expect(aliasesOf([old], [testProject("t/kite/fly")])).toEqual({ "t/kite/fly": ["t/kites/fly"] });
  });

  it("leaves an id to the project that has it now", () => {
    const before = [testProject("t/kite/b", { proposal, aliases: ["t/kite/a"] })];
    const after = [testProject("t/kite/c", { proposal }), testProject("t/kite/a")];
    expect(aliasesOf(before, after)).toEqual({ "t/kite/c": ["t/kite/b"] });
  });

  it.each([
    [
      "two could be meant",
      [testProject("t/kite/old", { upstreamIssues: [issue(1)] })],
      [
        testProject("t/kite/x", { upstreamIssues: [issue(1)] }),
        testProject("t/kite/y", { upstreamIssues: [issue(1)] }),
      ],
    ],
    [
      "it could have been either of two",
      [
        testProject("t/kite/x", { upstreamIssues: [issue(1)] }),
        testProject("t/kite/y", { upstreamIssues: [issue(1)] }),
      ],
      [testProject("t/kite/new", { upstreamIssues: [issue(1)] })],
    ],
    [
      "what they share is a short description",
      [testProject("t/kite/old", { description: "d".repeat(79) })],
      [testProject("t/kite/new", { description: "d".repeat(79) })],
    ],
    [
      "what they share is the description, and the org is another one",
      [testProject("t/kite/old", { description: "d".repeat(90) })],
      [testProject("t/raft/new", { description: "d".repeat(90) })],
    ],
    [
      "the issue is of another term",
      [testProject("t/kite/old", { upstreamIssues: [issue(1)] })],
      [testProject("u/kite/new", { upstreamIssues: [issue(1)] })],
    ],
    [
      "what they share is a board",
      [testProject("t/kite/old", { upstreamIssues: [{ url: "https://github.com/o/r", label: "o/r" }] })],
      [testProject("t/kite/new", { upstreamIssues: [{ url: "https://github.com/o/r", label: "o/r" }] })],
    ],
    [
      "the other one was there before",
      [testProject("t/kite/old", { proposal }), testProject("t/kite/x")],
      [testProject("t/kite/x", { proposal })],
    ],
  ])("is nobody where %s", (_, before, after) => {
    expect(aliasesOf(before, after)).toEqual({});
  });
});
