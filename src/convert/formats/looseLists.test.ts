import { expect, it } from "vitest";
import { withJoinedTerms } from "./looseLists.ts";

const opened = (text: string) => withJoinedTerms(text.split("\n")).join("\n");

it("makes plain lines of definitions and of facts in an alert", () => {
  expect(opened("Skills\n: Go\n\n> [!NOTE]\n> Size: 90 h\n> Or less.")).toBe(
    "**Skills:**\nGo\n\n\nSize: 90 h\nOr less.",
  );
});

it.each([
  ["code", "```md\n> [!NOTE]\n> Skills: Go\n\nlevel\n: hard\n```"],
  ["code with a fence in it", "~~~~\n~~~\nSkills\n: Go\n~~~~"],
  ["an alert with a heading, which would begin a project", "> [!NOTE]\n> ## First\n> Skills: Go"],
])("leaves %s", (_, text) => {
  expect(opened(text)).toBe(text);
});
