import { describe, expect, it } from "vitest";
import { convert } from "../convert.ts";
import { issueTitle } from "./freeIssue.ts";

describe("an idea that is kept as an issue", () => {
  it.each([
    ["[GSoC] Faster cache", "Faster cache"],
    ["[GSoC 2031][Large] Faster cache", "Faster cache"],
    ["GSoC 2031: Faster cache", "Faster cache"],
    ["LFX Mentorship 2031 - Faster cache", "Faster cache"],
    ["Idea: Faster cache", "Faster cache"],
    ["Faster cache: an idea", "Faster cache: an idea"],
    ["[GSoC]", "[GSoC]"],
  ])("%s is called %s", (title, name) => {
    expect(issueTitle(title)).toBe(name);
  });

  const issue = {
    number: 3,
    title: "[GSoC 2031] Faster cache",
    html_url: "https://github.com/kite/kite/issues/3",
    state: "open",
    labels: ["gsoc", "taken"],
    user: { login: "opener" },
    body: "The cache is slow. Ask ada@example.org.\n\n## Expected outcome\n\nA fast one.\n\n## Skills\n\n- Go\n- nice to have: Rust\n\n**Mentors**: Ada Vale (@ada-vale)\n",
  };

  it("goes through the converter, and is itself where contributors start", () => {
    const { catalogue } = convert(JSON.stringify(issue), { file: "issues.json" });
    expect(catalogue.terms).toMatchObject([{ id: "gsoc-2031", program: "Google Summer of Code" }]);
    expect(catalogue.projects).toMatchObject([
      {
        title: "Faster cache",
        org: "",
        description: expect.stringContaining("The cache is slow."),
        outcomes: "A fast one.",
        skills: ["Go", "Rust"],
        mentors: [{ name: "Ada Vale", github: "ada-vale" }],
        upstreamIssues: [{ url: issue.html_url, label: "kite/kite#3" }],
        status: { state: "taken", label: "taken" },
      },
    ]);
    expect(JSON.stringify(catalogue)).not.toMatch(/opener|ada@example/);
  });

  it("is of the org that its source is said to be of", () => {
    expect(convert(JSON.stringify(issue), { org: "Kite" }).catalogue.projects[0]?.org).toBe("Kite");
  });

  it("stays one project, whatever headings its text has", () => {
    const body =
      "## Org\n\n### Title\n\n- Description: D\n- Mentor(s): @x\n\n### Another\n\n- Description: E\n- Mentor(s): @y\n";
    expect(convert(JSON.stringify([{ ...issue, body }])).catalogue.projects).toHaveLength(1);
  });

  it("is none where the file has comments only, or something else", () => {
    const comments = [{ html_url: "https://github.com/a/b/issues/1#issuecomment-2", body: "Hi" }];
    expect(convert(JSON.stringify(comments)).messages.map(({ ruleId }) => ruleId)).toEqual(["no-projects"]);
    expect(convert('[{"program_name_short": "A", "number": 1}]').catalogue.projects[0]?.title).toBe("A");
  });
});
