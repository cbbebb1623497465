import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert } from "./convert.ts";

import { lostLines } from "./testing/lostLines.ts";

const word = fc.constantFrom(
  "cache",
  "Kubernetes",
  "plugin",
  "we",
  "metrics",
  "Go",
  "x²",
  "naïve",
  "`code`",
  "**bold**",
  "e.g.",
  "日本語",
);
const prose = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
const mark = fc.constantFrom("- ", "* ", "-  ", "", "##### ");
const wrap = fc.constantFrom(
  (label: string) => `${label}:`,
  (label: string) => `**${label}**:`,
  (label: string) => `**${label}:**`,
);
const field = (labels: readonly string[], value: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom(...labels), mark, wrap, value)
    .map(([label, mark, style, text]) => `${mark}${style(label)} ${text}`);
const lines = fc.tuple(
  prose,
  fc.array(
    fc.oneof(
      prose.map((text) => `  ${text}`),
      prose.map((text) => `  - ${text}`),
      prose,
      fc.constant(""),
    ),
  ),
);
const text = lines.map(([first, rest]) => [first, ...rest].join("\n"));
const mentor = fc.constantFrom(
  "Ada Vale (@ada-vale, ada@example.org)",
  "@bo-lin",
  "Cem Öz - primary",
  "ask us on Slack",
  "[Di Ro](https://github.com/diro)",
);
const issue = fc.constantFrom(
  "https://github.com/o/r/issues/1",
  "o/r#2",
  "see the board",
  "<https://example.org/x>",
  "TBD",
);
const project = fc
  .tuple(
    prose,
    field(["Description"], text),
    field(["Expected Outcome", "Expected outcomes"], text),
    field(["Recommended Skills", "Recomended Skills"], text),
    field(
      ["Mentor(s)", "Mentors"],
      fc.array(mentor, { maxLength: 3 }).map((people) => people.map((one) => `\n  - ${one}`).join("")),
    ),
    field(
      ["Upstream Issue (URL)", "Issue"],
      fc.array(issue, { maxLength: 3 }).map((links) => links.map((one) => `\n  - ${one}`).join("")),
    ),
    fc.array(field(["Background", "Stretch goals", "Funding"], fc.oneof(text, fc.constant(""))), {
      maxLength: 2,
    }),
    fc.array(
      prose.map((text) => `##### Own ${text}`),
      { maxLength: 2 },
    ),
  )
  .map(([title, ...fields]) => [`#### T ${title}`, ...fields.flat()].join("\n"));

describe("nothing is lost", () => {
  it("finds every line of generated projects in a field", () => {
    fc.assert(
      fc.property(fc.array(project, { minLength: 1, maxLength: 3 }), (projects) => {
        const source = ["### Org", ...projects].join("\n\n");
        const { catalogue } = convert(source);
        expect(catalogue.projects).toHaveLength(projects.length);
        expect(lostLines(source, catalogue.projects)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("finds every cell of generated tables, and every line under titles of any kind", () => {
    const cell = fc.array(fc.constantFrom("cache", "metrics", "naïve", "日本語", "plugin"), {
      minLength: 1,
      maxLength: 3,
    });
    const row = fc.tuple(cell, cell, cell).map((cells) => cells.map((words) => words.join(" ")));
    const rows = fc.array(row, { minLength: 2, maxLength: 4 });
    const title = fc.constantFrom(
      (text: string, index: number) => `### Project ${index + 1}: T ${text}`,
      (text: string) => `### T ${text}`,
      (text: string, index: number) => `**Project ${index + 1}: T ${text}**`,
      (text: string, index: number) => `<h3>${index + 1}. T ${text}</h3>`,
    );
    fc.assert(
      fc.property(rows, title, (all, titleOf) => {
        const table = [
          "| Title | Skills | Notes |",
          "|---|---|---|",
          ...all.map((cells) => `| T ${cells.join(" | ")} |`),
        ];
        const held = JSON.stringify(convert(`# Ideas\n\n${table.join("\n")}`).catalogue.projects);
        for (const cells of all) for (const text of cells) expect(held).toContain(text);
        const pages = all.map(([name = "", skill, note], index) =>
          [
            titleOf(`${name} ${index}`, index),
            "| Difficulty | Hard |\n| Size | 90 hours |",
            `About ${note}.`,
            `**Skills:** ${skill}`,
            "**Mentors:** Ada Vale (@ada-vale)",
          ].join("\n\n"),
        );
        const source = ["# Kite GSoC ideas", ...pages].join("\n\n");
        const { projects } = convert(source).catalogue;
        expect(projects).toHaveLength(all.length);
        expect(lostLines(source, projects)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
