/** One project in an issue, an export, an accepted list and an ideas file is one project. */
import { describe, expect, it } from "vitest";
import { convertAll } from "./convertAll.ts";
import { CNCF_FORM } from "./formats/issueForm.ts";
import { EXPORT } from "./testing/cncfFolder.ts";

const BODY = CNCF_FORM.map((label) => {
  const answers: Record<string, string> = {
    "CNCF Project": "Kite",
    Term: "2026 Term 3 (Sep-Nov)",
    "Program Name": "Much lighter and longer than before",
    "Program Description":
      "Since then the proposer has written a far longer text than the one that was exported.",
    Technologies: "COBOL",
    "Skills same as Technologies?": "- [x] Yes",
    Mentors: "Mallory | @mallory | m@example.org | mal",
    "Application Prerequisites": "- [x] Resume",
  };
  return `### ${label}\n\n${answers[label] ?? "_No response_"}`;
}).join("\n\n");

const ISSUES = JSON.stringify([
  {
    number: 31,
    title: "[CNCF LFX Proposal] Kite Much lighter",
    html_url: "https://github.com/kite/mentoring/issues/31",
    state: "closed",
    closed_at: "2026-10-01T00:00:00Z",
    labels: ["Exported"],
    created_at: "2026-07-01T00:00:00Z",
    updated_at: "2026-10-01T00:00:00Z",
    body: BODY,
  },
  {
    number: 32,
    title: "[CNCF LFX Proposal] Kite Another",
    html_url: "https://github.com/kite/mentoring/issues/32",
    state: "open",
    labels: [],
    body: BODY.replace("Much lighter and longer than before", "Another"),
  },
]);

const README = `# 2026 Term 3 (Sep-Nov)\n\n## Accepted projects\n\n### Kite\n\n#### Lighter\n\n- Description: Make it lighter.\n- Mentor(s): Ada Vale (@ada-vale)\n- LFX URL: https://mentorship.lfx.linuxfoundation.org/project/31\n`;
const IDEAS = `# 2026 Term 3 (Sep-Nov)\n\n## Ideas\n\n### Kite\n\n#### Lighter\n\n- Description: Make it lighter.\n- Mentor(s): Ada Vale (@ada-vale)\n\n#### Never accepted\n\n- Description: Make it blue.\n- Mentor(s): Bo Lin (@bo)\n`;

const folder = "2026/03-Sep-Nov";
const issues = { file: "kite/mentoring/issues", text: ISSUES, publicName: "kite/mentoring/issues" };
const readme = { file: `${folder}/README.md`, text: README };
const ideas = { file: `${folder}/project_ideas.md`, text: IDEAS };
const exported = { file: `${folder}/lfx-export.json`, text: EXPORT };
const sources = [issues, readme, ideas, exported];

describe("an issue, its export, the accepted list and the ideas file", () => {
  it.each([
    ["in this order", sources],
    ["in another", [...sources].reverse()],
    ["with the export first", [exported, issues, ideas, readme]],
  ])("are one project, as it was exported: %s", (_, order) => {
    const { catalogue } = convertAll(order);
    const byTitle = new Map(catalogue.projects.map((project) => [project.title, project]));
    expect([...byTitle.keys()].sort()).toEqual(["Another", "Lighter", "Never accepted"]);
    expect(byTitle.get("Lighter")).toMatchObject({
      id: "2026-03-sep-nov/kite/lighter",
      proposal: { url: "https://github.com/kite/mentoring/issues/31", number: 31 },
      mentors: [{ name: "Ada Vale", github: "ada-vale" }],
      status: { state: "accepted" },
      created: "2026-07-01T00:00:00Z",
      lfxUrl: "https://mentorship.lfx.linuxfoundation.org/project/31",
    });
    expect(byTitle.get("Lighter")?.description).toMatch(/^Make it lighter\./);
    expect(byTitle.get("Lighter")?.skills).toContain("Kubernetes");
    expect(byTitle.get("Lighter")?.alsoIn).toHaveLength(3);
  });

  it("tell what was accepted from what was only proposed", () => {
    const states = convertAll(sources).catalogue.projects.map(({ title, status }) => [title, status?.state]);
    expect(Object.fromEntries(states)).toEqual({
      Lighter: "accepted",
      Another: "proposed",
      "Never accepted": "proposed",
    });
  });

  it("says nothing of an ideas file without a list beside it", () => {
    const { projects } = convertAll([ideas]).catalogue;
    expect(projects.map(({ status }) => status)).toEqual([undefined, undefined]);
  });

  it("are two where two issues propose alike", () => {
    const twice = JSON.stringify(
      JSON.parse(ISSUES).map((issue: object) => ({ ...issue, body: BODY, state: "open", labels: [] })),
    );
    const { projects } = convertAll([
      { file: "a.json", text: twice },
      { file: "b.json", text: twice },
    ]).catalogue;
    expect(projects.map(({ proposal }) => proposal?.number)).toEqual([31, 32]);
    expect(new Set(projects.map(({ id }) => id)).size).toBe(2);
  });
});
