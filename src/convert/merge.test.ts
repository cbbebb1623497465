import { describe, expect, it } from "vitest";
import type { Project } from "../catalogue/model.ts";
import { convertAll } from "./convertAll.ts";
import { messageLine } from "./messages.ts";

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
        more: "- Technologies: Redis\n",
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
        sections: [{ label: "Technologies", markdown: "Redis" }],
        alsoIn: [{ file: "2031/01-Mar-May/b.md" }],
      },
    ]);
  });

  it("keeps the longer list of skills with what is optional in it, and each section and issue once", () => {
    const { projects } = together(
      ideas({ skills: "Go (optional), Linux", more: "- Technologies: Redis\n- Type: Code\n" }),
      ideas({
        skills: "Go, Linux, Rust (optional)",
        issue: "https://github.com/O/R/issues/1",
        more: "- technologies: Redis\n- Status: Open\n",
      }),
      ideas({ skills: "Go" }),
    );
    expect(projects).toMatchObject([
      {
        skills: ["Go", "Linux", "Rust"],
        optionalSkills: ["Rust"],
        upstreamIssues: [{ label: "o/r#1" }],
        sections: [{ label: "Technologies" }, { label: "Type" }, { label: "Status" }],
        alsoIn: [{ file: "2031/01-Mar-May/b.md" }, { file: "2031/01-Mar-May/c.md" }],
      },
    ]);
  });

  it("says nothing where one telling holds all of the other", () => {
    expect(
      together(ideas(), ideas({ description: "Make it faster. A lot.", skills: "Go" })).differences,
    ).toEqual([]);
  });

  it("names what is told otherwise, and which telling is kept", () => {
    const { projects, differences } = together(
      ideas({ more: "- Technologies: Redis\n" }),
      ideas({
        title: "A much faster cache",
        description: "Use less memory instead of time.",
        outcomes: "Half the memory.",
        skills: "Rust",
        more: "- Technologies: Memcached\n",
      }),
    );
    expect(projects).toMatchObject([{ title: "Faster cache", skills: ["Go", "Linux"] }]);
    expect(differences).toEqual([
      "2031/01-Mar-May/b.md:3:1 info sources-differ “A much faster cache” is told otherwise in " +
        "2031/01-Mar-May/a.md:3: title (the first one is kept), description (the longer one is kept), " +
        "outcomes (the longer ones are kept), skills (the longer list is kept), “Technologies” (the first one is kept). " +
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
