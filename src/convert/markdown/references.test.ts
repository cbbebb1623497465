import { describe, expect, it } from "vitest";
import { convert } from "../convert.ts";
import { readDocument } from "../fields/document.ts";
import { lostLines } from "../testing/lostLines.ts";
import { withoutRedirects } from "./references.ts";

const A = "[a]: https://a.example/1";
/** The first line, where the others define its links. */
const first = (...lines: string[]) => readDocument(lines.join("\n")).lines[0]?.content;

describe("a reference", () => {
  it.each([
    [
      "[A text][a], [a][] and [a].",
      "[A text](https://a.example/1), [a](https://a.example/1) and [a](https://a.example/1).",
    ],
    ["[A][ A ] [a]: it", "[A](https://a.example/1) [a](https://a.example/1): it"],
    ["> [A][a]", "[A](https://a.example/1)"],
    ["![A][a]", "![A](https://a.example/1)"],
    ["- [a] done", "- [a](https://a.example/1) done"],
    ["`[a]` \\[a] [a](b) [a][b] [a][b", "`[a]` \\[a] [a](b) [a][b] [a][b"],
    ["- [x] done [^1]", "- [x] done [^1]"],
    ["    [a]", "    [a](https://a.example/1)"],
  ])("in %j has its address", (line, expected) => {
    expect(first(line, "", A, "[^1]: https://a.example/note")).toBe(expected);
  });

  it.each<[string, string]>([
    ["[a]: <https://b.example/1>", "https://b.example/1"],
    ['  [A]: https://b.example/1 "A title"', "https://b.example/1"],
    ["[a]:https://b.example/(1)?x 'T' ", "https://b.example/(1)?x"],
    ["> [a]: HTTPS://b.example (T)", "HTTPS://b.example"],
    [`[a]: https://b.example/1\n${A}`, "https://b.example/1"],
  ])("is to what %j defines", (definition, url) => {
    expect(first("[a]", "", definition)).toBe(`[a](${url})`);
  });

  it.each([
    "[a]: javascript:alert(1)",
    "[a]: /page",
    "[a]: https://b.example and more",
    "[a]: https://b.example/(1",
    "\\[a]: https://b.example",
    `\`\`\`\n${A}\n\`\`\``,
    `<!--\n${A}\n-->`,
  ])("is none where there is only %j", (definition) => {
    expect(first("[a]", "", definition)).toBe("[a]");
  });
});

it("a definition that is used goes, one that is not stays, and lines keep their numbers", () => {
  const { lines } = readDocument(`[a]\n${A}\n[b]: https://b.example\n[a]: https://b.example/2\nend`);
  expect(lines.map(({ number, raw, content }) => [number, raw, content])).toEqual([
    [1, "[a]", "[a](https://a.example/1)"],
    [2, "", ""],
    [3, "[b]: https://b.example", "[b]: https://b.example"],
    [4, "[a]: https://b.example/2", "[a]: https://b.example/2"],
    [5, "end", "end"],
  ]);
  const verbatim = readDocument(`\`\`\`\n[a]\n\`\`\`\n${A}`).lines;
  expect(verbatim.map(({ content }) => content)).toEqual(["```", "[a]", "```", A]);
});

it("gives each project its own links, and the last one no others'", () => {
  const project = (title: string, person: string, issue: string) =>
    `### [${title}][site]\n\n- Description: See [the site][].\n- Mentor(s): ${person}\n- Upstream Issue: ${issue}\n`;
  const text = `## Kite

${project("Fly", "[Ada Vale][ada]", "[#1][i1]")}
${project("Land", "[Bo Lin][bo], [Cy]", "[i2]")}
[site]: https://kite.example
[the site]: https://kite.example/ideas
[ada]: https://github.com/ada-vale
[bo]: https://github.com/bolin
[i1]: https://github.com/kite/kite/issues/1
[i2]: https://github.com/kite/kite/issues/2
`;
  const { projects } = convert(text).catalogue;
  expect(projects).toMatchObject([
    {
      title: "Fly",
      description: "See [the site](https://kite.example/ideas).",
      mentors: [{ name: "Ada Vale", github: "ada-vale" }],
      upstreamIssues: [{ label: "kite/kite#1" }],
      source: { line: 3, endLine: 7 },
    },
    {
      title: "Land",
      mentors: [
        { name: "Bo Lin", github: "bolin" },
        { name: "Cy", github: null },
      ],
      upstreamIssues: [{ label: "kite/kite#2" }],
      source: { line: 9, endLine: 13 },
    },
  ]);
  expect(lostLines(text, projects)).toEqual([]);
});

it("a long address that is meant often makes no text without end", () => {
  const { lines } = readDocument(`${"[a]".repeat(100_000)}\n\n[a]: https://a.example/${"x".repeat(1000)}`);
  expect(lines[0]?.content.length).toBeLessThan(1_500_000);
  const marks = "[".repeat(300_000) + "`[a".repeat(100_000);
  expect(first(marks, "", A, `${A}${" ".repeat(300_000)}x`)).toBe(marks);
});

it.each([
  [
    "https://www.google.com/url?q=https://github.com/o/r/issues/1&sa=D&ust=1",
    "https://github.com/o/r/issues/1",
  ],
  ["[it](https://www.google.com/url?sa=D&amp;q=https%3A%2F%2Fa.example%2F1)", "[it](https://a.example/1)"],
  ["see https://www.google.com/url?url=https://a.example/1.", "see https://a.example/1."],
  ["https://www.google.com/url?q=javascript:x", "https://www.google.com/url?q=javascript:x"],
  [
    "[x](https://www.google.com/url?q=https://a.example/%29)",
    "[x](https://www.google.com/url?q=https://a.example/%29)",
  ],
  ["https://www.google.com/search?q=https://a.example", "https://www.google.com/search?q=https://a.example"],
])("writes Google's redirect %j as %j", (text, expected) => {
  expect(withoutRedirects(text)).toBe(expected);
});
