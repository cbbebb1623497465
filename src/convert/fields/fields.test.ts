import { describe, expect, it } from "vitest";
import { convert } from "../convert.ts";
import { projectText } from "../markdown/richText.ts";
import { lostLines } from "../testing/lostLines.ts";
import { readLabel } from "./labels.ts";

/** A project whose fields are the given lines. */
function project(...lines: string[]) {
  const text = `### Kite\n\n#### Fly higher\n\n${lines.join("\n")}\n`;
  const [found] = convert(text, { file: "2031-01-Mar-May.md" }).catalogue.projects;
  return found ?? expect.fail("No project was found.");
}
const sections = (...lines: string[]) =>
  project(...lines).sections.map(({ label, markdown }) => `${label}: ${markdown}`);

describe("a label", () => {
  it.each([
    ["Description: Make it fly.", "description", "Make it fly."],
    ["- **Description**: Make it fly.", "description", "Make it fly."],
    ["- **Description:** Make it fly.", "description", "Make it fly."],
    ["Description：Make it fly.", "description", "Make it fly."],
    ["Description - Make it fly.", "description", "Make it fly."],
    ["**Description**", "description", ""],
    ["Mentor(s) = Ada", "mentors", "Ada"],
    ["Upstream Issue https://a.b/1", "issues", "https://a.b/1"],
    ["Recommended Skills Go, Rust", "skills", "Go, Rust"],
    ["1. Expected Outcome: Wings", "outcomes", "Wings"],
    ["-Mentor(s): Ada", "mentors", "Ada"],
    ["Mentors (max: 2): Ada", "mentors", "Ada"],
    ["Upstream Issue (URL): https://a.b/1", "issues", "https://a.b/1"],
    ["Description: <br>", "description", ""],
    ["LFX URL: https://a.b", "lfxUrl", "https://a.b"],
    ["*Description:* Make it fly.", "description", "Make it fly."],
    ["***Description:*** Make it fly.", "description", "Make it fly."],
    ["*Description: *wings* and all", "description", "*wings* and all"],
    ["**Description:** : **Make** it fly.", "description", "**Make** it fly."],
    ["**Description**: **Make** it fly.", "description", "**Make** it fly."],
    ["__Mentors__ - Ada", "mentors", "Ada"],
    ["`Mentors`: Ada", "mentors", "Ada"],
    ["• Mentors: Ada", "mentors", "Ada"],
    ["13) Mentors: Ada", "mentors", "Ada"],
    ["Mentor:：  Ada", "mentors", "Ada"],
    ["Mentors [2]: Ada", "mentors", "Ada"],
    ["Description: <br/> fly", "description", "fly"],
    ["Description: fly <br>", "description", "fly <br>"],
    ["Description: <BR />  ", "description", ""],
    ["Expected  Outcomes :  Wings", "outcomes", "Wings"],
    ["expectedOutcome — Wings", "outcomes", "Wings"],
    ["Expected_Outcome: Wings", "outcomes", "Wings"],
    ["Technologies: Go", "skills", "Go"],
    ["**Description** Make it fly", "description", "Make it fly"],
    ["Mentor(s) Ada", "mentors", "Ada"],
    ["Mentors  –Ada - Bo", "mentors", "Ada - Bo"],
    ["Recommended Skills Go and Rust", "skills", "Go and Rust"],
    ["Mentor [s:]: Ada", "mentors", "Ada"],
    ["related issue o/r#1", "issues", "o/r#1"],
    ["Recommended Skills C, forth", "skills", "C, forth"],
    [`Description: ${"long ".repeat(2000)}end`, "description", `${"long ".repeat(2000)}end`],
  ])("is read in %j", (line, kind, value) => {
    expect(readLabel(line)).toMatchObject({ kind, value, match: "exact" });
  });

  it.each([
    "Recommended skills are Go and Rust",
    "Expected outcomes of this project",
    "https://example.org: a page",
    "-mentors: Ada",
    "mentors Ada",
    "(Mentors): Ada",
    "Description-D",
    "**Skills** are what counts",
    "Why? now: x",
    "A (b: c) d",
    "A [b: c] d",
    "One two three four five six: x",
    "Expected outcomes include wings",
    "? Mentors: Ada",
    `${"x".repeat(61)} - y`,
    "Type - a kind of thing",
    "12: a number",
    "A sentence that goes on for some words: and then some",
    "What (and why",
    "",
    `${"x".repeat(70)}: y`,
  ])("is none in %j", (line) => {
    expect(readLabel(line)).toBeUndefined();
  });

  it("that is misspelt is one with its right spelling, where it is long enough to tell", () => {
    expect(readLabel("Recomended Skils: Go")).toMatchObject({
      kind: "skills",
      match: "near",
      suggestion: "Recommended Skills",
    });
    expect(readLabel("Expcted Outcoms: Wings")).toMatchObject({ suggestion: "Expected Outcome" });
    expect(readLabel("Upstraem Isue: o/r#1")).toMatchObject({ kind: "section", match: "unknown" });
    for (const other of ["Skulls: many", "Expected Income: none", "Descripe: it", "R&D / co-op (x)'s: y"])
      expect(readLabel(other)).toMatchObject({ kind: "section", match: "unknown" });
  });

  it("has a name without its marks", () => {
    expect(readLabel("- **Mentor(s)** : Ada")?.name).toBe("Mentor(s)");
    expect(readLabel("**`Expected`   __Outcome__**:: Wings")?.name).toBe("Expected Outcome");
    expect(readLabel("One  two three four five: x")).toMatchObject({
      name: "One two three four five",
      match: "unknown",
    });
  });

  it("stands at a column, a tab to the next fourth one", () => {
    expect(readLabel("\t- **Mentor(s)**: Ada")).toMatchObject({
      indent: 4,
      bullet: true,
      bold: true,
      column: 6,
    });
    expect(readLabel("  \tMentor(s): Ada")).toMatchObject({
      indent: 4,
      bullet: false,
      bold: false,
      column: 4,
    });
    expect(readLabel("Mentor(s): Ada")).toMatchObject({ indent: 0, column: 1 });
    expect(readLabel("-Mentor(s): Ada **B**")).toMatchObject({ bullet: true, bold: false, column: 2 });
    expect(readLabel("__Mentor(s)__: Ada")).toMatchObject({ bullet: false, bold: true, column: 3 });
  });
});

describe("a line with a label's word", () => {
  it("is text where the other labels have bullets and it stands in a paragraph", () => {
    const { description, outcomes } = project(
      "- Description: This leads to the",
      "Expected Outcome",
      "that all want.",
      "- Expected Outcome: Wings",
      "- Mentor(s): @ada",
    );
    expect(description).toBe("This leads to the\nExpected Outcome\nthat all want.");
    expect(outcomes).toBe("Wings");
  });

  it("is a label after a blank line", () => {
    const { description, outcomes } = project(
      "- Description: Make it fly.",
      "",
      "Expected Outcome",
      "",
      "Wings",
      "- Recommended Skills: Go",
      "- Mentor(s): @ada",
    );
    expect([description, outcomes]).toEqual(["Make it fly.", "Wings"]);
  });

  it("is text where it stands deeper than the labels, unless it names a field that is missing", () => {
    const nested = project(
      "- Description: Make it fly.",
      "  - Goals: high",
      "  - Mentor(s): @ada",
      "- Recommended Skills: Go",
    );
    expect(nested.description).toBe("Make it fly.\n- Goals: high");
    expect(nested.mentors).toEqual([{ name: null, github: "ada" }]);
    const twice = project(
      "- Description: Make it fly.",
      "- Mentor(s): @ada",
      "- Expected Outcome: Wings",
      "  - Mentor(s): are glad",
    );
    expect(twice.mentors).toHaveLength(1);
    expect(twice.outcomes).toBe("Wings\n- Mentor(s): are glad");
  });
});

describe("which lines are labels depends on how most are written", () => {
  const labels = (...lines: string[]) => {
    const { sections, ...rest } = project(...lines);
    return { ...rest, sections: sections.map(({ label, markdown }) => `${label}: ${markdown}`) };
  };

  it("deeper ones than the first are text, one column is none", () => {
    expect(
      labels("- Description: D", " - Mentor(s): @ada", "- Type: Code", "    - Type: of what"),
    ).toMatchObject({
      mentors: [{ github: "ada" }],
      sections: ["Type: Code\n- Type: of what"],
    });
    expect(labels("  - Description: D", "  - Mentor(s): @ada", "  - Type: Code").sections).toEqual([
      "Type: Code",
    ]);
    expect(labels("- Description: D", "- Mentor(s): @ada", "  - LFX URL: https://a.b/1").lfxUrl).toBe(
      "https://a.b/1",
    );
    expect(
      labels(
        "- Description: D",
        "  - Expected Outcomes: O",
        "  - Mentor Name: Ada",
        "  - Upstream Issues: a/b#1",
      ),
    ).toMatchObject({
      outcomes: "O",
      mentors: [{ name: "Ada" }],
      upstreamIssues: [{ label: "a/b#1" }],
    });
    expect(
      labels("- Description: D", "  - Skills: many", "  - see Mentor(s): below", "- Mentor(s): @ada"),
    ).toMatchObject({
      description: "D\n- Skills: many\n- see Mentor(s): below",
      skillsRaw: "",
    });
  });

  it("one column further is no deeper, one name or two", () => {
    expect(labels("- Description: D", " - Skills: Go", " - Type: Code", "- Mentor(s): @ada")).toMatchObject({
      skillsRaw: "Go",
      sections: ["Type: Code"],
    });
    expect(
      labels("- Description: D", "  - Expected Outcome: O", "  - Upstream Issue: a/b#1", "- Mentor(s): @ada"),
    ).toMatchObject({
      outcomes: "O",
      upstreamIssues: [{ label: "a/b#1" }],
    });
  });

  it("only the template's main fields are counted, and half of them are not most", () => {
    const prose = ["Note: a", "Hint: b", "More: c", "Background: d", "Status: e", "Type: f"];
    expect(labels("- Description: D", ...prose, "- Funding: none", "- Mentor(s): @ada").sections).toEqual([
      "Funding: none",
    ]);
    expect(labels("- Description: D", "- Funding: none", "Mentor(s): @ada").sections).toEqual([]);
    expect(labels("**Description**: D", "Funding: none", "- Mentor(s): @ada").sections).toEqual([]);
  });

  it("nested bullets, and dashes within a line, are no bullets at the labels' level", () => {
    const funding = (line: string) =>
      labels("- Description: D", line, "- Funding: none", "- Mentor(s): @ada").sections;
    expect(funding("  - some text")).toEqual(["Funding: none"]);
    expect(funding("some - text")).toEqual(["Funding: none"]);
    expect(funding("+ some text")).toEqual([]);
    expect(labels("- some text", "- Status: open", "- Description: D", "- Mentor(s): @ada").sections).toEqual(
      ["Introduction: - some text", "Status: open"],
    );
  });

  it("a list may be announced a line before it", () => {
    expect(
      labels("- Description: The steps are：  ", "", "- Build: wings", "- Mentor(s): @ada").sections,
    ).toEqual([]);
    expect(labels("- Description: D", "", "- Build: wings", "- Mentor(s): @ada").sections).toEqual([
      "Build: wings",
    ]);
  });

  it("known sections need a bullet or bold where the others have bullets, a colon where they have none", () => {
    expect(labels("- Description: D", "Background: Old.", "- Mentor(s): @ada")).toMatchObject({
      description: "D\nBackground: Old.",
      sections: [],
    });
    expect(labels("- Description: D", "**Background**", "Old.", "- Mentor(s): @ada").sections).toEqual([
      "Background: Old.",
    ]);
    expect(labels("Description: D", "Background: Old.", "Mentor(s): @ada").sections).toEqual([
      "Background: Old.",
    ]);
    expect(labels("Description: D", "Background", "Old.", "Mentor(s): @ada").sections).toEqual([]);
    expect(labels("Description: D", "- Background: Old.", "Mentor(s): @ada").sections).toEqual([
      "Background: Old.",
    ]);
    expect(labels("Description: D", "- Background", "Mentor(s): @ada").sections).toEqual([]);
  });

  it("known sections among bullets of text are text, unless all labels are bold and they too", () => {
    expect(labels("- Description: D", "- some text", "- Status: open", "- Mentor(s): @ada").sections).toEqual(
      [],
    );
    expect(
      labels("- **Description**: D", "- some text", "- **Status**: open", "- **Mentor(s)**: @ada").sections,
    ).toEqual(["Status: open"]);
    expect(
      labels("- **Description**: D", "- some text", "- Status: open", "- **Mentor(s)**: @ada").sections,
    ).toEqual([]);
    expect(
      labels("- Description: D", "- some text", "- **Status**: open", "- Mentor(s): @ada").sections,
    ).toEqual([]);
  });

  it("unknown ones need the form of the others, a great letter, and text before them", () => {
    expect(labels("- **Description**: D", "- **Funding**: none", "- **Mentor(s)**: @ada").sections).toEqual([
      "Funding: none",
    ]);
    expect(labels("- **Description**: D", "- Funding: none", "- **Mentor(s)**: @ada").sections).toEqual([]);
    expect(labels("- Description: D", "- **Funding**: none", "- Mentor(s): @ada").sections).toEqual([]);
    expect(labels("- Description: D", " - Funding: none", "- Mentor(s): @ada").sections).toEqual([]);
    expect(labels("- **Description**: D", "**Funding**: none", "- **Mentor(s)**: @ada").sections).toEqual([]);
    expect(labels("- Description: D", "- no Funding: none", "- Mentor(s): @ada").sections).toEqual([]);
    expect(
      labels("Why not?", "", "- Funding: none", "- Description: D", "- Mentor(s): @ada").sections,
    ).toEqual(["Introduction: Why not?\n\n- Funding: none"]);
    expect(labels("- Funding: none", "- Description: D", "- Mentor(s): @ada").sections).toEqual([
      "Introduction: - Funding: none",
    ]);
  });

  it("code and quotes say nothing about it", () => {
    expect(
      labels(
        "```",
        "Description: no",
        "Mentor(s): no",
        "Skills: no",
        "```",
        "- Description: D",
        "- Funding: none",
        "- Mentor(s): @ada",
      ),
    ).toMatchObject({
      description: "D",
      sections: ["Introduction: ```\nDescription: no\nMentor(s): no\nSkills: no\n```", "Funding: none"],
    });
    expect(
      labels("> **Expected Outcome**: quoted", "- Description: D", "> Mentor(s): no", "- Mentor(s): @ada"),
    ).toMatchObject({
      outcomes: "quoted",
      mentors: [{ github: "ada" }],
    });
    expect(
      labels("- Description: D", "> Expected Outcome: no", "> **Type**: no", "- Mentor(s): @ada"),
    ).toMatchObject({
      outcomes: "",
      sections: [],
    });
  });
});

describe("a label that the template does not have", () => {
  it("begins a section of its own where it is written as the others are", () => {
    expect(sections("- Description: D", "- Funding: none needed", "- Mentor(s): @ada")).toEqual([
      "Funding: none needed",
    ]);
    expect(sections("**Description**: D", "", "**Funding**: none needed", "", "**Mentor(s)**: @ada")).toEqual(
      ["Funding: none needed"],
    );
  });

  it.each([
    ["plainly written labels", ["Description: D", "Funding: none needed", "Mentor(s): @ada"]],
    ["a small letter", ["- Description: D", "- note: none needed", "- Mentor(s): @ada"]],
    ["another form", ["- Description: D", "**Funding**: none needed", "- Mentor(s): @ada"]],
    [
      "a list that a colon announces",
      ["- Description: The steps are:", "- Build: wings", "- Mentor(s): @ada"],
    ],
    ["no text before it", ["- Description:", "- Build: wings", "- Mentor(s): @ada"]],
    [
      "bullets at the labels' level",
      ["- Description: D", "- some text", "- Build: wings", "- Mentor(s): @ada"],
    ],
  ])("is text among %s", (_, lines) => {
    const { sections, description } = project(...lines);
    expect(sections).toEqual([]);
    expect(description).toMatch(/none needed|Build: wings/);
  });

  it("as a heading begins a section, without a space after its marks it does not", () => {
    expect(sections("- Description: D", "- Mentor(s): @ada", "", "##### Links", "", "See there.")).toEqual([
      "Links: See there.",
    ]);
    expect(
      sections("- Description: D", "- Mentor(s): @ada", "", "##### Funding: **yes**:", "", "None."),
    ).toEqual(["Funding: yes: None."]);
    const tight = project(
      "- Description: D",
      "- Mentor(s): @ada",
      "- Expected Outcome: O",
      "",
      "#####Links",
      "",
      "There.",
    );
    expect(tight).toMatchObject({ outcomes: "O\n\n#####Links\n\nThere.", sections: [] });
  });

  it("is kept where nothing follows it, shown, and found", () => {
    const asked = project(
      "- Description: D",
      "",
      "##### Ask in #kite first",
      "",
      "##### Links",
      "",
      "There.",
    );
    expect(asked.sections).toEqual([
      { label: "Ask in #kite first", markdown: "" },
      { label: "Links", markdown: "There." },
    ]);
    expect(projectText(asked).sections.map(({ label }) => label)).toEqual(["Ask in #kite first", "Links"]);
    expect(project("- Description: D", "- Open to students only:", "- Mentor(s): @ada").sections).toEqual([
      { label: "Open to students only", markdown: "" },
    ]);
    // One of the template's waits to be filled in.
    expect(sections("- Description: D", "", "##### Prerequisites", "", "##### Mentors", "", "@ada")).toEqual(
      [],
    );
  });
});

describe("a label as a heading may say in its line what there is to say", () => {
  const expected = {
    title: "Fly higher",
    description: "Make it **fly**.",
    outcomes: "Wings",
    skills: ["Go", "Rust"],
    mentors: [{ name: "Ada Vale", github: "ada-vale" }],
    // No year, and so no heading of a term.
    upstreamIssues: [{ url: "https://github.com/o/r/issues/2041", label: "o/r#2041" }],
    lfxUrl: "https://mentorship.lfx.linuxfoundation.org/project/1",
    sections: [],
  };
  it.each([
    ["with every label", "##### ", "##### "],
    ["among bullets", "- ", "##### "],
    ["before bullets", "##### ", "- "],
  ])("%s", (_, first, second) => {
    const found = project(
      `${first}Description: Make it **fly**.`,
      `${first}Expected Outcome: Wings`,
      `${second}**Recommended Skills:** Go, Rust`,
      `${second}Mentor(s): [Ada Vale](https://github.com/ada-vale)`,
      `${second}Upstream Issue: https://github.com/o/r/issues/2041`,
      `${second}LFX URL: https://mentorship.lfx.linuxfoundation.org/project/1`,
    );
    expect(found).toMatchObject(expected);
  });

  it("however it is spelt, and it opens no project", () => {
    const found = project(
      "- Description: D",
      "##### Recomended Skils: Go",
      "- Mentor(s): @ada",
      "- Issue: o/r#1",
    );
    expect(found).toMatchObject({ skills: ["Go"], mentors: [{ github: "ada" }] });
    const under = project(
      "- Description: D",
      "",
      "##### Recomended Skils",
      "",
      "Go",
      "",
      "- Mentor(s): @ada",
    );
    expect(under).toMatchObject({ skills: ["Go"], mentors: [{ github: "ada" }], sections: [] });
  });

  it("and go on under it", () => {
    expect(project("##### Description: Make it", "fly.", "", "##### Skills: Go", "- Rust")).toMatchObject({
      description: "Make it\nfly.",
      skills: ["Go", "Rust"],
    });
  });

  it("but a title with a colon stays one", () => {
    const fields = "- Description: D\n- Recommended Skills: Go\n- Mentor(s): @ada";
    const titles = ["Documentation: a new guide", "Timeline: show it", "Kite: issues and mentors"];
    const text = `### Kite\n\n${titles.map((title) => `#### ${title}\n\n${fields}`).join("\n\n")}\n`;
    expect(convert(text).catalogue.projects.map(({ title }) => title)).toEqual(titles);
  });
});

describe("a label that is misspelt", () => {
  const above = ["- Description: D", "- Recommended Skills: Go"];

  it("is read where it looks like the others and its field is missing", () => {
    expect(project(...above, "- Mentros: Ada (@ada)").mentors).toEqual([{ name: "Ada", github: "ada" }]);
    const both = project(...above, "- Mentros: Ada", "- Mentor(s): Bo");
    expect(both.mentors).toEqual([{ name: "Bo", github: null }]);
    expect(both.sections).toEqual([{ label: "Mentros", markdown: "Ada" }]);
  });

  it.each([
    ["without a bullet", above, "Mentros: Ada"],
    ["without a colon", above, "- Mentros"],
    ["not bold, as the others are", ["- **Description:** D", "- **Skills:** Go"], "- Mentros: Ada"],
    ["bold, as the others are not", above, "- **Mentros:** Ada"],
  ])("is text %s", (_, others, line) => {
    const found = project(...others, line);
    expect(found.mentors).toEqual([]);
    expect(found.skillsRaw).toContain(line);
  });
});

it("headings of the proposer's own begin sections wherever they stand", () => {
  const rest = [
    "#### Expected Outcome",
    "",
    "Wings",
    "",
    "#### Mentors",
    "",
    "@ada",
    "",
    "##### Status",
    "",
    "Open.",
  ];
  const text = `### Kite\n\n## Fly higher\n\n### Overview\n\nWhy not?\n\n${rest.join("\n")}\n\n#### History\n\nOld.\n`;
  const { projects } = convert(text).catalogue;
  expect(projects).toMatchObject([
    {
      title: "Fly higher",
      description: "Why not?",
      outcomes: "Wings",
      mentors: [{ github: "ada" }],
      sections: [
        { label: "Status", markdown: "Open." },
        { label: "History", markdown: "Old." },
      ],
    },
  ]);
  expect(lostLines(text, projects)).toEqual([]);
});

describe("a field of the template's", () => {
  it("may be quoted as a whole, with headings of its own", () => {
    const { description, outcomes, sections } = project(
      "> ##### Description",
      "> Make it fly.",
      "> ##### Why",
      "> It is fun.",
      "> ##### Expected Outcome",
      "> Wings",
      "> ##### Thanks",
      "> To all.",
      "",
      "- Recommended Skills: Go",
      "- Mentor(s): @ada",
    );
    expect(description).toContain("It is fun.");
    expect(outcomes).toBe("Wings");
    expect(sections).toEqual([{ label: "Thanks", markdown: "To all." }]);
  });

  it("without a word in it is empty, or kept as it is where it says that it is still to come", () => {
    expect(sections("- Description: D", "- Mentor(s): @ada", "- Type:")).toEqual([]);
    expect(sections("- Description: D", "- Mentor(s): @ada", "- Recommended Skills: TBD")).toEqual([
      "Recommended Skills: TBD",
    ]);
  });

  it("for the LFX address holds a web address, and what else it says is kept", () => {
    const rest = ["- Description: D", "- Mentor(s): @ada"];
    expect(project(...rest, "- LFX URL: https://a.example/1.")).toMatchObject({
      lfxUrl: "https://a.example/1",
      sections: [],
    });
    expect(project(...rest, "- LFX URL: <https://a.example/1>, from May on")).toMatchObject({
      lfxUrl: "https://a.example/1",
      sections: [{ label: "LFX URL" }],
    });
    expect(project(...rest, "- LFX URL: https://nowhere").lfxUrl).toBeNull();
    expect(project(...rest, "- LFX URL: [http://a.example/1](http://a.example/1).,")).toMatchObject({
      lfxUrl: "http://a.example/1",
    });
    expect(project(...rest, "- LFX URL: http://a.example/1.,")).toMatchObject({
      lfxUrl: "http://a.example/1",
      sections: [],
    });
    expect(project(...rest, "- LFX URL: TBD")).toMatchObject({ lfxUrl: null, sections: [] });
  });

  it("keeps under its own label what is no link and no person", () => {
    expect(
      project(
        "- Description: D",
        "- Mentor(s): Ada (Acme, Berlin)",
        "- Backup Mentor: Bo Lin (Raft, Oslo)",
        "- Upstream Issue: see the board",
        "- Related Issue: a/b#1",
      ).sections,
    ).toEqual([
      { label: "Mentor(s)", markdown: "- Ada (Acme, Berlin)" },
      { label: "Backup Mentor", markdown: "- Bo Lin (Raft, Oslo)" },
      { label: "Upstream Issue", markdown: "see the board" },
    ]);
  });

  it("of people has none in code", () => {
    expect(
      project("- Description: D", "- Mentor(s): Ada Vale", "", "  ```", "  Bo Lin", "  ```").mentors,
    ).toEqual([{ name: "Ada Vale", github: null }]);
  });

  it("may come twice: both are kept, an issue once", () => {
    const { description, skillsRaw, upstreamIssues } = project(
      "- Description: One.",
      "- Recommended Skills: Go",
      "- Upstream Issue: a/b#1",
      "- Description: Two.",
      "- Recommended Skills: Rust",
      "- Upstream Issue: https://github.com/A/B/issues/1",
      "- Mentor(s): @ada",
    );
    expect([description, skillsRaw]).toEqual(["One.\n\nTwo.", "Go\n\nRust"]);
    expect(upstreamIssues).toHaveLength(1);
  });

  it("takes what is optional among the skills for nothing that the technologies say", () => {
    const { skills, optionalSkills } = project(
      "- Recommended Skills: (Optional) UX design",
      "- Technologies: TypeScript, React",
      "- Mentor(s): @ada",
    );
    expect(skills).toEqual(["UX Design", "TypeScript", "React"]);
    expect(optionalSkills).toEqual(["UX Design"]);
  });

  it("loses the indent of its lines, tabs counted, and rules at its ends", () => {
    const { description } = project(
      "- Description:",
      "",
      "\t- a",
      "\t\t- b",
      "    - c",
      "",
      "---",
      "",
      "- Mentor(s): @ada",
    );
    expect(description).toBe("- a\n    - b\n- c");
  });

  it("keeps what is in code as it is, and the indent within its lines", () => {
    expect(
      project("- Description: D", "  - a", "    b", "", "  ```", "      c ", "  ```", "- Mentor(s): @ada")
        .description,
    ).toBe("D\n- a\n  b\n\n```\n    c\n```");
    expect(project("- Description:", "   a", " b", "- Mentor(s): @ada").description).toBe("  a\nb");
    expect(
      project("- Description: |", "  a", "- Expected Outcome: >-", "  b", "- Mentor(s): @ada"),
    ).toMatchObject({
      description: "a",
      outcomes: "b",
    });
    expect(
      project("- Description: D", "", "***", "", "- Expected Outcome: _ _ _", "- Mentor(s): @ada"),
    ).toMatchObject({
      description: "D",
      outcomes: "",
    });
  });

  it("ends the project at its last line of text", () => {
    expect(project("- Description: D", "- Mentor(s): @ada", "", "---", "").source).toMatchObject({
      line: 3,
      endLine: 6,
    });
    expect(project("Description:", "Mentor(s): @ada").source.endLine).toBe(6);
  });
});

it("takes the short title before the fields for the LFX title, and other text for an introduction", () => {
  const short = "CNCF - Kite: Fly higher (2031 Term 1)";
  expect(sections(short, "", "Why not?", "", "- Description: D", "- Mentor(s): @ada")).toEqual([
    `LFX title: ${short}`,
    "Introduction: Why not?",
  ]);
  expect(project("Why not?", "", "- Description:", "- Mentor(s): @ada").description).toBe("Why not?");
  expect(sections(`  ${short}  `, "- Description: D", "- Mentor(s): @ada")).toEqual([`LFX title: ${short}`]);
  expect(project("Why not?", "", "- Mentor(s): @ada", "- Recommended Skills: Go").description).toBe(
    "Why not?",
  );
});
