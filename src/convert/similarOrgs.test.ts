import { expect, it } from "vitest";
import { convertAll } from "./convertAll.ts";

const ideas = (org: string) =>
  `### ${org}\n\n#### A ${org} project\n\n- Description: D\n- Recommended Skills: Go\n- Mentor(s): Ada Vale (@ada-vale)\n- Upstream Issue: https://github.com/o/r/issues/1\n`;
const told = (...orgs: string[]) =>
  convertAll(orgs.map((org, at) => ({ file: `203${at}-01-Mar-May.md`, text: ideas(org) })))
    .messages.filter(({ ruleId }) => ruleId === "org-two-names")
    .map(({ file, line, reason }) => `${file}:${line} ${reason}`);

it.each([
  ["Lanternpacks", "Quiet Lanternpacks"],
  ["Moorlamp", "Moorlamp (a lamp for moors)"],
])("tells that %s and %s may be one org, at the longer name", (short, long) => {
  expect(told(short, long)).toEqual([
    expect.stringMatching(/^2031-01-Mar-May\.md:3 “.*” and “.*” look like one org/),
  ]);
});

it("says nothing of names that merely share letters or an ordinary word", () => {
  expect(told("Moor", "Moor Lights", "Moorlights", "Lightsmoor")).toEqual([]);
});
