import { describe, expect, it } from "vitest";
import { readDocument } from "./document.ts";
import { fieldMarkdown, readFields } from "./fields.ts";
import { knownLabel } from "./labelWords.ts";
import { segmentsOf } from "./segments.ts";

/** The fields of a project of these lines, each as "kind: text". */
function fields(...lines: string[]): string[] {
  const document = readDocument(["## Kite", ...lines].join("\n"));
  return readFields(document, 1, document.lines.length)
    .map((field) => `${field.kind}: ${fieldMarkdown(field)}`)
    .filter((field) => field !== "preamble: ");
}

describe("the labels of other programs", () => {
  it.each([
    ["Skills required/preferred", "skills"],
    ["Desirable skills", "skills"],
    ["Key Skills", "skills"],
    ["Programming languages", "skills"],
    ["Languages/Tools", "skills"],
    ["Technologies", "skills"],
    ["Possible mentors", "mentors"],
    ["Coding Mentors", "mentors"],
    ["Proposed mentor(s)", "mentors"],
    ["Mentors' names and contact info", "mentors"],
    ["Expected size of project", "size"],
    ["Time Estimate", "size"],
    ["Expected Time Commitment", "size"],
    ["Project Length", "size"],
    ["Difficulty rating", "difficulty"],
    ["Skill level", "difficulty"],
    ["Complexity", "difficulty"],
    ["Difficulty Rating of Project", "difficulty"],
    ["Expected results", "outcomes"],
    ["Expected outcome/benefits/deliverables", "outcomes"],
    ["Brief explanation", "description"],
    ["Details", "description"],
    ["Resources", "section"],
    ["Useful links", "section"],
    ["Zulip streams", "section"],
    ["A better parser", undefined],
    ["The mentor of all skills that anybody may have", undefined],
  ])("%j is %s", (label, kind) => {
    expect(knownLabel(label)?.kind).toBe(kind);
  });

  it.each([
    ["Goals & Ideas", "outcomes"],
    ["Deliverables", "outcomes"],
    ["Requirements", "skills"],
    ["Prerequisites", "skills"],
    ["Background and Motivation", "description"],
  ])("%j stands for %s where there is none", (label, kind) => {
    expect(knownLabel(label)).toMatchObject({ kind: "section", standsFor: kind });
  });
});

describe("a label in any shape", () => {
  it.each<[string, string[], string[]]>([
    [
      "with an emoji",
      ["- 🛠️ **Skills Required:** Go", "- ⏳ **Length:** 350 Hours"],
      ["skills: Go", "size: 350 Hours"],
    ],
    ["in HTML", ["<b>Skills:</b> Go", "<strong>Mentors:</strong> Ada"], ["skills: Go", "mentors: Ada"]],
    [
      "before a break",
      ["**Project length**<br>**150** hours", "**Difficulty:**<br> **Medium**"],
      ["size: **150** hours", "difficulty: **Medium**"],
    ],
    [
      "in italics",
      ["_Difficulty_: Medium", "_Possible mentors_:", "", "* Ada"],
      ["difficulty: Medium", "mentors: * Ada"],
    ],
    [
      "bold and alone",
      ["**Desirable skills**", "", "Go", "", "**Mentors**", "- Ada"],
      ["skills: Go", "mentors: - Ada"],
    ],
    [
      "after a list",
      ["Skills required:", "- Go", "", "Possible mentors:", "- Ada", "", "Difficulty: Hard"],
      ["skills: - Go", "mentors: - Ada", "difficulty: Hard"],
    ],
    [
      "plain among bold ones",
      ["**Skills:** Go", "**Mentors:** Ada", "Difficulty: Hard"],
      ["skills: Go", "mentors: Ada", "difficulty: Hard"],
    ],
    [
      "empty, without taking the next one's text",
      ["**Mentors:** Ada", "", "**Contributor:**", "", "**Details:** Fly."],
      ["mentors: Ada", "section: ", "description: Fly."],
    ],
    [
      "over a nested list",
      ["- Potential mentors", "  - Primary: Ada", "- Skills", "  - Required: Go"],
      ["mentors: - Primary: Ada", "skills: - Required: Go"],
    ],
    [
      "as a heading that ends the mentors",
      ["### Mentors", "- Ada", "### Resources", "- https://example.org"],
      ["mentors: - Ada", "section: - https://example.org"],
    ],
    [
      "misspelt",
      ["**Description:** Fly.", "**Skills:** Go", "**Dificulty:** Medium"],
      ["description: Fly.", "skills: Go", "difficulty: Medium"],
    ],
    [
      "whose parentheses say what there is",
      [
        "- Expected Project Size (90 hrs / small, 175 hrs / medium, 350 hrs / large): 175 hrs",
        "- Skills: Go",
      ],
      ["size: 175 hrs", "skills: Go"],
    ],
    [
      "in capitals and without a colon",
      ["- Skills Required C++", "- Possible Mentors Ada Vale", "- Skills required are many"],
      ["skills: C++", "mentors: Ada Vale\n- Skills required are many"],
    ],
    [
      "whose value is bold on the next line",
      ["- Skills: Go", "- Difficulty rating:", "**medium**"],
      ["skills: Go", "difficulty: **medium**"],
    ],
    ["with its closing star glued", ["*Skills:*Go", "*Size:*350 hours"], ["skills: Go", "size: 350 hours"]],
  ])("%s", (_, lines, expected) => {
    expect(fields(...lines)).toEqual(expected);
  });

  it("that no program knows counts where the page repeats it", () => {
    const project = (title: string) => `## ${title}\n\n**Mentors**\n- Ada\n\n**Weather**\n- Windy\n`;
    const document = readDocument(`${project("Kite")}\n${project("Raft")}`);
    const read = readFields(document, 1, 7).map(({ name }) => name);
    expect(read).toEqual(["", "Mentors", "Weather"]);
    const alone = readDocument(project("Kite"));
    expect(readFields(alone, 1, 7).map(({ name }) => name)).toEqual(["", "Mentors"]);
  });

  it("takes no more than its paragraph where it states a fact", () => {
    expect(fields("Difficulty: Hard", "", "Kites are fun.")).toEqual([
      "difficulty: Hard",
      "body: Kites are fun.",
    ]);
  });
});

describe("labels that share a line", () => {
  it.each<[string, string[]]>([
    ["**Difficulty:** Hard **Size:** 350h", ["**Difficulty:** Hard", "**Size:** 350h"]],
    [
      "**Possible Mentors:**[Ada](x)**Needed Skills:**Go",
      ["**Possible Mentors:**[Ada](x)", "**Needed Skills:**Go"],
    ],
    ["Difficulty: Medium | Size: 175 hours", ["Difficulty: Medium", "Size: 175 hours"]],
    ["Difficulty: Hard Size: 350h", ["Difficulty: Hard", "Size: 350h"]],
    [
      "*Difficulty: Hard // Size: 350 hours // Slots: 2*",
      ["Difficulty: Hard", "Size: 350 hours", "Slots: 2"],
    ],
    ["**Assembler** - Difficulty:", ["**Assembler**", "- Difficulty:"]],
    [
      "and a report.**Desirable skills**: Go**What you will learn:** HTTP**Size:**350 hours",
      ["and a report.", "**Desirable skills**: Go", "**What you will learn:** HTTP", "**Size:**350 hours"],
    ],
    [
      "*Description:*Meshes.*Skills required:*C++*Possible mentors:*[Ada](x)",
      ["*Description:*Meshes.", "*Skills required:*C++", "*Possible mentors:*[Ada](x)"],
    ],
    [
      "It is slow. Expected Outcome (deliverables): A report",
      ["It is slow.", "Expected Outcome (deliverables): A report"],
    ],
    [
      "- Description: It is welcome! - Outcome: A kite",
      ["- Description: It is welcome!", "- Outcome: A kite"],
    ],
    [
      "Possible Mentors: Ada ValeDesirable Skills: GoExpected Outcome: A kite",
      ["Possible Mentors: Ada Vale", "Desirable Skills: Go", "Expected Outcome: A kite"],
    ],
  ])("%j", (line, expected) => {
    expect(segmentsOf(line)).toEqual(expected);
  });

  it.each([
    "Skills: Go and a clear mind",
    "Description: Routing Knowledge: how packets find their way",
    "The difficulty: find out what is hard",
    "Resources: https://example.org/a:b",
    "Kites fly. **Note:** not in the rain",
    "Kites fly, *mostly*: in the wind",
    "- **Skills:** Go",
    `Difficulty: ${"a: ".repeat(2000)}`,
  ])("are none in %j", (line) => {
    expect(segmentsOf(line)).toEqual([line]);
  });
});
