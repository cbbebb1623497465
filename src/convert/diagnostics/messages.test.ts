import { expect, it } from "vitest";
import {
  githubAnnotation,
  type Messages,
  messageData,
  messageLine,
  report,
  severityOf,
  sortMessages,
} from "./messages.ts";

const said = (
  file: string,
  line: number,
  column: number | undefined,
  rule: "missing-issue" | "no-projects",
) => {
  const messages: Messages = [];
  report(messages, file, rule, column === undefined ? { line } : { line, column }, "Why.");
  return messages[0] ?? expect.fail();
};

it("come by file, line, column and rule, however they were found", () => {
  const inOrder = [
    said("a", 1, 9, "no-projects"),
    said("a", 2, 1, "no-projects"),
    said("a", 2, 3, "missing-issue"),
    said("a", 2, 3, "no-projects"),
    said("a", 10, 1, "missing-issue"),
    said("b", 1, 1, "missing-issue"),
  ];
  const lines = inOrder.map(messageLine);
  for (let turn = 0; turn < inOrder.length; turn++) {
    const turned = [...inOrder.slice(turn), ...inOrder.slice(0, turn)];
    expect(sortMessages(turned).map(messageLine)).toEqual(lines);
    expect(sortMessages(turned.reverse()).map(messageLine)).toEqual(lines);
  }
});

it("are one line each, with nothing that a terminal obeys", () => {
  const messages: Messages = [];
  report(messages, "a\nb\u001B.md", "no-projects", { line: 0 }, "No \u202E project.");
  expect(messages.map(messageLine)).toEqual(["a b\uFFFD.md:1:1 error no-projects No  project."]);
  expect(messages[0]).toMatchObject({ line: 1, column: 1, source: "mentorship-finder" });
});

it("are plain data for programs", () => {
  expect(messageData(said("a", 2, 3, "no-projects"))).toEqual({
    file: "a",
    line: 2,
    column: 3,
    severity: "error",
    rule: "no-projects",
    message: "Why.",
  });
});

it("are annotations for GitHub, each of its severity", () => {
  const annotated = (rule: "missing-outcomes" | "missing-issue" | "no-projects", reason: string) => {
    const messages: Messages = [];
    report(messages, "a", rule, { line: 1 }, reason);
    const message = messages[0] ?? expect.fail();
    return [severityOf(message), githubAnnotation(message)];
  };
  expect(annotated("missing-outcomes", "100%")).toEqual([
    "info",
    "::notice file=a,line=1,col=1,title=missing-outcomes::100%25",
  ]);
  expect(annotated("missing-issue", "a\r\nb")).toEqual([
    "warning",
    "::warning file=a,line=1,col=1,title=missing-issue::a%0D%0Ab",
  ]);
  expect(annotated("no-projects", "a: b, c")[1]).toMatch(/^::error .*::a: b, c$/);
});
