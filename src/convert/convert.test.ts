import { describe, expect, it } from "vitest";
import { convert } from "./convert.ts";
import { convertAll, summary } from "./convertAll.ts";
import { messageLine } from "./diagnostics/messages.ts";

const project = (title: string, org = "Kite") =>
  `### ${org}\n\n#### ${title}\n\n- Description: Fly.\n- Mentor(s): Ada Vale (@ada)\n`;
const sound = (title: string, org = "Kite") =>
  `${project(title, org)}- Expected Outcome: Wings\n- Recommended Skills: Go\n- Upstream Issue: o/r#1\n`;

describe("a source is read as", () => {
  it.each([
    ['{"programs":[]}'],
    ['\uFEFF \n {"programs":[]}'],
    ["[]"],
    ["[ ]"],
    ['[\n{"program_name_short":"A"}]'],
    ['["a"]'],
    ['\n\n [ \n\n {"program_name_short":"A"}]'],
  ])("an export: %j", (text) => {
    const { catalogue, messages } = convert(text);
    expect(catalogue.projects.map(({ title }) => title)).toEqual(text.includes("short") ? ["A"] : []);
    expect(messages.some(({ reason }) => reason.includes("Not valid JSON"))).toBe(false);
  });

  it.each([["[a link](https://a.example)\n\n"], ["\uFEFF"], ["Some {braces}\n\n"], ["Ideas{2031}\n\n"]])(
    "Markdown after %j",
    (before) => {
      const { catalogue } = convert(before + sound("Fly"));
      expect(catalogue.projects).toMatchObject([{ org: "Kite", title: "Fly" }]);
    },
  );
});

describe("a catalogue", () => {
  it("names a source that has no name, and where each project stands in it", () => {
    const { catalogue, messages } = convert(project("Fly"));
    expect(catalogue.projects[0]?.source).toEqual({ file: "input", line: 3, endLine: 6 });
    expect(messages.map(messageLine)).toContainEqual(expect.stringMatching(/^input:3:1 /));
  });

  it("has nothing of a source without projects", () => {
    const { catalogue, messages } = convert("# Hello\n");
    expect(catalogue).toMatchObject({ terms: [], projects: [] });
    expect(messages.map(messageLine)).toEqual([expect.stringMatching(/^input:1:1 error no-projects /)]);
    expect(convert("\uFEFF \n").catalogue).toEqual({
      schemaVersion: catalogue.schemaVersion,
      terms: [],
      projects: [],
    });
    expect(convert(" \n").messages.map(messageLine)).toEqual([
      expect.stringMatching(/^input:1:1 error source-empty /),
    ]);
  });

  it("says what a project is where it finds none, and of an export that it is empty", () => {
    const reason = (text: string) => convert(text).messages.map((message) => message.reason);
    expect(reason("# Questions\n\nWho may apply?\n")).toEqual([
      expect.stringMatching(/a project is a heading with fields such as “Description:”/),
    ]);
    expect(reason('{"programs": []}')).toEqual(["No project found: the list of programs is empty."]);
  });

  it("says once why a source has no projects, whatever else is said of it", () => {
    const rules = (text: string) => convert(text).messages.map(({ ruleId }) => ruleId);
    expect(rules('{"programs": 1}')).toEqual(["source-invalid"]);
    expect(rules("# Hello\u202E\n").sort()).toEqual(["deceptive-sign", "no-projects"]);
  });

  it("knows each of its orgs for a skill, also where one heading names two", () => {
    const { projects } = convert(
      sound("Fly", "Kubeloom / Fluidsail").replace(
        "Skills: Go",
        "Skills: knowledge of Kubeloom, some Fluidsail magic",
      ),
    ).catalogue;
    expect(projects[0]?.skills).toEqual(["Kubeloom", "Fluidsail"]);
  });

  it("keeps a project's group, and finds a mentor's address in none of its texts", () => {
    const text =
      "## Kite\n\n### A\n\n- Description: D\n- Mentor(s): @ada\n\n## Raft\n\n### WG Sails\n\n#### Sew";
    const { projects } = convert(
      `${text}\n\n- Description: Ask ada@example.org.\n- Mentor(s): Ada (ada@example.org)\n`,
    ).catalogue;
    expect(projects[0]).not.toHaveProperty("group");
    expect(projects[1]).toMatchObject({ org: "Raft", group: "WG Sails", title: "Sew" });
    expect(JSON.stringify(projects)).not.toContain("ada@example.org");
  });

  it.each([
    "- Mentor email: bo@example.org",
    "- Mentor e-mail: bo at example dot org",
    "- Contact: [bo@example.org](mailto:bo@example.org)",
    "- Maintainers: Bo Lin <bo@example.org>",
    "- Maintainer(s):\n  - Bo Lin (bo @ example.org)",
    "**E-Mail:** bo@example dot org",
    "##### Contact\n\nbo_at_example.org",
  ])("has no address of a person where a label says so: %j", (line) => {
    const atTheEnd = `${sound("Fly")}${line}\n`;
    const inText = sound("Fly").replace("Fly.", `Fly.\n  ${line.replaceAll("\n", "\n  ")}`);
    for (const text of line.startsWith("#") ? [atTheEnd] : [atTheEnd, inText]) {
      const { projects } = convert(text).catalogue;
      expect(projects).toHaveLength(1);
      expect(JSON.stringify(projects)).not.toMatch(/bo ?.{1,4} ?example/);
    }
  });

  it("keeps an address that is there to be read", () => {
    const text = sound("Fly").replace("Fly.", "Fly. Please contact us: help@example.org");
    expect(convert(text).catalogue.projects[0]?.description).toContain("help@example.org");
  });

  it.each([
    ["a heading", `# LFX Mentorship 2031 Term 2\n\n${sound("Fly")}`, "2031-02"],
    ["a line near the beginning", `Ideas for 2031 Term 2\n\n${sound("Fly")}`, "2031-02"],
    [
      "a project's full title, though far down",
      `${"\n".repeat(40)}${sound("Fly").replace("- Desc", "CNCF - Kite: Fly (2031 Term 2)\n\n- Desc")}`,
      "2031-02",
    ],
    [
      "no other text that is far down",
      `${"\n".repeat(40)}As in 2031 Term 2, fine.\n\n${sound("Fly")}`,
      "undated",
    ],
  ])("takes its term from %s", (_, text, term) => {
    expect(convert(text).catalogue.terms).toMatchObject([{ id: term }]);
  });
});

describe("the summary", () => {
  const ofAll = (...texts: string[]) => {
    const { catalogue, messages } = convertAll(
      texts.map((text, at) => ({ file: `2031-0${at + 1}-Mar-May.md`, text })),
    );
    return summary(catalogue, messages);
  };

  it("counts projects, orgs and what is to mend", () => {
    expect(ofAll(sound("Fly"))).toBe("1 project, 1 org, 0 errors, 0 warnings");
    expect(ofAll(sound("Fly"), sound("Dive", "KITE"))).toBe("2 projects, 1 org, 0 errors, 0 warnings");
    expect(ofAll(sound("Fly") + sound("Dive", "Raft"), " ")).toBe("2 projects, 2 orgs, 1 error, 0 warnings");
    expect(ofAll(sound("Fly").replace("- Recommended Skills: Go\n", ""))).toBe(
      "1 project, 1 org, 0 errors, 1 warning",
    );
    expect(ofAll(sound("Fly", ""))).toBe("1 project, 0 orgs, 0 errors, 1 warning");
  });
});
