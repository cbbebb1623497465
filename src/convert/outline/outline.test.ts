import { describe, expect, it } from "vitest";
import { convert } from "../convert.ts";
import { readDocument } from "../fields/document.ts";
import { readOutline } from "./outline.ts";

const FIELDS = "- Description: D\n- Mentor(s): @ada\n";
/** A source of headings; those with "*" have a project's fields under them. */
const source = (...headings: string[]) =>
  headings
    .map((heading) => (heading.endsWith("*") ? `${heading.slice(0, -1)}\n\n${FIELDS}` : `${heading}\n`))
    .join("\n");
const outline = (...headings: string[]) => readOutline(readDocument(source(...headings)));
const projects = (...headings: string[]) =>
  outline(...headings).projects.map(({ org, group, title }) =>
    [org, group, title].filter(Boolean).join(" > "),
  );

describe("orgs, groups and projects", () => {
  it.each<[string, string[], string[]]>([
    [
      "of one level each",
      ["## Kite", "### A*", "### B*", "## Raft", "### C*"],
      ["Kite > A", "Kite > B", "Raft > C"],
    ],
    ["under a part of the document", ["# Proposed Project ideas", "## Kite", "### A*"], ["Kite > A"]],
    ["under the term", ["# LFX Mentorship 2031 Term 1", "## Kite", "### A*"], ["Kite > A"]],
    [
      "with a group between",
      ["## Kite", "### A*", "## Raft", "### WG Sails", "#### B*"],
      ["Kite > A", "Raft > WG Sails > B"],
    ],
    ["with an org written twice", ["## Kite", "### Kite", "#### A*"], ["Kite > A"]],
    [
      "with a project's own headings",
      ["## Kite", "### A*", "#### Background", "### B*"],
      ["Kite > A", "Kite > B"],
    ],
    ["without an org", ["### A*"], ["A"]],
    ["without a space after the marks", ["##Kite", "###A*"], ["Kite > A"]],
    [
      "by their fields, whatever the level",
      ["### Kite", "#### A*", "# Raft", "#### B*"],
      ["Kite > A", "Raft > B"],
    ],
    [
      "with an org at its titles' level",
      ["## Kite", "### A*", "### Raft", "#### B*"],
      ["Kite > A", "Raft > B"],
    ],
    [
      "with a part at its titles' level",
      ["## Kite", "### A*", "### Kite UI", "#### B*"],
      ["Kite > A", "Kite > Kite UI > B"],
    ],
    [
      "with groups within groups",
      ["## Kite", "### A*", "## Raft", "### SIG Sails", "#### WG Rope", "##### B*"],
      ["Kite > A", "Raft > SIG Sails / WG Rope > B"],
    ],
    [
      "beside what a form asks for",
      ["# How to propose", "## For maintainers and mentors*", "# Kite", "## A*", "## For beginners*"],
      ["Kite > A", "Kite > For beginners"],
    ],
    ["of a group alone", ["## SIG Sails", "### A*", "## Kite", "### B*"], ["SIG Sails > A", "Kite > B"]],
    [
      "with a group before the first org's own",
      ["## Kite", "### SIG Sails", "#### A*", "## Raft", "### B*"],
      ["Kite > SIG Sails > A", "Raft > B"],
    ],
    [
      "with a part of the document between",
      ["# Ideas", "## Kite", "### A*", "## Timeline", "# Accepted projects", "## Raft", "### B*"],
      ["Kite > A", "Raft > B"],
    ],
    [
      "with a part at their titles' level",
      ["## Kite", "### A*", "### Timeline", "### B*", "## Mentees", "### C*"],
      ["Kite > A", "Kite > B", "Kite > C"],
    ],
    [
      "with headings within a project, and deeper ones in them",
      ["## Kite", "### A*", "#### Steps", "##### More", "## Raft", "### B*"],
      ["Kite > A", "Raft > B"],
    ],
    [
      "with a heading within a project that has no space",
      ["## Kite", "### A*", "###Tight", "### B*"],
      ["Kite > A", "Kite > B"],
    ],
    [
      "with an org written twice, the same level",
      ["## Kite", "### A*", "## Raft", "## Raft", "### B*"],
      ["Kite > A", "Raft > B"],
    ],
    ["with a project before the first org", ["### A*", "## Kite", "### B*"], ["A", "Kite > B"]],
    [
      "most of them at one level",
      ["## Kite", "### A*", "## Raft", "### B*", "## Boats", "### Hull", "#### C*"],
      ["Kite > A", "Raft > B", "Boats > Hull > C"],
    ],
    [
      "two levels of orgs",
      ["## Kite", "### A*", "## Sails", "### Raft", "#### B*", "#### C*", "### Hull", "#### D*"],
      ["Kite > A", "Raft > B", "Raft > C", "Hull > D"],
    ],
    [
      "with a group at its titles' level",
      ["## Kite", "### A*", "### WG Sails", "#### B*"],
      ["Kite > A", "Kite > WG Sails > B"],
    ],
    ["with an org in two spellings", ["## K-Gateway", "### kgateway", "#### A*"], ["K-Gateway > A"]],
    ["with a label for a heading", ["## Kite", "### Description", "#### A*"], ["Kite > A"]],
  ])("%s", (_, headings, expected) => {
    expect(projects(...headings)).toEqual(expected);
  });

  it("one field is enough where no project stands below", () => {
    const one = (heading: string) => `${heading}\n\n- Description: D\n\n`;
    const titles = (...parts: string[]) =>
      readOutline(readDocument(parts.join(""))).projects.map(({ org, title }) => `${org} > ${title}`);
    expect(titles("## Kite\n\n", one("### A"), one("### B"), "## Raft\n\n", one("### C"))).toEqual([
      "Kite > A",
      "Kite > B",
      "Raft > C",
    ]);
    expect(titles("## Kite\n\n", one("### A"), `### B\n\n${FIELDS}`)).toEqual(["Kite > A", "Kite > B"]);
    expect(titles("## Kite\n### A\n- Description: D\n")).toEqual(["Kite > A"]);
    expect(titles(one("## Kite"), `### A\n\n${FIELDS}`)).toEqual(["Kite > A"]);
    expect(titles(one("## Timeline"), `### A\n\n${FIELDS}`)).toEqual([" > A"]);
  });

  it("an org may have a description of its own", () => {
    const text = `## Kite\n\n- Description: We fly.\n\n### A\n\n${FIELDS}`;
    expect(readOutline(readDocument(text)).projects).toMatchObject([{ org: "Kite", title: "A" }]);
  });

  it("a project goes on to the line before the next heading that is not its own", () => {
    const { projects } = outline("## Kite", "### A*", "#### Background", "### B*", "## Raft");
    expect(projects.map(({ line, endLine }) => [line, endLine])).toEqual([
      [3, 9],
      [10, 14],
    ]);
  });
});

describe("a heading without fields in a project", () => {
  /** Titles with the lines up to which they go. */
  const ends = (...headings: string[]) =>
    outline(...headings).projects.map(({ title, endLine }) => `${title} ${endLine}`);

  it("belongs to the project's text, with what stands below it", () => {
    expect(ends("## Kite", "### A*", "#### History", "### B*")).toEqual(["A 9", "B 14"]);
    expect(ends("## Kite", "### A*", "#### History", "##### More", "### B*")).toEqual(["A 11", "B 16"]);
  });

  it("does so at any level where its marks lack the space", () => {
    expect(ends("## Kite", "### A*", "##History", "## Raft", "### B*")).toEqual(["A 9", "B 16"]);
  });

  it.each(["Resources", "Status", "Mentees", "Overview", "FAQ", "How to apply"])(
    "does so too where parts of documents have its name, but not the project's level: %s",
    (part) => {
      expect(ends("## Kite", "### A*", `#### ${part}`, "#### History", "### B*")).toEqual(["A 11", "B 16"]);
      expect(ends("## Kite", "### A*", `### ${part}`, "### B*")).toEqual(["A 7", "B 14"]);
      expect(ends("## Kite", "### A*", `#### ${part}`, "##### B*")).toEqual(["A 7", "B 14"]);
    },
  );

  it("ends it where it is a part of the document, or an org or group of its own", () => {
    expect(ends("## Kite", "### A*", "#### Timeline", "### B*")).toEqual(["A 7", "B 14"]);
    expect(ends("## Kite", "### A*", "#### History", "##### B*")).toEqual(["A 7", "B 14"]);
    expect(projects("## Kite", "### A*", "#### History", "##### B*")).toEqual([
      "Kite > A",
      "Kite > History > B",
    ]);
    expect(projects("## Kite", "### A*", "#### Raft", "##### Raft", "###### B*")).toEqual([
      "Kite > A",
      "Kite > Raft > B",
    ]);
    expect(ends("## Kite", "### A*", "#### Raft", "#### Raft", "##### B*")).toEqual(["A 7", "B 16"]);
  });
});

describe("a heading that opens a project", () => {
  const told = (...headings: string[]) => {
    const text = headings.map((heading) => `${heading}\n\nText.\n`).join("\n");
    return readOutline(readDocument(text)).projects.map(({ org, group, title, line }) =>
      [line, org, group, title].filter(Boolean).join(" > "),
    );
  };
  const FORM = ["#### Expected Outcome", "#### Recommended Skills", "#### Mentors", "#### Upstream Issue"];

  it.each(["Overview", "Introduction", "Project Overview", "Status:", "The introduction"])(
    "is no title: %s",
    (part) => {
      expect(told("## Kite", "### A", `#### ${part}`, ...FORM, "### B", `#### ${part}`, ...FORM)).toEqual([
        "5 > Kite > A",
        "29 > Kite > B",
      ]);
      expect(told("### A", `#### ${part}`, ...FORM)).toEqual(["1 > A"]);
      expect(told("## Kite", "### A", "#### Overview", `##### ${part}`, ...FORM)).toEqual(["5 > Kite > A"]);
      expect(projects("## Kite", "### A", `#### ${part}*`, "#### History")).toEqual(["Kite > A"]);
    },
  );

  it("makes no project of an org that has one field under it", () => {
    const text = `## Kite\n\n### Overview\n\n- Description: We fly.\n\n## Raft\n\n### A\n\n${FIELDS}`;
    expect(readOutline(readDocument(text)).projects).toMatchObject([{ org: "Raft", title: "A" }]);
  });

  it("is one for want of another", () => {
    expect(projects("# Ideas", "## Overview*")).toEqual(["Overview"]);
    expect(projects("## Overview*")).toEqual(["Overview"]);
    expect(projects("## Kite", "### How to fly*")).toEqual(["Kite > How to fly"]);
    expect(projects("## Kite", "### A*", "### Overview*")).toEqual(["Kite > A", "Kite > Overview"]);
    // An org with an overview of its own has further projects.
    expect(projects("## Kite", "### Overview*", "### A*")).toEqual(["Kite > Overview", "Kite > A"]);
  });
});

describe("the org", () => {
  it.each<[string, string[], string[]]>([
    [
      "after which its titles go on",
      ["## Kite", "### A*", "### Raft", "#### B*", "### C*"],
      ["Kite > A", "Raft > B", "Kite > C"],
    ],
    [
      "whose name stands again over some of its projects",
      ["## Kite", "### A*", "### Kite", "#### B*"],
      ["Kite > A", "Kite > Kite > B"],
    ],
    [
      "at two levels, each with projects of its own",
      ["# Kite", "## A*", "## Raft", "### B*", "### C*", "# Mast", "## D*", "## Rope", "### E*"],
      ["Kite > A", "Raft > B", "Raft > C", "Mast > D", "Rope > E"],
    ],
    [
      "above which a heading stands higher than orgs do",
      ["## Kite", "### A*", "## Raft", "### B*", "# Cloud", "### Hull", "#### C*"],
      ["Kite > A", "Raft > B", "Hull > C"],
    ],
    [
      "with more groups than there are orgs, at the level of its own titles",
      ["# Kite", "### A*", "## Raft", "### B*", "## Rope", "### C*"],
      ["Kite > A", "Kite > Raft > B", "Kite > Rope > C"],
    ],
    [
      "with a group beside the orgs of another",
      ["# Cloud", "## Kite", "### A*", "## Raft", "### B*", "## WG Sails", "### C*"],
      ["Kite > A", "Raft > B", "WG Sails > C"],
    ],
    [
      "far below all the others",
      ["#### Kite", "##### A*", "# Raft", "## B*", "## C*", "# Mast", "## D*"],
      ["Kite > A", "Raft > B", "Raft > C", "Mast > D"],
    ],
  ])("%s", (_, headings, expected) => {
    expect(projects(...headings)).toEqual(expected);
  });
});

it("a project without an org names the nearest heading above that is taken for none, and its words of a term", () => {
  const passedOver = (...headings: string[]) =>
    outline(...headings).projects.map(({ org, passedOver }) => [
      org,
      passedOver?.heading.text,
      passedOver?.term,
    ]);
  expect(passedOver("# Timeline", "# Ideas", "## A*")).toEqual([["", "Ideas", undefined]]);
  expect(passedOver("# Ideas", "### Timeline", "## A*")).toEqual([["", "Ideas", undefined]]);
  expect(passedOver("# Ideas", "# A*")).toEqual([["", "Ideas", undefined]]);
  expect(passedOver("# LFX Mentorship 2031 Term 1", "## A*")).toEqual([
    ["", "LFX Mentorship 2031 Term 1", "LFX Mentorship"],
  ]);
  expect(passedOver("## A*")).toEqual([["", undefined, undefined]]);
  expect(passedOver("# Ideas", "## Kite", "### A*")).toEqual([["Kite", undefined, undefined]]);
});

describe("what is no project", () => {
  it.each<[string, string[], string[]]>([
    ["one marked as a sample", ["## Kite (sample)", "### A*", "## Raft", "### B*"], ["Raft > B"]],
    ["a title marked as an example", ["## Raft", "### A (Example)*", "### B*"], ["Raft > B"]],
    ["all under “Template”", ["## Template", "### Kite", "#### A*", "## Raft", "### B*"], ["Raft > B"]],
    ["the template's own title", ["## Raft", "### Project Title*", "### B*"], ["Raft > B"]],
    [
      "the template's own org and title",
      ["## CNCF Project Name", "### Mentorship Project Title*", "## Kite", "### A*"],
      ["Kite > A"],
    ],
    [
      "one marked, under “Sample”, and it alone",
      ["## Sample", "### Kite (sample)", "#### A*", "### Raft", "#### B*"],
      ["Raft > B"],
    ],
    [
      "all under “Template” up to its level, each time",
      ["## Template", "### A*", "## Kite", "### B*", "# Template", "## C*", "# Raft", "## D*"],
      ["Kite > B", "Raft > D"],
    ],
  ])("%s", (_, headings, expected) => {
    expect(projects(...headings)).toEqual(expected);
  });

  it("a sample that stands in a fenced block ends with it", () => {
    const text = `# Ideas\n\n## Template\n\n\`\`\`\n### A\n${FIELDS}\`\`\`\n\n### B\n\n${FIELDS}`;
    expect(readOutline(readDocument(text)).projects.map(({ title }) => title)).toEqual(["B"]);
  });

  it("a fence elsewhere ends no template", () => {
    const text = `## Template\n\n### A\n\n${FIELDS}\n## Raft\n\n### B\n\n${FIELDS}\n\`\`\`\ncode\n\`\`\`\n`;
    expect(readOutline(readDocument(text)).projects.map(({ title }) => title)).toEqual(["B"]);
  });

  it("a template's marks end with a rule", () => {
    const text = `# Ideas\n\n## Sample project\n\n### A\n\n${FIELDS}\n---\n\n### B\n\n${FIELDS}`;
    expect(readOutline(readDocument(text)).projects.map(({ title }) => title)).toEqual(["B"]);
  });

  it("a heading at a title's place without fields is told of", () => {
    const { projects, withoutFields } = outline("## Kite", "### A*", "### Nothing here", "## Raft", "### B*");
    expect(projects.map(({ title }) => title)).toEqual(["A", "B"]);
    expect(withoutFields.map(({ text }) => text)).toEqual(["Nothing here"]);
    const told = (...headings: string[]) => outline(...headings).withoutFields.map(({ text }) => text);
    expect(told("## Kite", "### A*", "### Nothing")).toEqual(["Nothing"]);
    // A title's place is the level of most; of two levels with as many, the outer one.
    for (const many of [
      ["## Kite", "### A*", "### B*", "### Raft", "#### C*", "### Nothing"],
      ["## Kite", "### A*", "## Raft", "### Hull", "#### B*", "#### C*", "#### Nothing"],
      ["## Kite", "### Hull", "#### A*", "## Raft", "### B*", "### Nothing"],
    ])
      expect(told(...many)).toEqual(["Nothing"]);
    // After it comes no project, whatever stands below it.
    expect(told("## Kite", "### A*", "### Nothing", "#### More")).toEqual(["Nothing"]);
    // These may be orgs or groups.
    expect(told("## Kite", "### A*", "### Nothing", "#### More", "### B*")).toEqual([]);
    expect(told("### Nothing", "## Kite", "### A*")).toEqual([]);
    expect(told("## Kite", "### Nothing", "### B*")).toEqual([]);
    expect(told("## Kite", "### A*", "## Raft")).toEqual([]);
    expect(told("## Kite", "### A*", "### Timeline", "## Raft", "### B*")).toEqual([]);
    expect(told("## Kite", "### A*", "### WG Sails", "#### B*")).toEqual([]);
    for (const part of ["Contact us", "For mentors"])
      expect(told("## Kite", "### A*", `### ${part}`)).toEqual([]);
  });

  it("labels and headings in code or quotes are not looked at", () => {
    expect(readOutline(readDocument(`## Kite\n\n\`\`\`\n### A\n${FIELDS}\`\`\`\n`)).projects).toEqual([]);
    expect(
      readOutline(readDocument(`## Kite\n\n> - Description: D\n> - Mentor(s): @ada\n`)).projects,
    ).toEqual([]);
  });
});

describe("a heading of the proposer's own among fields that are headings", () => {
  const read = (text: string) =>
    convert(text).catalogue.projects.map(({ org, title, skills, mentors, sections }) => ({
      title: `${org}/${title}`,
      skills,
      mentors: mentors.map(({ github }) => github),
      sections: sections.map(({ label }) => label),
    }));
  const field = (label: string, value: string) => `##### ${label}\n\n${value}\n\n`;

  it("is a part of the project, and so are the fields after it", () => {
    const own = field("Motivation", "Why not?") + field("History", "Old.");
    const rest = field("Mentors", "@ada") + field("Skills", "Go");
    const swim = `#### Swim\n\n${field("Description", "S.")}${field("Skills", "C")}`;
    const fly = { title: "Kite/Fly", skills: ["Go"], mentors: ["ada"], sections: ["Motivation", "History"] };
    const after = { title: "Kite/Swim", skills: ["C"], mentors: [], sections: [] };
    expect(read(`### Kite\n\n#### Fly\n\n${field("Description", "F.")}${own}${rest}${swim}`)).toEqual([
      fly,
      after,
    ]);
    // A field that is written in another way belongs to the heading before it.
    const mixed = `${field("Description", "F.")}${own}${field("Mentors", "@ada")}- Skills: Go\n\n`;
    expect(read(`### Kite\n\n#### Fly\n\n${mixed}${swim}`)).toEqual([fly, after]);
  });

  it("is a project's title where its own fields are written otherwise, or a field comes again", () => {
    const described = `#### Kite\n\n${field("Description", "An org.")}`;
    const bullets = "##### Fly\n\n- Description: F.\n- Skills: Go\n- Mentors: @ada\n\n";
    const fly = { title: "Kite/Fly", skills: ["Go"], mentors: ["ada"], sections: [] };
    expect(read(`${described}${bullets}`)).toEqual([fly]);
    const again = `##### Fly\n\n${field("Description", "F.")}${field("Skills", "Go")}${field("Mentors", "@ada")}`;
    expect(read(`${described}${again}`)).toEqual([fly]);
  });
});
