import { describe, expect, it } from "vitest";
import { convert } from "../convert.ts";
import { lostLines } from "../testing/lostLines.ts";
import { commentsOf, withoutComments } from "./comments.ts";
import { projectText } from "./richText.ts";

const CARL = `#### Rewrite in Rust
- Description: Write it anew.
- Recommended Skills: Rust
- Mentor(s): Carl Cole (@carl-cole, carl.cole@example.com)
- Upstream Issue: https://github.com/kubefoo/kubefoo/issues/99`;

const FIELDS = {
  description: "- Description: Make it faster.",
  outcomes: "- Expected Outcome: It is faster.",
  skills: "- Recommended Skills: Go",
  mentors: "- Mentor(s): Ada Vale (@ada-vale)",
  issue: "- Upstream Issue: https://github.com/kubefoo/kubefoo/issues/12",
};

/** A project with some fields replaced; every line of it must be in one of its fields. */
function project(changes: Partial<typeof FIELDS>) {
  const text = `### Kubefoo\n\n#### Faster cache\n\n${Object.values({ ...FIELDS, ...changes }).join("\n")}\n`;
  const { projects } = convert(text).catalogue;
  expect(projects).toHaveLength(1);
  expect(lostLines(text, projects)).toEqual([]);
  return projects[0] ?? expect.fail();
}

it.each([
  ["a <!-- b --> c", "a  c", "<!-- b -->"],
  ["a <!-- b\n\nc --> d", "a \n\n d", "<!-- b\n\nc -->"],
  ["a <!-- never\nclosed", "a \n", "<!-- never\nclosed"],
  ["<!-->a<!--->b<!---->c", "abc", "<!-->\n<!--->\n<!---->"],
  ["<!-- a <!-- b --> c --><!-- d -->", " c -->", "<!-- a <!-- b -->\n<!-- d -->"],
  ["a < !-- b -->", "a < !-- b -->", ""],
])("takes %j apart", (markdown, rest, comments) => {
  expect([withoutComments(markdown), commentsOf(markdown)]).toEqual([rest, comments]);
});

describe("a comment in a project", () => {
  it.each([
    ["after the last field", `<!-- withdrawn\n${CARL}\n-->`],
    ["indented", `  <!-- withdrawn\n${CARL.replace(/^/gm, "  ")}\n  -->`],
    ["as a bullet", `- <!-- withdrawn\n${CARL.replace(/^/gm, "  ")}\n  -->`],
    ["never closed", `<!-- withdrawn\n${CARL}`],
  ])("%s, is no project, and gives no issue and no person", (_, comment) => {
    const found = project({ issue: `${FIELDS.issue}\n${comment}` });
    expect(found).toMatchObject({
      upstreamIssues: [{ label: "kubefoo/kubefoo#12" }],
      mentors: [{ name: "Ada Vale", github: "ada-vale" }],
      skills: ["Go"],
    });
    expect(JSON.stringify(found)).toContain("Rewrite in Rust");
    expect(JSON.stringify(found)).not.toContain("carl.cole@example.com");
    expect(JSON.stringify(projectText(found))).not.toMatch(/Rust|withdrawn/);
    expect(projectText(found).sections).toEqual([]);
  });

  it("gives nothing where it stands in a line", () => {
    const found = project({
      skills: "- Recommended Skills: Go <!-- , Rust, Java -->, C",
      mentors: "- Mentor(s): Ada Vale (@ada-vale) <!-- Carl Cole (@carl-cole, carl@example.com) -->",
      issue: `${FIELDS.issue} <!-- kubefoo/kubefoo#99 -->\n- LFX URL: <!-- https://a.example/9 -->`,
    });
    expect(found).toMatchObject({
      skills: ["Go", "C"],
      mentors: [{ github: "ada-vale" }],
      upstreamIssues: [{ label: "kubefoo/kubefoo#12" }],
      lfxUrl: null,
      sections: [
        { label: "Mentor(s)", markdown: "<!-- Carl Cole (@carl-cole, (e-mail address left out)) -->" },
        { label: "Upstream Issue", markdown: "<!-- kubefoo/kubefoo#99 -->" },
        { label: "LFX URL", markdown: "<!-- https://a.example/9 -->" },
      ],
    });
  });

  it("gives nobody where it runs over lines of people, and the lines keep their numbers", () => {
    const mentors =
      "- Mentor(s):\n  - Ada Vale (@ada-vale) <!-- was\n    Carl Cole (@carl-cole) -->\n  - Bo Lin";
    const { catalogue, messages } = convert(
      `### Kubefoo\n\n#### Faster cache\n\n${FIELDS.skills}\n${mentors}`,
    );
    expect(catalogue.projects[0]?.mentors.map(({ name }) => name)).toEqual(["Ada Vale", "Bo Lin"]);
    expect(messages.filter(({ ruleId }) => ruleId === "missing-handle").map(({ line }) => line)).toEqual([9]);
    project({ mentors });
  });

  it("publishes no address, whatever field it is in", () => {
    const comment = "<!-- ask carl@example.com or dee at example dot org -->";
    for (const [field, written] of Object.entries(FIELDS))
      for (const changed of [`${written} ${comment}`, `${written}\n${comment}`, `${comment}\n${written}`])
        expect(JSON.stringify(project({ [field]: changed }))).not.toMatch(/carl@|dee at/);
    expect(JSON.stringify(project({ issue: `${FIELDS.issue}\n- Type: code ${comment}` }))).not.toMatch(
      /carl@/,
    );
  });

  it("is no description and no outcome by itself", () => {
    const comment = "<!-- say what -->";
    const found = project({
      description: `${comment}\n\n- Description: ${comment}`,
      outcomes: `- Expected Outcome: ${comment}`,
      skills: `- Recommended Skills: TBD ${comment}`,
    });
    expect(found).toMatchObject({ description: "", outcomes: "", skillsRaw: "", skills: [] });
    expect(found.sections.map(({ label, markdown }) => `${label}: ${markdown}`)).toEqual([
      `Introduction: ${comment}`,
      `Description: ${comment}`,
      `Expected Outcome: ${comment}`,
      `Recommended Skills: TBD ${comment}`,
    ]);
    expect(projectText(found).sections.map(({ label }) => label)).toEqual(["Recommended Skills"]);
    expect(project({ description: "Why not?\n\n- Description: <!-- D -->" }).description).toBe("Why not?");
  });

  it("is not shown either where the text is too long for its formatting", () => {
    const [found] = projectText(
      project({ description: `- Description: ${"word ".repeat(13_000)}<!-- x -->` }),
    ).description;
    expect(JSON.stringify(found)).toMatch(/word "/);
  });
});

it("code among the mentors is kept, without its people and addresses", () => {
  const found = project({ mentors: `${FIELDS.mentors}\n\n  \`\`\`\n  Carl Cole carl@example.com\n  \`\`\`` });
  expect(found.mentors).toEqual([{ name: "Ada Vale", github: "ada-vale" }]);
  expect(found.sections).toEqual([
    { label: "Mentor(s)", markdown: "```\nCarl Cole (e-mail address left out)\n```" },
  ]);
});
