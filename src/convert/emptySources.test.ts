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

  it("is a term of its own where it states the term's dates", () => {
    const dates =
      "## Timeline\n\n| what | when |\n|---|---|\n| Applications open | Jan 5, 2031 - Jan 20, 2031 |\n";
    expect(told([dates], [dates, "ideas"])).toEqual([]);
    const { catalogue, messages } = convertAll([{ file: "2031-01-Mar-May.md", text: dates }]);
    expect(catalogue.terms).toMatchObject([{ id: "2031-01-mar-may", timeline: [{ start: "2031-01-05" }] }]);
    expect(messages.map(messageLine)).toEqual([expect.stringContaining("info dates-only ")]);
    // Without the days of applications there is nothing to wait for.
    expect(told([dates.replace("Applications open", "Term")])).toHaveLength(1);
  });
});
