import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it, vi } from "vitest";
import { CatalogueModel } from "../catalogue/model.ts";
import { ProjectTextModel } from "../catalogue/richText.ts";
import { convert } from "./convert.ts";
import { projectText } from "./markdown/richText.ts";
import { fixtureFiles } from "./testing/fixtures.ts";

// Many runs, on machines that do other things, too.
vi.setConfig({ testTimeout: 60_000 });

const OWN = `### Org\n\n#### Faster cache\n\n- Description: Some *text* with [a link](https://example.org).\n- Recommended Skills: Go, C++\n- Mentor(s):\n  - Ada Vale (@ada-vale, ada@example.org)\n- Upstream Issue: https://github.com/o/r/issues/1\n`;

/** What must hold of any text whatever. */
function check(text: string): void {
  const first = convert(text, { file: "x.md" });
  expect(v.is(CatalogueModel, first.catalogue)).toBe(true);
  const ids = first.catalogue.projects.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const project of first.catalogue.projects.slice(0, 5))
    expect(v.is(ProjectTextModel, projectText(project))).toBe(true);
  const second = convert(text, { file: "x.md" });
  expect(second.catalogue).toEqual(first.catalogue);
  expect(second.messages.map(String)).toEqual(first.messages.map(String));
}

const piece = fc.constantFrom(
  "# ",
  "#### ",
  "- ",
  "  - ",
  "> ",
  "```\n",
  "~~~",
  "<!-- ",
  "-->",
  "\0",
  "\r\n",
  "\n",
  "\n\n",
  "\t",
  "|",
  "[a](javascript:alert(1))",
  "<script>x</script>",
  "Mentor(s):",
  "- Description:",
  "Recommended Skills",
  "@",
  "(",
  ")",
  "https://",
  "**",
  "：",
  "---\n",
  "1. ",
  "&amp;",
  "\u202e",
  "word ",
  "<details><summary>",
  "</details>\n",
  "<table><tr><td>",
  "<dl><dt>",
  "<h3>",
  "<span class=badge>350h</span>",
  "| Title | Mentors |\n|---|---|\n| ",
  "+++\n",
  "title: ",
  "~~~~\n",
  ".. _x:\n",
  "`a <https://x.org>`_",
  "**Size:** 90h ",
  "**Difficulty:** Hard\n",
  "Project 1: ",
  "[#1](https://github.com/o/r/issues/1)",
);
const markdown = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

describe("any text converts", () => {
  it("random Markdown", () => {
    fc.assert(fc.property(markdown, check), { numRuns: 300 });
  });

  it("files cut and changed at random places", () => {
    const sources = [OWN, ...fixtureFiles().map(({ text }) => text)];
    const changed = fc
      .tuple(fc.constantFrom(...sources), fc.nat(), fc.nat(), piece)
      .map(([text, at, cut, inserted]) => {
        const place = at % (text.length + 1);
        return (text.slice(0, place) + inserted + text.slice(place + (cut % 40))).slice(
          0,
          text.length - (cut % 200),
        );
      });
    fc.assert(fc.property(changed, check), { numRuns: 60 });
  });

  it("reads CRLF, a byte-order mark and NUL bytes like plain text", () => {
    const plain = convert(OWN).catalogue.projects;
    expect(convert(`\uFEFF${OWN.replaceAll("\n", "\r\n")}`).catalogue.projects).toEqual(plain);
    expect(convert(OWN.replace("Some", "So\0me")).catalogue.projects[0]?.description).toContain("So\uFFFDme");
  });

  it.each(["#", ">", "[", "*", "- ", "a@b.c ", "(optional ", "at dot "])(
    "a project with 100 kB of %j in each field",
    (sign) => {
      const flood = sign.repeat(100_000 / sign.length);
      check(
        OWN.replace("Some", flood)
          .replace("Go, C++", flood)
          .replace("Ada Vale", flood)
          .replace("https://github.com", `${flood} https://github.com`),
      );
    },
  );
});
