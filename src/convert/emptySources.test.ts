import { describe, expect, it } from "vitest";
import { convertAll } from "./convertAll.ts";
import { messageLine } from "./diagnostics/messages.ts";

const PROJECT = "### Kite\n\n#### Fly\n\n- Description: Fly.\n- Mentor(s): Ada Vale (@ada)\n";
const NOTHING = "# Questions\n\nWho may apply?\n";

/** What is told of holding no project, each source as its text and the folder that it was found in. */
function told(...sources: [text: string, within?: string][]): string[] {
  const { messages } = convertAll(
    sources.map(([text, within], index) => ({
      file: `2031-0${index + 1}-Mar-May.md`,
      text,
      ...(within === undefined ? {} : { within }),
    })),
  );
  return messages
    .filter(({ ruleId }) => /no-projects|source-/.test(ruleId))
    .map((message) => messageLine(message).split(" ").slice(0, 3).join(" "));
}

describe("a source without projects", () => {
  it("is an error where it was named, whatever others hold", () => {
    expect(told([PROJECT, "ideas"], [NOTHING])).toEqual(["2031-02-Mar-May.md:1:1 error no-projects"]);
  });

  it.each([
    ["no-projects", NOTHING],
    ["source-empty", "\n"],
    ["source-invalid", '{"labels": 1}'],
  ])("is a note among others of a folder: %s", (rule, text) => {
    expect(told([PROJECT, "ideas"], [text, "ideas"])).toEqual([`2031-02-Mar-May.md:1:1 info ${rule}`]);
  });

  it("is an error of the folder where none of its files holds a project", () => {
    expect(told([NOTHING, "faq"], [" ", "faq"], [PROJECT, "ideas"])).toEqual([
      "2031-01-Mar-May.md:1:1 info no-projects",
      "2031-02-Mar-May.md:1:1 info source-empty",
      "faq:1:1 error no-projects",
    ]);
  });
});
