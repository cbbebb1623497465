import { expect, it } from "vitest";
import { convert } from "./convert.ts";
import { messageLine } from "./messages.ts";

/** Converts an export. */
function converted(data: unknown) {
  const text = typeof data === "string" ? data : JSON.stringify(data, null, 2);
  const { catalogue, messages } = convert(text, { file: "lfx-export.json" });
  return { catalogue, projects: catalogue.projects, messages: messages.map(messageLine) };
}

const PROGRAM = {
  cncf_project: "Org",
  cncf_project_maturity: "Sandbox",
  term: "2031 Term 1 (Mar-May)",
  program_name_short: "Faster cache",
  program_name_full: "CNCF - Org: Faster cache (2031 Term 1)",
  description: "Make it faster.\n\n- **Expected Outcome**:\n  - A faster cache",
  technologies: "Redis",
  skills: "Go, Linux",
  mentors: [{ name: "Ada Vale", github_handle: "https://github.com/ada-vale", email: "ada@example.org" }],
  upstream_issue_url: "https://github.com/o/r/issues/1",
  lfx_url: "https://mentorship.example/project/1",
  issue_url: "https://github.com/cncf/mentoring/issues/9",
};

it("reads an accepted program whole", () => {
  const { catalogue, projects } = converted({ programs: [PROGRAM] });
  expect(catalogue.terms).toMatchObject([{ id: "2031-01-mar-may", program: "LFX Mentorship" }]);
  expect(projects).toMatchObject([
    {
      org: "Org",
      title: "Faster cache",
      description: "Make it faster.",
      outcomes: "- A faster cache",
      skills: ["Go", "Linux"],
      mentors: [{ name: "Ada Vale", github: "ada-vale" }],
      upstreamIssues: [{ label: "o/r#1", url: "https://github.com/o/r/issues/1" }],
      lfxUrl: "https://mentorship.example/project/1",
      sections: [
        { label: "LFX title", markdown: "CNCF - Org: Faster cache (2031 Term 1)" },
        { label: "Technologies", markdown: "Redis" },
        { label: "Maturity", markdown: "Sandbox" },
        { label: "Proposal", markdown: "https://github.com/cncf/mentoring/issues/9" },
      ],
    },
  ]);
  expect(JSON.stringify(projects)).not.toContain("ada@example.org");
});

it("reads a bare list, and takes the full name where there is no short one", () => {
  const { projects } = converted([{ cncf_project: "Org", program_name_full: "Faster\n cache" }]);
  expect(projects).toMatchObject([{ title: "Faster cache", sections: [] }]);
});

it("lists what an applicant must hand in, whatever form it has", () => {
  const prerequisites = {
    cover_letter: true,
    resume: false,
    coding_challenge: "two hours",
    custom: [{ name: "Small fix", description: "in any\nrepository" }, { name: "Chat" }, 7, {}],
    school: { description: "enrolled" },
    none: null,
    empty: "",
  };
  expect(converted([{ ...PROGRAM, prerequisites }]).projects[0]?.sections).toContainEqual({
    label: "Prerequisites",
    markdown:
      "- Cover letter\n- Coding challenge: two hours\n- Small fix: in any repository\n- Chat\n- enrolled",
  });
});

it("leaves out mentors who are nobody, and handles that nobody can have", () => {
  const mentors = [
    { name: "TBD", github_handle: "" },
    { name: " ", github_handle: "@bo-lin" },
    { name: "Cem Öz", github_handle: "not a handle" },
    "nonsense",
    null,
  ];
  expect(converted([{ ...PROGRAM, mentors }]).projects[0]?.mentors).toEqual([
    { name: null, github: "bo-lin" },
    { name: "Cem Öz", github: null },
  ]);
});

it("keeps an issue field that is no link, and drops an address that is none", () => {
  const [project] = converted([
    { ...PROGRAM, upstream_issue_url: "see the board", lfx_url: "javascript:alert(1)" },
  ]).projects;
  expect(project?.upstreamIssues).toEqual([]);
  expect(project?.sections).toContainEqual({ label: "Upstream Issue", markdown: "see the board" });
  expect(project?.lfxUrl).toBeNull();
});

it("says where each program stands", () => {
  const { projects } = converted({ programs: [PROGRAM, { ...PROGRAM, program_name_short: "Other" }] });
  const [first, second] = projects.map(({ source }) => source);
  expect(first?.line).toBe(7);
  expect(second?.line).toBeGreaterThan(first?.line ?? 0);
  expect(first?.endLine).toBeLessThan(second?.line ?? 0);
});

it("passes over a program without a name, and says which", () => {
  const { projects, messages } = converted({ programs: [{ ...PROGRAM }, { cncf_project: "Org" }, "text"] });
  expect(projects).toHaveLength(1);
  expect(messages.filter((line) => line.includes("source-invalid"))).toEqual([
    expect.stringContaining("Program 2 has no name"),
    expect.stringContaining("Program 3 has no name"),
  ]);
});

it("says what is wrong with JSON and where", () => {
  const { projects, messages } = converted('{\n  "programs": [,]\n}');
  expect(projects).toEqual([]);
  expect(messages[0]).toMatch(/^lfx-export\.json:2:16 error source-invalid Not valid JSON: /);
  expect(converted('{"programs": {}}').messages[0]).toContain("expected an object with a list “programs”");
});

it("cannot be made to change what objects are", () => {
  const text = JSON.stringify([PROGRAM]).replace("{", '{"__proto__":{"polluted":true},"constructor":{},');
  expect(converted(text).projects).toHaveLength(1);
  expect({}).not.toHaveProperty("polluted");
});
