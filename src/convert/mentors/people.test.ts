import { describe, expect, it } from "vitest";
import { readMentors } from "./mentors.ts";

const people = (...lines: string[]) =>
  readMentors(lines.map((text, at) => ({ number: at + 1, text }))).mentors.map(({ name, github }) =>
    [name, github && `@${github}`].filter(Boolean).join(" "),
  );

describe("nobody", () => {
  it.each([
    "Look for mentors with the role `@Contributor-Kite` in our chat",
    "Since this idea touches several projects, ask @Admin",
    "Almost any [committer](https://github.com/orgs/kite/people)",
    "Previous release managers",
    "@tbd",
    "(Add yourself here!)",
    "Looking for a mentor",
    "Difficulty: Medium",
    "Example University",
    "mailing list",
    "*truncated*",
    "How to contact the mentor",
    "350 hours",
    "helped by others of the team",
    "We would like to fly the kite higher than it was ever flown before by anybody in this town",
    "Kites are flown on a string that is so long that nobody can see where it ends or begins",
    "Give feedback.",
    `${"Fly the kite higher, ".repeat(20)}Ada`,
  ])("is named by %j", (line) => {
    expect(people(line)).toEqual([]);
  });

  it("is named in the lines in which a sentence goes on", () => {
    expect(people("* Look for mentors with the roles", "  `@Kite`, `@Raft`", "* Ada Vale (@ada)")).toEqual([
      "Ada Vale @ada",
    ]);
  });
});

describe("somebody", () => {
  it.each<[string, string[]]>([
    ["Lead: Ada Vale", ["Ada Vale"]],
    ["Support: Bo Lund, Cy Dorn", ["Bo Lund", "Cy Dorn"]],
    ["Adjunct Ada Vale (@ada)", ["Ada Vale @ada"]],
    ["GitHub: @ada-vale; Discord: @ada.v", ["@ada-vale"]],
    [
      "@[Ada Vale](https://github.com/ada-vale), @[Bo Lund](https://example.org/bo)",
      ["Ada Vale @ada-vale", "Bo Lund"],
    ],
    [
      "`Ada Vale <https://github.com/ada-vale>`_ , `Bo Lund <https://example.org>`_",
      ["Ada Vale @ada-vale", "Bo Lund"],
    ],
    ['<a href="https://github.com/ada-vale">Ada Vale</a>', ["Ada Vale @ada-vale"]],
    [
      "[Ada Vale](https://github.com/ada-vale) | [Bo Lund](https://github.com/bo)",
      ["Ada Vale @ada-vale", "Bo Lund @bo"],
    ],
    ["Will Paxton", ["Will Paxton"]],
    ["@Ada Vale and @Bo Lund", ["Ada Vale", "Bo Lund"]],
    ["Ada Vale – works at Example Corp", ["Ada Vale"]],
    [
      "Reach out to [Ada Vale](https://github.com/ada-vale) or [the team](https://github.com/team)",
      ["Ada Vale @ada-vale"],
    ],
    ["Ada ValeHow to contact", ["Ada Vale"]],
    ["Ada Vale, Director, the Kite Museum", ["Ada Vale"]],
    ["[Ada Vale](mailto:a@example.org) Program Lead & Bo Lund, Senior Engineer", ["Ada Vale", "Bo Lund"]],
    ["Ada Vale, Senior Engineer, Kite Museum", ["Ada Vale"]],
    [
      "Ada Vale <[[email protected]](https://example.org/cdn-cgi/l/email-protection)>, talk to me in the chat",
      ["Ada Vale"],
    ],
    ["[ada](https://example.org/User:Ada)or[bo](https://example.org/User:Bo)", ["ada", "bo"]],
    ["'Ada Vale'", ["Ada Vale"]],
    ["Kai Li and Lea Mo from Example also available to help", ["Kai Li", "Lea Mo"]],
  ])("is named by %j", (line, expected) => {
    expect(people(line)).toEqual(expected);
  });
});
