import { describe, expect, it } from "vitest";
import type { Project } from "../catalogue/model.ts";
import { convertAll } from "./convertAll.ts";
import { messageLine } from "./diagnostics/messages.ts";

interface Fields {
  org?: string;
  title?: string;
  description?: string;
  outcomes?: string;
  skills?: string;
  mentors?: string;
  issue?: string;
  more?: string;
}

/** An ideas file with one project. */
function ideas({
  org = "Org",
  title = "Faster cache",
  description = "Make it faster.",
  outcomes = "It is faster.",
  skills = "Go, Linux",
  mentors = "Ada Vale (@ada-vale)",
  issue = "https://github.com/o/r/issues/1",
  more = "",
}: Fields = {}): string {
  return `### ${org}

#### ${title}

- Description: ${description}
- Expected Outcome: ${outcomes}
- Recommended Skills: ${skills}
- Mentor(s): ${mentors}
- Upstream Issue: ${issue}
${more}`;
}

/** Converts texts of one term, as the files a.md, b.md, … */
function together(...texts: string[]): { projects: Project[]; differences: string[] } {
  const files = texts.map((text, at) => ({ file: `2031/01-Mar-May/${"abc"[at]}.md`, text }));
  const { catalogue, messages } = convertAll(files);
  return {
    projects: catalogue.projects,
    differences: messages.filter(({ ruleId }) => ruleId === "sources-differ").map(messageLine),
  };
}

describe("sources that hold the same project", () => {
  it.each<[what: string, other: Fields]>([
    ["its title, org and term", {}],
    ["its title, written otherwise", { title: "Faster Cache" }],
    ["a longer name of its org", { org: "Org Project", title: "Faster cache" }],
    ["its issue and a title that is much the same", { title: "A much faster cache" }],
  ])("are merged by %s", (_what, other) => {
    // Short names of orgs are too easily a part of others.
    const org = other.org === undefined ? "Org" : "Org Proj";
    expect(together(ideas({ org }), ideas({ org, ...other })).projects).toHaveLength(1);
  });

  it.each<[what: string, other: Fields]>([
    ["another org", { org: "Quarry" }],
    ["an issue in common and nothing of the title", { title: "Rewrite the documentation" }],
    ["a like title and another issue", { title: "A faster cache", issue: "https://github.com/o/r/issues/2" }],
  ])("are two projects with %s", (_what, other) => {
    expect(together(ideas(), ideas(other)).projects).toHaveLength(2);
  });

  it.each<[string, string, string, number]>([
    ["its LFX title", "CNCF - Org: Faster cache (2031 Term 1)", "Faster cache", 1],
    ["its LFX title without the org", "CNCF – Faster cache (2031 Term 1)", "Faster cache", 1],
    ["its LFX title with the org", "CNCF - Org: Faster cache (2031 Term 1)", "Org: Faster cache", 1],
    ["an LFX title that goes on", "CNCF - Org: Faster cache (new) on disk (2031 Term 1)", "Faster cache", 2],
    ["an LFX title of the like", "CNCF - Org: Faster (2031 Term 1)", "Faster cache", 2],
  ])("is told by %s", (_, lfxTitle, title, count) => {
    const other = "https://github.com/o/r/issues/2";
    const named = ideas({ title: "Quick store", issue: other }).replace("- Desc", `${lfxTitle}\n\n- Desc`);
    expect(together(ideas({ title }), named).projects).toHaveLength(count);
    expect(together(named, ideas({ title })).projects).toHaveLength(count);
  });

  it("is told by its LFX address before all else", () => {
    const at = (number: number, host = "lfx.example") => `- LFX URL: https://${host}/project/${number}\n`;
    const renamed = { org: "Quarry", title: "Quick store", issue: "https://github.com/o/r/issues/2" };
    expect(
      together(ideas({ more: at(1) }), ideas({ ...renamed, more: at(1, "LFX.example") })).projects,
    ).toHaveLength(1);
    expect(together(ideas({ more: at(1) }), ideas({ more: at(2) })).projects).toHaveLength(2);
    expect(together(ideas(), ideas({ more: at(2) })).projects).toMatchObject([
      { lfxUrl: "https://lfx.example/project/2" },
    ]);
  });

  it.each<[string, string, number]>([
    ["Kite", "Kite Club", 1],
    ["Kite Club", "kite", 1],
    ["Org", "Org Club", 2],
    ["Org Club", "Org", 2],
    ["Kite", "Raft", 2],
    ["Kite Club", "Raft Club", 2],
  ])("is told by its org: %s and %s", (one, other, count) => {
    expect(together(ideas({ org: one }), ideas({ org: other })).projects).toHaveLength(count);
  });

  it("is told by one of its issues, where the title is like enough", () => {
    const issues = (...numbers: number[]) =>
      numbers.map((number) => `https://github.com/o/r/issues/${number}`).join(", ");
    const [a, b, c] = ["Faster cache of maps", "Cache for tiles, faster", "Wings, paint and a faster hull"];
    const count = (one: string, other: string) =>
      together(ideas({ title: one, issue: issues(1, 2) }), ideas({ title: other, issue: issues(3, 2) }))
        .projects.length;
    expect([count(a, b), count(a, c)]).toEqual([1, 2]);
    // Told by the issue alone that both have, written in another way.
    const shorthand = ideas({ title: b, issue: "O/R#2" });
    expect(together(ideas({ title: a, issue: issues(2) }), shorthand).projects).toHaveLength(1);
  });

  it("is the one with the same title where its issue serves several", () => {
    const two = `${ideas({ title: "Faster cache" })}\n${ideas({ title: "Faster disk cache" })}`;
    const { projects } = together(two, ideas({ title: "Faster disk cache", mentors: "Bo Lin (@bo)" }));
    expect(projects.map(({ title, mentors }) => [title, mentors.length])).toEqual([
      ["Faster cache", 1],
      ["Faster disk cache", 2],
    ]);
  });

  it.each([
    ["its title", "", ""],
    ["its LFX address", " for good", "- LFX URL: https://lfx.example/project/7\n"],
  ])("is the one with %s, also where one with its issue stands before it", (_, more, lfx) => {
    const [old, fresh] = ["Upgrade the UI to React 18", "Upgrade the UI to Vite"];
    const ofOld = ideas({ title: old, more: lfx });
    const accepted = `${ideas({ title: fresh, description: "New." })}\n${ideas({ title: old + more, mentors: "Bo Lin (@bo)", more: lfx })}`;
    const { projects } = together(`${ofOld}\n${ideas({ title: "Docs", issue: "" })}`, accepted);
    expect(projects.map(({ title, mentors }) => [title, mentors.length])).toEqual([
      [old, 2],
      ["Docs", 1],
      [fresh, 1],
    ]);
  });

  it("has mentors by handle, else by name", () => {
    const merged = (one: string, other: string) =>
      together(ideas({ mentors: one }), ideas({ mentors: other })).projects[0]?.mentors.map(
        ({ name, github }) => [name, github].join("@"),
      );
    expect(merged("Ada Vale (@ada)", "ADA VALE")).toEqual(["Ada Vale@ada"]);
    expect(merged("@ada", "Ada Vale (@Ada)")).toEqual(["Ada Vale@ada"]);
    expect(merged("Ada Vale (@ada)", "Ada Vale (@vale)")).toEqual(["Ada Vale@ada", "Ada Vale@vale"]);
    expect(merged("@ada", "Bo Lin")).toEqual(["@ada", "Bo Lin@"]);
    expect(merged("Bo Lin", "@ada")).toEqual(["Bo Lin@", "@ada"]);
  });

  it("says what is told otherwise, and nothing where one only tells more", () => {
    const differences = (one: Fields, other: Fields) =>
      together(ideas(one), ideas(other)).differences.map((line) => /: ([^:]*)\. Make/.exec(line)?.[1]);
    expect(differences({ description: "Make it fast." }, { description: "Make it fast. Really." })).toEqual(
      [],
    );
    expect(differences({ description: "Make it fast. Really." }, { description: "Make it fast." })).toEqual(
      [],
    );
    expect(differences({ description: "Make it quick." }, { description: "Make it small, too." })).toEqual([
      "description (the longer one is kept)",
    ]);
    expect(differences({ skills: "Go, Linux" }, { skills: "Go, Rust" })).toEqual([
      "skills (the longer list is kept)",
    ]);
    expect(differences({ skills: "Go" }, { skills: "Rust, Linux" })).toEqual([
      "skills (the longer list is kept)",
    ]);
    expect(differences({ skills: "Rust, Linux, Go" }, { skills: "go" })).toEqual([]);
    expect(differences({ more: "- Type: Code\n" }, { more: "- type: Docs\n- Status: Open\n" })).toEqual([
      "“type” (the first one is kept)",
    ]);
  });

  it.each<[what: string, first: Fields, second: Fields, count: number]>([
    [
      "one LFX address",
      { more: "- LFX URL: https://lfx.example/A" },
      { title: "X", org: "Y", more: "- LFX URL: https://lfx.example/a" },
      1,
    ],
    [
      "two LFX addresses",
      { more: "- LFX URL: https://lfx.example/a" },
      { more: "- LFX URL: https://lfx.example/b" },
      2,
    ],
    ["an LFX address in one", { more: "- LFX URL: https://lfx.example/a" }, {}, 1],
    ["an org whose short name is in the other's", { org: "Org" }, { org: "Organizers" }, 2],
    ["an org whose short name is in the other's, the other way", { org: "Organizers" }, { org: "Org" }, 2],
    ["an org of four letters in the other's", { org: "Kite" }, { org: "Kite Flyers" }, 1],
    ["an org of four letters in the other's, the other way", { org: "Kite Flyers" }, { org: "Kite" }, 1],
    ["orgs of long, unlike names", { org: "Kite Flyers" }, { org: "Raft Builders" }, 2],
  ])("by %s", (_what, first, second, count) => {
    expect(together(ideas(first), ideas(second)).projects).toHaveLength(count);
  });

  it.each([
    "CNCF - Org: Faster cache (2031 Term 1)",
    "CNCF – Org:Faster cache (2031 Term 1) ",
    "CNCF - Faster cache (2031 Term 1)",
  ])("by the short title that one has for the LFX platform: %s", (short) => {
    const other = ideas({ title: "Rewrite it", issue: "" }).replace(
      "- Description",
      `${short}\n\n- Description`,
    );
    expect(together(ideas(), other).projects).toHaveLength(1);
    expect(together(ideas({ title: "Slower cash" }), other).projects).toHaveLength(2);
  });

  it("finds each of several projects with one title in another source", () => {
    const all = `${ideas({ org: "Quarry", issue: "" })}\n${ideas({ org: "Kite Flyers", issue: "" })}`;
    for (const org of ["Quarry", "Kite Flyers"]) {
      const { projects } = together(all, ideas({ org, issue: "", more: "- Status: Open\n" }));
      expect(projects.filter(({ sections }) => sections.length > 0).map((project) => project.org)).toEqual([
        org,
      ]);
    }
  });

  it("takes two people for one by the handle, or else by the name", () => {
    const mentorsOf = (first: string, second: string) =>
      together(ideas({ mentors: first }), ideas({ mentors: second })).projects[0]?.mentors.map(
        ({ name, github }) => `${name} ${github}`,
      );
    expect(mentorsOf("Ada (@ada)", "Ada (@ada2)")).toEqual(["Ada ada", "Ada ada2"]);
    expect(mentorsOf("@ada", "Ada Vale (@ADA)")).toEqual(["Ada Vale ada"]);
    expect(mentorsOf("@ada", "Bo Lin")).toEqual(["null ada", "Bo Lin null"]);
    expect(mentorsOf("Bo Lin", "@ada")).toEqual(["Bo Lin null", "null ada"]);
    expect(mentorsOf("Bo Lin", "Ada Vale")).toEqual(["Bo Lin null", "Ada Vale null"]);
    expect(mentorsOf("Bo Lin", "BO LIN (@bolin)")).toEqual(["Bo Lin bolin"]);
  });

  it("keeps the longer telling of a section where it holds all of the other", () => {
    const [short, long] = ["Redis", "Redis and Kafka"].map((text) =>
      ideas({ more: `- Background: ${text}\n` }),
    );
    for (const order of [
      [short, long],
      [long, short],
    ]) {
      const { projects, differences } = together(...order.map(String));
      expect(projects[0]?.sections).toEqual([{ label: "Background", markdown: "Redis and Kafka" }]);
      expect(differences).toEqual([]);
    }
  });

  it("never merges two projects of one source, or of two terms", () => {
    expect(together(`${ideas()}\n${ideas().replace("### Org", "")}`).projects).toHaveLength(2);
    const { catalogue } = convertAll([
      { file: "2031-01-Mar-May.md", text: ideas() },
      { file: "2031-02-Jun-Aug.md", text: ideas() },
    ]);
    expect(catalogue.projects.map(({ term }) => term)).toEqual(["2031-01-mar-may", "2031-02-jun-aug"]);
  });

  it("gives the richer telling of each field, all mentors and issues, and where else it stands", () => {
    const { projects } = together(
      ideas({ mentors: "Ada Vale", skills: "Go" }),
      ideas({
        description: "Make it faster. A lot.",
        mentors: "Ada Vale (@ada-vale), Bo Lin (@bo-lin)",
        issue: "https://github.com/o/r/issues/1, https://github.com/o/r/issues/7",
        more: "- Background: Redis\n",
      }),
    );
    expect(projects).toMatchObject([
      {
        description: "Make it faster. A lot.",
        skills: ["Go", "Linux"],
        mentors: [
          { name: "Ada Vale", github: "ada-vale" },
          { name: "Bo Lin", github: "bo-lin" },
        ],
        upstreamIssues: [{ label: "o/r#1" }, { label: "o/r#7" }],
        sections: [{ label: "Background", markdown: "Redis" }],
        alsoIn: [{ file: "2031/01-Mar-May/b.md" }],
      },
    ]);
  });

  it("keeps the longer list of skills with what is optional in it, and each section and issue once", () => {
    const { projects } = together(
      ideas({ skills: "Go (optional), Linux", more: "- Background: Redis\n- Type: Code\n" }),
      ideas({
        skills: "Go, Linux, Rust (optional)",
        issue: "https://github.com/O/R/issues/1",
        more: "- background: Redis\n- Status: Open\n",
      }),
      ideas({ skills: "Go" }),
    );
    expect(projects).toMatchObject([
      {
        skills: ["Go", "Linux", "Rust"],
        optionalSkills: ["Rust"],
        upstreamIssues: [{ label: "o/r#1" }],
        sections: [{ label: "Background" }, { label: "Type" }, { label: "Status" }],
        alsoIn: [{ file: "2031/01-Mar-May/b.md" }, { file: "2031/01-Mar-May/c.md" }],
      },
    ]);
  });

  it("says nothing where one telling holds all of the other", () => {
    const other = { description: "Make it faster. A lot.", skills: "Go", outcomes: "It is faster. Really." };
    expect(together(ideas(), ideas(other)).differences).toEqual([]);
    expect(together(ideas(other), ideas()).differences).toEqual([]);
  });

  it.each([
    ["Rust", "Go, Linux", ["Go", "Linux"]],
    ["Go, Linux", "Rust", ["Go", "Linux"]],
    ["Go, Rust", "Go, Linux, C", ["Go", "Linux", "C"]],
    ["Go, Linux", "Rust, C", ["Go", "Linux"]],
  ])("names the skills that are told otherwise: %s, %s", (first, second, kept) => {
    const { projects, differences } = together(ideas({ skills: first }), ideas({ skills: second }));
    expect(projects[0]?.skills).toEqual(kept);
    expect(differences).toEqual([expect.stringContaining(": skills (the longer list is kept).")]);
  });

  it("names what is told otherwise, and which telling is kept", () => {
    const { projects, differences } = together(
      ideas({ more: "- Background: Redis\n" }),
      ideas({
        title: "A much faster cache",
        description: "Use less memory instead of time.",
        outcomes: "Half the memory.",
        skills: "Rust",
        more: "- Background: Memcached\n",
      }),
    );
    expect(projects).toMatchObject([{ title: "Faster cache", skills: ["Go", "Linux"] }]);
    expect(differences).toEqual([
      "2031/01-Mar-May/b.md:3:1 info sources-differ “A much faster cache” is told otherwise in " +
        "2031/01-Mar-May/a.md:3: title (the first one is kept), description (the longer one is kept), " +
        "outcomes (the longer ones are kept), skills (the longer list is kept), “Background” (the first one is kept). " +
        "Make them agree.",
    ]);
  });

  it("meets an accepted program by the title that the LFX platform gives it", () => {
    const program = (fields: object) =>
      JSON.stringify({
        programs: [{ cncf_project: "Org", description: "", skills: "Go", mentors: [], ...fields }],
      });
    const withExport = (fields: object) => {
      const files = [
        {
          file: "2031-01-Mar-May.md",
          text: ideas({ issue: "", more: "- LFX URL: https://lfx.example/1\n" }),
        },
        { file: "2031-01-Mar-May.json", text: program(fields) },
      ];
      return convertAll(files).catalogue.projects;
    };
    const full = "CNCF - Org: Faster cache (2031 Term 1)";
    expect(withExport({ program_name_short: "FC", program_name_full: full })).toHaveLength(1);
    expect(
      withExport({ program_name_short: "FC", program_name_full: "CNCF - Org: Slower cache" }),
    ).toHaveLength(2);
    expect(
      withExport({ program_name_short: "Another name", lfx_url: "HTTPS://LFX.example/1" }),
      "one page on the platform is one project, whatever its title",
    ).toMatchObject([{ title: "Faster cache", lfxUrl: "https://lfx.example/1" }]);
    expect(
      withExport({ program_name_short: "Faster cache", lfx_url: "https://lfx.example/2" }),
      "two pages are two projects",
    ).toHaveLength(2);
  });

  it("makes one mentor of a name and a handle told apart, and keeps two of one name with two handles", () => {
    const mentors = (first: string, second: string) =>
      together(ideas({ mentors: first }), ideas({ mentors: second })).projects[0]?.mentors;
    expect(mentors("Ada Vale", "ada vale (@Ada-Vale)")).toEqual([{ name: "Ada Vale", github: "Ada-Vale" }]);
    expect(mentors("@ada-vale", "Ada Vale (@Ada-Vale)")).toEqual([{ name: "Ada Vale", github: "ada-vale" }]);
    expect(mentors("Jo Li (@joli)", "Jo Li (@jo-li-2)")).toEqual([
      { name: "Jo Li", github: "joli" },
      { name: "Jo Li", github: "jo-li-2" },
    ]);
    expect(mentors("Ada Vale (@ada-vale)", "Bo Lin")).toEqual([
      { name: "Ada Vale", github: "ada-vale" },
      { name: "Bo Lin", github: null },
    ]);
  });

  it("takes a term's programme and dates from whichever source has them", () => {
    const dates =
      "# 2031 Term 1 (Mar-May)\n\n## Timeline\n\n| activity | dates |\n| --- | --- |\n| Applications open | Jan 5 - Feb 9 |\n\n";
    const plain = { file: "2031-01-Mar-May/a.md", text: ideas() };
    const dated = { file: "2031-01-Mar-May/b.md", text: dates + ideas() };
    const alone = convertAll([dated]).catalogue.terms;
    expect(alone[0]?.timeline?.length).toBeGreaterThan(0);
    expect(convertAll([plain, dated]).catalogue.terms).toMatchObject([{ timeline: alone[0]?.timeline }]);
    expect(convertAll([dated, plain]).catalogue.terms).toEqual(alone);
  });
});

describe("sources of no term", () => {
  const converted = (...files: string[]) => {
    const texts = files.map((file, at) => (file.endsWith(".json") ? EXPORT : ideas({ mentors: `@m${at}` })));
    return convertAll(files.map((file, at) => ({ file, text: texts[at] as string })));
  };
  const EXPORT = JSON.stringify({
    programs: [
      { cncf_project: "Org", program_name_short: "Faster cache", description: "", skills: "Go", mentors: [] },
    ],
  });

  const projects = (...files: string[]) => converted(...files).catalogue.projects;
  const terms = (...files: string[]) =>
    converted(...files).messages.filter(({ ruleId }) => ruleId === "term-unknown");

  it("keep their projects apart, of which nobody knows whether they are of one round", () => {
    const found = projects("a-2025.md", "a-2026.md");
    expect(found.map(({ id, mentors }) => [id, mentors.map(({ github }) => github)])).toEqual([
      ["undated/org/faster-cache", ["m0"]],
      ["undated/org/faster-cache-2", ["m1"]],
    ]);
    expect(found.every(({ alsoIn }) => alsoIn === undefined)).toBe(true);
  });

  it.each([
    [["x/project_ideas.md", "x/README.md"], 1],
    [["x/project_ideas.md", "x/README.md", "x/lfx-export.json"], 1],
    [["ideas.md", "export.json"], 1],
    [["x/project_ideas.md", "y/README.md"], 2],
    [["x/project_ideas.md", "y/project_ideas.md"], 2],
    [["x/ideas.md", "x/y/README.md"], 2],
    // Of which of the two the accepted ones are, nothing tells.
    [["x/a.md", "x/b.md", "x/README.md"], 3],
    [["x/readme-2025.md", "x/a.md"], 2],
  ])("are one round where a folder holds one of each kind: %j", (files, count) => {
    expect(projects(...files)).toHaveLength(count);
  });

  it("are told of, each, but not one alone", () => {
    expect(terms("ideas-2026.md", "2026-02-Jun-Aug.md", "2026-H1.md").map(messageLine)).toEqual([
      expect.stringMatching(
        /^2026-H1\.md:1:1 warning term-unknown .*Name the file like “2026-02-Jun-Aug\.md”/,
      ),
      expect.stringMatching(
        /^ideas-2026\.md:1:1 warning term-unknown No term in the file's name, folder or head/,
      ),
    ]);
    expect(terms("ideas-2026.md")).toEqual([]);
    expect(terms("2026-01-Mar-May.md", "2026-02-Jun-Aug.md")).toEqual([]);
  });

  it("are of one round where the caller says so", () => {
    const files = ["a.md", "b.md"].map((file) => ({ file, text: ideas() }));
    const { catalogue, messages } = convertAll(files, { term: "2031-01-mar-may" });
    expect(catalogue.projects).toHaveLength(1);
    expect(messages).toEqual([]);
  });
});
