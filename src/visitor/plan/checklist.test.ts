import { describe, expect, it } from "vitest";
import type { Project } from "../../catalogue/model.ts";
import type { Block, ProjectText } from "../../catalogue/richText.ts";
import { checklistOf } from "./checklist.ts";

const project = { id: "t/a/x", skills: ["Go", "C++"], optionalSkills: ["C++"] } as unknown as Project;
const list = (...items: Block[][]): Block => ({ type: "list", ordered: false, items });
const p = (text: string): Block => ({ type: "p", children: [text] });
const text = (parts: Partial<ProjectText>): ProjectText => ({
  id: "t/a/x",
  description: [],
  outcomes: [],
  skills: [],
  sections: [],
  ...parts,
});
const wordsOf = (entries: readonly { text: string }[]) => entries.map((entry) => entry.text);

describe("the stated prerequisites", () => {
  it.each([
    "Prerequisites",
    "Pre-requisites",
    "Requirements",
    "Application tasks",
    "Before you apply",
    "How to apply",
  ])("are the entries of a section labelled %s", (label) => {
    const { stated } = checklistOf(
      project,
      text({ sections: [{ label, blocks: [list([p("Know Go")], [p("Fix a bug")])] }] }),
    );
    expect(wordsOf(stated)).toEqual(["Know Go", "Fix a bug"]);
  });

  it("are paragraphs if the section has no list, with what is nested", () => {
    const linked: Block = {
      type: "p",
      children: [
        "Read ",
        { type: "link", url: "https://a.b/", children: ["the ", { type: "code", text: "docs" }] },
      ],
    };
    const sections = [
      { label: "Prerequisites", blocks: [linked] },
      {
        label: "Requirements",
        blocks: [list([p("A machine"), list([p("with 8 GB")], [p("and a GPU")])])],
      },
    ];
    expect(wordsOf(checklistOf(project, text({ sections })).stated)).toEqual([
      "Read the docs",
      "A machine; with 8 GB; and a GPU",
    ]);
  });

  it("are plain text, whatever the Markdown", () => {
    const blocks: Block[] = [
      { type: "heading", level: 4, children: ["You", { type: "br" }, "know"] },
      { type: "quote", children: [p("Practice"), p("makes perfect")] },
      { type: "pre", text: "go build" },
      { type: "hr" },
      p("  "),
      {
        type: "table",
        head: [],
        rows: [
          [["Go"], ["1.22"]],
          [[{ type: "strong", children: ["Rust"] }], ["1.80"]],
        ],
      },
    ];
    expect(
      wordsOf(checklistOf(project, text({ sections: [{ label: "Requirements", blocks }] })).stated),
    ).toEqual(["You know", "Practice; makes perfect", "go build", "Go, 1.22; Rust, 1.80"]);
  });

  it("are one entry for each item of a list, without empty ones", () => {
    const blocks = [p("You need"), list([p("A"), { type: "hr" }, p("B  C")], [p(" D ")])];
    expect(
      wordsOf(checklistOf(project, text({ sections: [{ label: "Requirements", blocks }] })).stated),
    ).toEqual(["A; B C", "D"]);
  });

  it("have keys of limited length, different for each kind", () => {
    const { stated, skills } = checklistOf(
      project,
      text({ sections: [{ label: "Requirements", blocks: [p("Go"), p("long ".repeat(50)), p("…")] }] }),
    );
    expect(stated.map(({ key }) => key)).toEqual(["need:go", `need:${"long-".repeat(16)}`, "need:…"]);
    expect(skills.map(({ key }) => key)).toEqual(["skill:go", "skill:cpp-optional"]);
  });

  it("are none if no section states them, or the text is not loaded", () => {
    expect(checklistOf(project, text({ sections: [{ label: "Type", blocks: [p("Docs")] }] })).stated).toEqual(
      [],
    );
    expect(checklistOf(project, null).stated).toEqual([]);
  });

  it("keep their keys when they change places, and each key is unique", () => {
    const keysOf = (...words: string[]) =>
      checklistOf(
        project,
        text({ sections: [{ label: "Prerequisites", blocks: [list(...words.map((word) => [p(word)]))] }] }),
      ).stated.map(({ key }) => key);
    expect(keysOf("Know Go", "Fix a bug!")).toEqual(keysOf("Fix a bug", "know  go").reverse());
    expect(keysOf("Know Go", "know go", "…")).toHaveLength(2);
  });
});

describe("the recommended skills", () => {
  it("are the project's own list if it has one", () => {
    const { skills } = checklistOf(project, text({ skills: [list([p("Some Go")], [p("Patience")])] }));
    expect(wordsOf(skills)).toEqual(["Some Go", "Patience"]);
  });

  it("are the catalogue's skills if the project's list has only one item", () => {
    expect(wordsOf(checklistOf(project, text({ skills: [list([p("Go and some C++")])] })).skills)).toEqual([
      "Go",
      "C++ (optional)",
    ]);
  });

  it("are else the catalogue's skills, with optional ones marked", () => {
    expect(wordsOf(checklistOf(project, text({ skills: [p("Go, C++ is a plus")] })).skills)).toEqual([
      "Go",
      "C++ (optional)",
    ]);
    expect(wordsOf(checklistOf(project, null).skills)).toEqual(["Go", "C++ (optional)"]);
  });
});
