import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert } from "../convert.ts";
import { messageLine } from "../diagnostics/messages.ts";
import { CNCF_FORM, readAnswers } from "./issueForm.ts";
import { formLabels } from "./issueFormYaml.ts";

const ANSWERS: Record<string, string> = {
  "CNCF Project": "Kite",
  Term: "2031 Term 3 (Sep-Nov)",
  "Program Name": "Fly higher",
  "Program Description":
    "## Description\n\nIt flies low.\n\n### Why\n\nWind.\n\n```md\n### Technologies\n```\n\n## Expected outcomes\n\n- It flies high.\n\n### And then\n\nHigher.\n\n## Thanks\n\nTo all.",
  Technologies: "Go, Rust, gRPC",
  "Skills same as Technologies?":
    "- [x] Yes, the required skills are the same as the technologies listed above.",
  "Required/Desirable Skills": "_No response_",
  Mentors:
    "Ada Vale | @ada-vale | ada@example.org | adaid\nBo Lin | bo-lin | [bo@example.org](mailto:bo@example.org)",
  "Upstream Issue URL": "https://github.com/kite/kite/issues/7",
  "Application Prerequisites": "- [x] Resume\n- [ ] Cover Letter\n- [x] Coding Challenge",
  "Coding Challenge URL": "https://example.org/challenge",
  "Custom Prerequisites": "- [x] Custom Prerequisite (fill in details below)",
  "Custom Prerequisite Name": "Proposal",
  "Custom Prerequisite Description": "Two pages:\n1. how\n2. when",
  "Custom Prerequisite — File Upload":
    "- [x] Yes — completion of this task requires the mentee to submit a file.",
};

/** The body of an issue that is made with CNCF's form. */
function bodyOf(changes: Record<string, string> = {}, after = ""): string {
  const answers = { ...ANSWERS, ...changes };
  return CNCF_FORM.map((label) => `### ${label}\n\n${answers[label]}`).join("\n\n") + after;
}

function issueOf(body: string, about: object = {}) {
  return {
    number: 9,
    title: "[CNCF LFX Proposal] Kite Fly higher",
    html_url: "https://github.com/kite/mentoring/issues/9",
    state: "open",
    labels: [{ name: "lfx mentorship" }, { name: "Awaiting Mentor Confirmation" }],
    user: { login: "opener", type: "User" },
    created_at: "2031-07-01T00:00:00Z",
    updated_at: "2031-07-02T00:00:00Z",
    comments: 0,
    body,
    ...about,
  };
}

function read(body: string, about: object = {}) {
  const { catalogue, messages } = convert(JSON.stringify([issueOf(body, about)]), { file: "issues.json" });
  return { project: catalogue.projects[0], catalogue, problems: messages.map(messageLine) };
}

describe("a proposal that is made with a form", () => {
  it("gives its fields, and nothing about people but who mentors", () => {
    const { project, catalogue, problems } = read(bodyOf());
    expect(problems).toEqual([]);
    expect(catalogue.terms).toMatchObject([{ id: "2031-03-sep-nov", program: "LFX Mentorship" }]);
    expect(project).toMatchObject({
      org: "Kite",
      title: "Fly higher",
      description: "It flies low.\n\n### Why\n\nWind.\n\n```md\n### Technologies\n```",
      outcomes: "- It flies high.\n\n### And then\n\nHigher.",
      skills: ["Go", "Rust", "gRPC"],
      mentors: [
        { name: "Ada Vale", github: "ada-vale" },
        { name: "Bo Lin", github: "bo-lin" },
      ],
      upstreamIssues: [{ label: "kite/kite#7" }],
      lfxUrl: null,
      status: { state: "proposed", label: "Awaiting Mentor Confirmation" },
      proposal: { url: "https://github.com/kite/mentoring/issues/9", number: 9 },
      created: "2031-07-01T00:00:00Z",
      updated: "2031-07-02T00:00:00Z",
    });
    expect(project?.sections).toEqual([
      { label: "Thanks", markdown: "To all." },
      {
        label: "Prerequisites",
        markdown:
          "- Resume\n- Coding Challenge: https://example.org/challenge\n- Proposal: Two pages:\n  1. how\n  2. when\n\n  (A file is to be submitted.)",
      },
    ]);
    expect(project).not.toHaveProperty("optionalSkills");
    expect(JSON.stringify(catalogue)).not.toMatch(/@example|adaid|opener/);
  });

  it("is the same with the line ends of Windows", () => {
    expect(read(bodyOf().replaceAll("\n", "\r\n")).catalogue).toEqual(read(bodyOf()).catalogue);
  });

  it("counts technologies as skills where the form says that they differ", () => {
    const { project } = read(
      bodyOf({
        "Skills same as Technologies?": "- [ ] Yes, …",
        "Required/Desirable Skills": "Technical writing, Go",
      }),
    );
    expect(project?.skills).toEqual(["Technical Writing", "Go", "Rust", "gRPC"]);
    expect(project?.optionalSkills).toBeUndefined();
    expect(project?.skillsRaw).toBe("Technical writing, Go\n\nGo, Rust, gRPC");
  });

  it("names technologies before the skills where both are asked for", () => {
    const { project } = read(bodyOf({ "Required/Desirable Skills": "Technical writing" }));
    expect(project?.skillsRaw).toBe("Go, Rust, gRPC\n\nTechnical writing");
    const without = {
      "Skills same as Technologies?": "- [ ] Yes",
      "Required/Desirable Skills": "No response",
    };
    expect(read(bodyOf(without)).project?.skillsRaw).toBe("Go, Rust, gRPC");
  });

  it("is called as its issue where the form has no name for it", () => {
    const unnamed = bodyOf({ "Program Name": "<!-- short -->" });
    expect(read(unnamed, { title: " [CNCF LFX Proposal] Fly far " }).project?.title).toBe("Fly far");
    expect(read(bodyOf({ "Program Name": "Fly\n<!-- short -->  far" })).project?.title).toBe("Fly far");
  });

  it.each<[string, (string | null)[][]]>([
    ["- Ada Vale | @ada-vale", [["Ada Vale", "ada-vale"]]],
    ["2) Ada Vale | https://github.com/ada-vale", [["Ada Vale", "ada-vale"]]],
    ["Ada Vale | [ada](https://github.com/ada-vale)", [["Ada Vale", "ada-vale"]]],
    ["Ada Vale | ada@example.org | adaid", [["Ada Vale", null]]],
    [
      "Vale, Ada",
      [
        ["Vale", null],
        ["Ada", null],
      ],
    ],
    ["Ada Vale, @ada-vale, ada@example.org", [["Ada Vale", "ada-vale"]]],
    ["Ada Vale, Example Ltd, ada@example.org", [["Ada Vale", null]]],
    ["Ada Vale, PhD, ada@example.org", [["Ada Vale", null]]],
    ["Ada Vale | ada-vale | ada@example.org", [["Ada Vale", "ada-vale"]]],
    ["Ada Vale; ada@example.org; @ada-vale", [["Ada Vale", "ada-vale"]]],
    ["Ada Vale\tadaid\t@ada-vale", [["Ada Vale", "ada-vale"]]],
    // Only what looks like one is a handle.
    ["Ada Vale | of Kite", [["Ada Vale", null]]],
    ["Ada Vale |", [["Ada Vale", null]]],
    ["Ada Vale", [["Ada Vale", null]]],
    ["@ada-vale", [[null, "ada-vale"]]],
    [
      "Ada Vale | @ada-vale\n<!-- more -->\nAda V. | @Ada-Vale\nBo Lin\nBo Lin",
      [
        ["Ada Vale", "ada-vale"],
        ["Bo Lin", null],
      ],
    ],
  ])("has the people of %j", (Mentors, people) => {
    const { project } = read(bodyOf({ Mentors }));
    expect(project?.mentors.map(({ name, github }) => [name, github])).toEqual(people);
  });

  it("tells of a handle that nobody can have", () => {
    const { project, problems } = read(bodyOf({ Mentors: "Bo Lin | @bo-lin\nAda Vale | @ada--vale" }));
    expect(project?.mentors).toMatchObject([{ github: "bo-lin" }, { name: "Ada Vale", github: null }]);
    expect(problems.join("\n")).toMatch(/ada--vale/);
  });

  it.each<[string, Record<string, string>, string]>([
    ["text of its own", { "Application Prerequisites": "Send a kite." }, "Send a kite."],
    ["boxes and text", { "Application Prerequisites": "- [x] Resume\nand more" }, "- [x] Resume\nand more"],
    ["boxes of which none is ticked", { "Application Prerequisites": "- [ ] Resume" }, ""],
    [
      "a challenge without an address",
      { "Application Prerequisites": "* [X] Coding challenge", url: "" },
      "- Coding challenge",
    ],
    ["an address without a ticked challenge", { url: "https://c.org" }, "- Coding Challenge: https://c.org"],
    ["a name alone", { name: "A\nkite" }, "- A kite"],
    ["a text alone", { text: "One\ntwo\n\nthree" }, "- One\n  two\n\n  three"],
    ["a file without a name or a text", { file: "- [x] Yes" }, ""],
  ])("asks for %s", (_, { url = "", name = "", text = "", file = "", ...changes }, expected) => {
    const asked = {
      "Application Prerequisites": "",
      "Coding Challenge URL": url,
      "Custom Prerequisite Name": name,
      "Custom Prerequisite Description": text,
      "Custom Prerequisite — File Upload": file,
      ...changes,
    };
    const sections = read(bodyOf(asked)).project?.sections ?? [];
    expect(sections.find(({ label }) => label === "Prerequisites")?.markdown ?? "").toBe(expected);
  });

  it("reads the labels of another form by their words, and keeps what it does not know", () => {
    const form = [
      "Organization",
      "Idea",
      "Summary",
      "Deliverables",
      "Nice-to-have skills",
      "Tracking issue",
      "Where",
      "Hours",
    ];
    const answers = [
      "Kite",
      "Fly",
      "Up.\n\n## Expected outcomes\n\nWind.",
      "A kite.",
      "Rust",
      "See https://github.com/o/r/issues/7 first",
      "- [x] Here\n- [ ] There\n\n- [x] Beyond",
      "_No response_",
    ];
    const body = form.map((label, at) => `### ${label}\n\n${answers[at]}`).join("\n\n");
    const [project] = convert(JSON.stringify([issueOf(body, { title: "Fly" })]), {
      file: "i.json",
      issues: { form },
    }).catalogue.projects;
    expect(project).toMatchObject({
      org: "Kite",
      title: "Fly",
      description: "Up.",
      outcomes: "Wind.\n\nA kite.",
      optionalSkills: ["Rust"],
      upstreamIssues: [{ label: "o/r#7" }],
      sections: [
        { label: "Desirable Skills", markdown: "Rust" },
        { label: "Upstream Issue", markdown: "See https://github.com/o/r/issues/7 first" },
        { label: "Idea", markdown: "Fly" },
        { label: "Where", markdown: "- Here\n- Beyond" },
      ],
    });
  });

  it("takes the LFX address from the automation's own words only", () => {
    const url = (name: string) => `https://mentorship.lfx.linuxfoundation.org/project/${name}`;
    const said = (login: string, type: string, name: string) => ({
      body: `LFX URL recorded from @x: ${url(name)}`,
      user: { login, type },
    });
    const block = `\n\n<!-- lfx-url:start -->\n---\n**LFX program:** [x](${url("block")})\n<!-- lfx-url:end -->\n`;
    const lfxOf = (body: string, comments: object[] = []) => read(body, { comments }).project?.lfxUrl;
    expect(lfxOf(bodyOf({}, block))).toBe(url("block"));
    expect(read(bodyOf({}, block)).project?.sections).toEqual(read(bodyOf()).project?.sections);
    expect(
      lfxOf(bodyOf(), [said("github-actions[bot]", "Bot", "bot"), said("mallory", "User", "evil")]),
    ).toBe(url("bot"));
    expect(
      lfxOf(bodyOf(), [
        { body: `LFX URL recorded from @x: ${url("gh")}`, author: { login: "github-actions" } },
      ]),
    ).toBe(url("gh"));
    expect(lfxOf(bodyOf({ "Program Description": `LFX URL: ${url("evil")}` }))).toBeNull();
    expect(lfxOf(bodyOf({}, block.replaceAll("mentorship.lfx", "evil")))).toBeNull();
  });

  it.each([
    [["Exported", "CNCF Approved"], "open", "accepted", "Exported"],
    [["CNCF Approved", "Mentors Confirmed"], "closed", "accepted", "CNCF Approved"],
    [["Validation Passed", "Needs Validation"], "open", "proposed", "Validation Passed"],
    [[], "open", "proposed", "Proposal"],
  ] as const)("with the labels %j, %s, is %s", (labels, state, kind, label) => {
    const { project } = read(bodyOf(), { labels: labels.map((name) => ({ name })), state });
    expect(project?.status).toEqual({ state: kind, label });
  });

  it("is completed where its issue was closed as that", () => {
    const closed = (reason: string) =>
      JSON.stringify(
        issueOf(bodyOf(), {
          state: "closed",
          state_reason: reason,
          closed_at: "2031-07-09T08:00:00Z",
          labels: ["CNCF Approved"],
        }),
      );
    expect(convert(closed("completed")).catalogue.projects[0]?.completed).toBe("2031-07-09");
    expect(convert(closed("not_planned")).catalogue.projects[0]).not.toHaveProperty("completed");
  });

  it("is not shown once it is closed, unless somebody asks for it", () => {
    const closed = JSON.stringify(issueOf(bodyOf(), { state: "closed", closed_at: "2031-07-09T08:00:00Z" }));
    expect(convert(closed).catalogue.projects).toEqual([]);
    expect(convert(closed).messages.map(({ reason }) => reason)).toEqual([
      "No project found: none of the 1 issues is in a state that is shown.",
    ]);
    const [project] = convert(closed, { issues: { show: ["closed"] } }).catalogue.projects;
    expect(project?.status).toEqual({
      state: "closed",
      label: "Awaiting Mentor Confirmation",
      since: "2031-07-09",
    });
  });

  it("is read from what `gh issue list --json` writes as well", () => {
    const { html_url, created_at, updated_at, state: _, user: __, ...issue } = issueOf(bodyOf());
    const gh = {
      ...issue,
      state: "OPEN",
      url: html_url,
      createdAt: created_at,
      updatedAt: updated_at,
      author: { login: "opener" },
      comments: [],
    };
    expect(convert(JSON.stringify([gh])).catalogue).toEqual(
      convert(JSON.stringify([issueOf(bodyOf())])).catalogue,
    );
  });

  it("loses nothing of any answer, and publishes nobody's address", () => {
    const text = fc.lorem({ maxCount: 12 });
    const answer = fc.oneof(
      text,
      fc.constantFrom(
        "### Own heading\n\nText",
        "### Mentors\nsomebody",
        "a\n\n---\n\nb",
        "<details>\n\nx\n\n</details>",
      ),
      fc.string({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(answer, answer, fc.emailAddress(), (description, custom, email) => {
        const { project, catalogue } = read(
          bodyOf({
            "Program Description": `${description}\n\nAsk ${email}`,
            "Custom Prerequisite Description": custom,
            Mentors: `Ada Vale | @ada-vale | ${email} | adaid`,
          }),
        );
        expect(project?.org).toBe("Kite");
        expect(project?.mentors).toEqual([{ name: "Ada Vale", github: "ada-vale" }]);
        expect(JSON.stringify(catalogue)).not.toContain(email);
      }),
      { numRuns: 200 },
    );
  });

  it("never throws, whatever a body or an issue is", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(...CNCF_FORM.map((label) => `\n### ${label}\n`)),
      fc.lorem(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.jsonValue(), (pieces, junk) => {
        const about = { labels: junk, comments: junk, state: junk, created_at: junk };
        const text = JSON.stringify([
          issueOf(pieces.join("\n"), about),
          junk,
          { ...issueOf(""), number: junk },
        ]);
        expect(convert(text).catalogue.schemaVersion).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a form's headings", () => {
  it("split a body at the form's own, in their order, however often an answer has the same", () => {
    const labels = ["A", "B", "C"];
    expect(
      readAnswers("### A\n\nx\n\n### B\n\nmine\n\n### B\n\ny\n\n### C\n\n_No response_", labels),
    ).toEqual(
      new Map([
        ["A", "x\n\n### B\n\nmine"],
        ["B", "y"],
        ["C", ""],
      ]),
    );
    expect(readAnswers("Hello\n\n### A\n\nx\n\n### B\n\ny", labels)).toBeUndefined();
    expect(readAnswers("### A\n\nx", labels)).toBeUndefined();
    expect(readAnswers("<!-- Hello -->\n\n###  a \n\nx\n\n### B", labels)).toEqual(
      new Map([
        ["A", "x"],
        ["B", ""],
      ]),
    );
    for (const other of ["<!-- Hello --> you", "You <!-- hello -->"])
      expect(readAnswers(`${other}\n\n### A\n\nx\n\n### B`, labels)).toBeUndefined();
    expect(readAnswers("  \n  <!-- Hello -->  \n### A\n\nx\n\n### B", labels)?.get("A")).toBe("x");
    expect(readAnswers("### A\n\nx\n\n### B\n\ny\n\n### A\n\nz\n\n#### B", ["A", "B"])).toEqual(
      new Map([
        ["A", "x"],
        ["B", "y\n\n### A\n\nz\n\n#### B"],
      ]),
    );
    expect(readAnswers("### first   name\n\nNo response so far", ["First name", "Age"])).toEqual(
      new Map([["First name", "No response so far"]]),
    );
    // Every label may be missing, up to half of them.
    expect(readAnswers("### B\n\nx\n\n### C\n\ny", labels)?.get("B")).toBe("x");
  });

  it("come from its YAML, without what only explains", () => {
    const yaml = `name: x\nbody:\n  - type: markdown\n    attributes:\n      label: Hello\n  - type: input\n    id: a\n    attributes:\n      label: " First "\n  - type: dropdown\n    attributes: { label: Second, options: [1] }\n  - type: upload\n`;
    expect(formLabels(yaml)).toEqual(["First", "Second"]);
    for (const bad of ["", "body: 1", "body: []", "{", "a: &a [*a]", "- type: input"])
      expect(formLabels(bad)).toBeUndefined();
  });
});
