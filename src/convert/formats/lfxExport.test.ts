import { expect, it } from "vitest";
import { convert } from "../convert.ts";
import { messageLine } from "../diagnostics/messages.ts";

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

it("leaves out the addresses of people that a description tells, and those in comments", () => {
  const contact = "- **Contact**: Bo Lin <bo@example.org>\n\n<!-- or cy @ example.org -->";
  const { projects } = converted({
    programs: [{ ...PROGRAM, description: `Ask help@example.org.\n\n${contact}` }],
  });
  expect(JSON.stringify(projects)).not.toMatch(/(?:bo|cy) ?@/);
  expect(projects[0]?.description).toContain("help@example.org");
});

it("reads an accepted program whole", () => {
  const { catalogue, projects } = converted({ programs: [PROGRAM] });
  expect(catalogue.terms).toMatchObject([{ id: "2031-01-mar-may", program: "LFX Mentorship" }]);
  expect(projects).toMatchObject([
    {
      org: "Org",
      title: "Faster cache",
      description: "Make it faster.",
      outcomes: "- A faster cache",
      skills: ["Go", "Linux", "Redis"],
      mentors: [{ name: "Ada Vale", github: "ada-vale" }],
      upstreamIssues: [{ label: "o/r#1", url: "https://github.com/o/r/issues/1" }],
      lfxUrl: "https://mentorship.example/project/1",
      sections: [
        { label: "LFX title", markdown: "CNCF - Org: Faster cache (2031 Term 1)" },
        { label: "Maturity", markdown: "Sandbox" },
      ],
      status: { state: "accepted", label: "On the LFX platform" },
      proposal: { url: "https://github.com/cncf/mentoring/issues/9", number: 9 },
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
    "TBD",
    7,
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

it("takes its parts without the spaces around them, and the proposer's own headings as sections", () => {
  const [project] = converted([
    {
      ...PROGRAM,
      cncf_project: " Org ",
      program_name_short: " Faster \n\n cache ",
      skills: " Go ",
      technologies: "\n Redis ",
      lfx_url: " https://a.example/1 ",
      description:
        "Why not?\n\n### Description\n\nMake it faster.\n\n**Expected Outcome**:\nFast.\n\n**Expected Outcomes**: Small.\n\n### Mentors\n\n### Thanks\n\nTo all.",
    },
  ]).projects;
  expect(project).toMatchObject({
    org: "Org",
    title: "Faster cache",
    description: "Why not?\n\nMake it faster.",
    outcomes: "Fast.\n\nSmall.",
    skillsRaw: "Go\n\nRedis",
    lfxUrl: "https://a.example/1",
  });
  expect(project?.sections).toContainEqual({ label: "Thanks", markdown: "To all." });
  expect(project?.sections.map(({ label }) => label)).not.toContain("Mentors");
});

it("leaves out what is empty", () => {
  const empty = Object.fromEntries(Object.keys(PROGRAM).map((key) => [key, key === "mentors" ? [] : ""]));
  const [project, ...others] = converted([{ ...empty, program_name_short: "A" }]).projects;
  expect(others).toEqual([]);
  expect(project).toMatchObject({ org: "", title: "A", lfxUrl: null, sections: [], mentors: [] });
});

it("takes the term from the list, else from the first program's own, else from its full name", () => {
  const terms = (data: object) => converted(data).catalogue.terms.map(({ id }) => id);
  const { term: _, ...undated } = PROGRAM;
  expect(terms({ _term: "2030 Term 2", programs: [PROGRAM] })).toEqual(["2030-02"]);
  expect(terms({ programs: [{ ...PROGRAM, term: "2032 Term 3" }] })).toEqual(["2032-03"]);
  expect(terms([undated])).toEqual(["2031-01"]);
  expect(converted([{ ...undated, program_name_full: "" }]).catalogue.terms).toMatchObject([
    { id: "undated", program: "LFX Mentorship" },
  ]);
});

it.each<[string, string | null]>([
  ["@ada-vale", "ada-vale"],
  [" https://www.github.com/ada-vale ", "ada-vale"],
  ["http://github.com/ada-vale", "ada-vale"],
  ["ada-vale", "ada-vale"],
  ["@", null],
  ["", null],
])("reads the handle %j", (written, github) => {
  const mentors = [{ name: " Ada Vale ", github_handle: written, email: "Ada@Example.org" }];
  const description = "Ask ada@example.org.";
  const [project] = converted([{ ...PROGRAM, mentors, description }]).projects;
  expect(project?.mentors).toEqual([{ name: "Ada Vale", github }]);
  expect(project?.description).not.toContain("ada@example.org");
});

it("tells of a handle that cannot be", () => {
  const mentors = [{ name: "Ada", github_handle: "ada.vale", email: "" }];
  expect(converted([{ ...PROGRAM, mentors }]).messages).toContainEqual(
    expect.stringMatching(/^lfx-export\.json:\d+:1 \w+ impossible-handle “@ada\.vale” cannot be/),
  );
});

it("says where each program stands, also where names are alike or none", () => {
  const programs = [
    { ...PROGRAM, program_name_short: "", program_name_full: "First" },
    { cncf_project: "Org" },
    { ...PROGRAM, program_name_short: "Last" },
  ];
  const text = JSON.stringify({ programs }, null, 2);
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split("\n").length;
  const { projects, messages } = converted({ programs });
  expect(projects.map(({ source }) => [source.line, source.endLine])).toEqual([
    [lineOf('"First"'), lineOf('"First"')],
    [lineOf('"Last"'), text.split("\n").length],
  ]);
  expect(messages).toContainEqual(expect.stringMatching(/Program 2 has no name/));
});

it("leaves out requirements that nobody asks for", () => {
  const sections = (prerequisites: unknown) =>
    converted([{ ...PROGRAM, prerequisites }]).projects[0]?.sections.filter(
      ({ label }) => label === "Prerequisites",
    );
  expect(sections({})).toEqual([]);
  expect(sections({ resume: false, custom: [], other: 7, none: null })).toEqual([]);
  expect(sections({ cover_letter_text: true })).toEqual([
    { label: "Prerequisites", markdown: "- Cover letter text" },
  ]);
});

it("says where JSON that is nested without end goes wrong, in a sensible length", () => {
  const { projects, messages } = converted(`{"programs": ${"[".repeat(50_000)}`);
  expect(projects).toEqual([]);
  expect(messages[0]).toMatch(/^lfx-export\.json:1:\d+ error source-invalid Not valid JSON: /);
  expect(messages[0]?.length).toBeLessThan(300);
  expect(converted('{"a": // no\n 1}').messages[0]).toMatch(/^lfx-export\.json:1:7 /);
});

it("reads lists where texts are expected, texts where lists are, and the names that people write for its keys", () => {
  const { projects, messages } = converted([
    {
      org: "Org",
      title: "Faster cache",
      description: ["Make it faster.", "", "Much."],
      expected_outcome: "A faster cache",
      skills: ["Rust", "Go\nor C"],
      technologies: ["Linux"],
      mentors: ["Ada Vale (@ada-vale)", "Bo Lin <bo@example.org>, or @bo.lin if he is there"],
      upstream_issue_url: ["https://github.com/o/r/issues/1", "o/r#2"],
      lfx_url: ["https://a.example/1"],
      prerequisites: { custom: ["A proposal"] },
    },
    {
      ...PROGRAM,
      program_name_short: "Other",
      expected_outcomes: ["Small", "Quick"],
      mentors: "Cem Öz (@cem)\nDi Wu",
      prerequisites: "Two hours",
    },
    {
      ...PROGRAM,
      program_name_short: "Third",
      mentors: { name: "Eve", github: "eve" },
      prerequisites: ["A", "B"],
    },
  ]);
  expect(messages).toEqual([expect.stringContaining("impossible-handle “@bo.lin”")]);
  expect(projects).toMatchObject([
    {
      org: "Org",
      title: "Faster cache",
      description: "Make it faster.\n\nMuch.",
      outcomes: "A faster cache",
      skillsRaw: "- Rust\n- Go or C\n\n- Linux",
      skills: ["Rust", "Go", "C", "Linux"],
      mentors: [
        { name: "Ada Vale", github: "ada-vale" },
        { name: "Bo Lin", github: null },
      ],
      upstreamIssues: [{ label: "o/r#1" }, { label: "o/r#2" }],
      lfxUrl: "https://a.example/1",
      sections: [
        { label: "Mentors", markdown: "- Bo Lin, or @bo.lin if he is there" },
        { label: "Prerequisites", markdown: "- A proposal" },
      ],
    },
    {
      outcomes: "- A faster cache\n\n- Small\n- Quick",
      mentors: [
        { name: "Cem Öz", github: "cem" },
        { name: "Di Wu", github: null },
      ],
      sections: expect.arrayContaining([{ label: "Prerequisites", markdown: "Two hours" }]),
    },
    {
      mentors: [{ name: "Eve", github: "eve" }],
      sections: expect.arrayContaining([{ label: "Prerequisites", markdown: "- A\n- B" }]),
    },
  ]);
  expect(JSON.stringify(projects)).not.toContain("bo@");
});

it("tells of what it cannot read, once for each key, at the first place", () => {
  const text = `\uFEFF{
  "note": "ours",
  "programs": [
    {
      "program_name_short": "A",
      "title": "Another",
      "lfx_url": ["https://a.example/1", "https://a.example/2"],
      "skills": {"must": "Go"}, "difficulty": "hard",
      "mentors": [7, {"name": "Ada", "nick": "ada"}],
      "technologies": ["Linux",
        3],
      "prerequisites": {"custom": {"name": "Test", "where": "here"}, "other": 7}
    },
    {"program_name_short": "B", "difficulty": "easy", "more": {"of": [null, {"it": " "}]}},
    {"program_name_short": "C", "difficulty": "none"}
  ]
}`;
  const { projects, messages } = converted(text);
  expect(projects).toMatchObject([{ lfxUrl: "https://a.example/1" }, {}, {}]);
  const unread = messages.filter((line) => line.includes(" warning value-unread "));
  expect(unread.map((line) => /:(\d+:\d+) .*?“(\w+)”/.exec(line)?.slice(1))).toEqual([
    ["2:3", "note"],
    ["6:7", "title"],
    ["7:7", "lfx_url"],
    ["8:7", "skills"],
    ["8:33", "difficulty"],
    ["9:19", "mentors"],
    ["9:38", "nick"],
    ["11:9", "technologies"],
    ["12:52", "where"],
    ["12:70", "other"],
  ]);
  expect(unread[4]).toMatch(/ So it is in 2 more places\.$/);
});

it("is silent about what it knowingly leaves out, and about what says nothing", () => {
  const mentors = [{ name: "Ada", github_handle: "ada", lfid: "ada1", role: "primary" }, {}, null, ""];
  const program = {
    ...PROGRAM,
    mentors,
    issue_number: 9,
    cncf_project_slug: "org",
    term: null,
    title: "Faster cache",
  };
  expect(converted({ _generated: "now", _count: 1, _term: null, programs: [program] }).messages).toEqual([]);
});

it("tells of an unread value where JSON is nested without end", () => {
  const depth = 50_000;
  const text = `[{"program_name_short": "A", "deep": ${"[".repeat(depth)}"x"${"]".repeat(depth)}}]`;
  expect(converted(text).messages).toContainEqual(expect.stringMatching(/:1:30 warning value-unread “deep”/));
});

it("tells which parts a program lacks", () => {
  const rules = (program: object) =>
    converted([program]).messages.map((line) => / warning (\S+) “Faster cache” has no /.exec(line)?.[1]);
  expect(rules(PROGRAM)).toEqual([]);
  expect(rules({ title: "Faster cache" })).toEqual([
    "missing-description",
    "missing-issue",
    "missing-mentors",
    "missing-org",
    "missing-skills",
  ]);
  expect(rules({ ...PROGRAM, upstream_issue_url: "see the board" })).toEqual(["issue-without-link"]);
});
