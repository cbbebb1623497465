import { describe, expect, it } from "vitest";
import { convert } from "../convert.ts";
import { messageLine } from "../diagnostics/messages.ts";

const FIELDS = {
  description: "- Description: Make it faster.",
  outcomes: "- Expected Outcome: It is faster.",
  skills: "- Recommended Skills: Go",
  mentors: "- Mentor(s): Ada Vale (@ada-vale)",
  issue: "- Upstream Issue: https://github.com/o/r/issues/1",
};

/** What is said of a sound project with some fields replaced. */
function said(changes: Partial<typeof FIELDS> = {}, before = "### Org\n\n#### Faster cache\n"): string[] {
  const text = `${before}\n${Object.values({ ...FIELDS, ...changes }).join("\n")}\n`;
  return convert(text, { file: "f" }).messages.map(messageLine);
}

describe("a missing field", () => {
  it.each<[keyof typeof FIELDS, string, string, string]>([
    ["description", "", "3:1", "has no description: add “- Description: …”"],
    ["outcomes", "", "3:1", "has no outcomes: add “- Expected Outcome: …”"],
    ["outcomes", "- Expected Outcome:", "6:3", "has no outcomes"],
    ["skills", "", "3:1", "has no skills: add “- Recommended Skills: …”"],
    ["skills", "- Recommended Skills:", "7:3", "has no skills"],
    ["mentors", "", "3:1", "has no mentor: add “- Mentor(s):”"],
    ["issue", "", "3:1", "has no upstream issue: add “- Upstream Issue: https:"],
  ])("%s, written %j", (field, written, place, reason) => {
    const [line, ...others] = said({ [field]: written });
    expect(line).toMatch(new RegExp(`^f:${place} \\w+ missing-`));
    expect(line).toContain(`“Faster cache” ${reason}`);
    expect(others).toEqual([]);
  });
});

describe("a title that is no heading", () => {
  it.each([
    "**CLI**",
    "__CLI__",
    "- **CLI**",
    "1. CLI",
    "- Title: CLI",
    "**Title:** CLI",
    "Project name: CLI",
  ])("is to become one under its org: %s", (line) => {
    expect(said({}, `### Acme\n\n${line}\n`)).toEqual([
      "f:1:1 warning missing-org “Acme” stands under no org: if it is the org, make “CLI” a heading under it (“### Acme”, then “#### CLI”).",
    ]);
  });

  it.each(["CLI", "**CLI**\n\nPlease read this.", "- Please read this.", `**${"long ".repeat(30)}**`])(
    "is none where text stands: %j",
    (text) => {
      const told = said({}, `### Acme\n\n${text}\n`).join("\n");
      expect(told).toContain("put a heading with the org's name above it");
      expect(told).toContain("stray-text");
    },
  );

  it("is none under an org", () => {
    expect(said({}, "## Org\n\n### Acme\n\n**CLI**\n").join()).toMatch(/^f:5:1 info stray-text [^,]*$/);
  });
});

describe("a misspelt label", () => {
  it.each<[keyof typeof FIELDS, string, string, string]>([
    ["skills", "- Skils: Rust", "7", "“Skils” was read as “Recommended Skills”"],
    ["mentors", "- Metors: Ada Vale (@ada-vale)", "8", "“Metors” was read as “Mentor(s)”"],
    ["mentors", "- Mentros:\n  - Ada Vale (@ada-vale)", "8", "“Mentros” was read as “Mentor(s)”"],
    ["mentors", "- Mentor(s: Ada Vale (@ada-vale)", "8", "“Mentor(s” was read as “Mentor(s)”"],
    ["outcomes", "- Outcoms: It is faster.", "6", "“Outcoms” was read as “Expected Outcome”"],
    ["issue", "- Isuse: https://github.com/o/r/issues/1", "9", "“Isuse” was read as “Upstream Issue”"],
  ])("of a missing field is named at its line: %s, %j", (field, written, line, reason) => {
    expect(said({ [field]: written })).toEqual([
      `f:${line}:3 warning label-spelling ${reason}: spell it so.`,
    ]);
  });

  it.each<[keyof typeof FIELDS, string]>([
    ["mentors", "- Mentor/s: Ada Vale (@ada-vale)"],
    ["issue", "- GitLab Issue: https://gitlab.com/o/r/-/issues/1"],
  ])("is none of these: %s, %j", (field, written) => {
    expect(said({ [field]: written })).toEqual([]);
  });

  it.each<[keyof typeof FIELDS, string, string]>([
    ["skills", "- Skull: broken", "missing-skills"],
    ["skills", "- Still: to come", "missing-skills"],
    ["issue", "- Tissue: soft", "missing-issue"],
    ["issue", "- Issued: in May", "missing-issue"],
    ["mentors", "- Mentee: Bo Lin", "missing-mentors"],
  ])("is none where another word is meant: %s, %j", (field, written, rule) => {
    expect(said({ [field]: written }).join()).toContain(rule);
  });

  it("is none where the field is there, before it or after it", () => {
    for (const skills of ["- Skils: Rust\n- Skills: Go", "- Skills: Go\n- Skils: Rust"])
      expect(said({ skills }).join()).toMatch(/^f:\d:3 info label-unknown “Skils” /);
  });
});

describe("an upstream issue", () => {
  const told = (url: string) => said({ issue: `- Upstream Issue: ${url}` }).join("\n");

  it.each([
    ["https://github.com/o/r/issues?q=is%3Aopen", "a search"],
    ["https://github.com/o/r/labels/x?a=b&q=c", "a search"],
    ["https://github.com/o/r/search", "a search"],
    ["https://github.com/orgs/o/projects/12", "a project board"],
    ["https://github.com/o/r/projects", "a project board"],
    ["https://github.com/o/r/projects/", "a project board"],
    ["https://github.com/o/r/projects?type=x", "a project board"],
    ["https://github.com/o/r/issues", "a list of issues"],
    ["https://github.com/o/r/pulls/", "a list of issues"],
    ["https://github.com/o/r/discussions?a=b", "a list of issues"],
    ["https://github.com/org", "a repository"],
    ["http://www.github.com/org/repo/", "a repository"],
    ["https://github.com/org/repo", "a repository"],
    ["https://gitlab.com/acme/w", "a repository"],
    ["https://codeberg.org/acme/w", "a repository"],
    ["https://github.com/acme/search", "a repository"],
    ["https://github.com/search?q=x", "a search"],
    ["https://gitlab.com/acme/w/-/boards/3", "a project board"],
    ["https://gitlab.com/acme/w/-/issues", "a list of issues"],
    ["https://github.com/o/r/milestone/3", "a list of issues"],
    ["https://github.com/o/r/labels/x", "a list of issues"],
  ])("%s is %s", (url, kind) => {
    expect(told(url)).toMatch(/^f:9:3 \w+ issue-not-an-issue /);
    expect(told(url)).toContain(`${url} is ${kind}: link one issue`);
  });

  it.each([
    "https://github.com/o/r/issues/12",
    "https://github.com/o/r/pull/3",
    "https://github.com/o/r/discussions/4",
    "https://github.com/o/r/blob/main/a.md",
    "https://github.com/elastic/search-ui/issues/4",
    "https://github.com/acme/search/issues/4",
    "https://github.com/acme/w/issues/4?q=x",
    "https://gitlab.com/acme/w/-/work_items/4",
    "https://docs.google.com/document/d/x/edit?q=1",
    "https://www.google.com/url?q=https://github.com/o/r/issues/12&sa=D&source=editors",
    "https://a.example/projects/x",
    "https://a.example/?to=https://github.com/o/r",
    "o/r#12",
  ])("%s may be one", (url) => {
    expect(told(url)).toBe("");
  });

  it("written without “https://” is told of where it stands, once", () => {
    expect(told("github.com/o/r/issues/12")).toMatch(
      /^f:9:19 \w+ link-without-scheme “github\.com\/o\/r\/issues\/12” is no full address: write “https:/,
    );
    expect(told("[it](github.com/o/r/issues/12)").split("\n")).toHaveLength(1);
  });

  it("is asked for where the field has text only", () => {
    expect(told("on the board")).toMatch(/^f:9:3 \w+ issue-without-link The issue field has no link: give/);
  });
});

describe("a link in a text", () => {
  const told = (target: string) => said({ description: `- Description: See [this](${target}).` }).join("\n");

  it.each(["javascript:alert", "data:text/html,x", "h2+x.y-z:go", "<vbscript:x>"])(
    "to %s is not taken over",
    (target) => {
      expect(told(target)).toMatch(/^f:5:\d+ \w+ unsafe-link A link to “.*” is not taken over/);
    },
  );

  it.each([
    "example.org",
    "www.example.org/x",
    "sub.example.co.uk?y",
    "example.org#z",
    "my-host.example.org:80/x",
    "example.md.org",
    "example.rs/x",
    "www.example.berlin",
  ])("to %s is no full address", (target) => {
    expect(told(target)).toMatch(/^f:5:\d+ \w+ link-without-scheme /);
    expect(told(target)).toContain(`“${target}” is no full address: write “https://${target}”.`);
  });

  it.each([
    ..."main.rs setup.py package.json notes.txt plan.pdf README.md page.html a.png a.yml main.go".split(" "),
    "docs/guide.md",
    "../CONTRIBUTING.md#dev",
    "./a.b",
    "/docs",
    ".github/workflows/ci.yml",
  ])("to %s is one to a file, and to no foreign host", (target) => {
    expect(told(target)).toMatch(/^f:5:\d+ \w+ link-without-scheme “.*” is a link relative to the file, /);
    expect(told(target)).not.toContain("https://");
  });

  it.each([
    "https://example.org",
    "http://example.org",
    "mailto:ada@example.org",
    "localhost:8080/x",
    "a-b.c:80",
    "#below",
    "url",
  ])("to %s is sound", (target) => {
    expect(told(target)).toBe("");
  });

  it("is quoted to a sensible length", () => {
    expect(told(`data:${"x".repeat(500)}`).length).toBeLessThan(160);
  });

  it("is looked at in projects only, and not in code", () => {
    expect(said({}, "### Org\n\n[a](data:x)\n\n#### Faster cache\n")).toEqual([]);
    expect(said({ description: "- Description: D\n\n  ```\n  [a](data:x)\n  ```\n" })).toEqual([]);
  });
});

describe("mentors", () => {
  const told = (mentors: string) => said({ mentors: `- Mentor(s): ${mentors}` }).join("\n");

  it("may be four, each with a handle", () => {
    expect(told("@a, @b, @c, @d")).toBe("");
    expect(told("@a, @b, @c, @d, @e")).toMatch(/^f:8:3 \w+ too-many-mentors 5 mentors: name at most 4\.$/);
    expect(told("Ada Vale")).toMatch(
      /missing-handle Ada Vale has no GitHub handle: write “Ada Vale \(@handle\)”\.$/,
    );
  });

  it("cannot have a handle with a letter that only looks right", () => {
    expect(told("Ada (@ad\u00E9)")).toContain("“\u00E9” (U+00E9) is none of its letters, however alike");
    expect(told("Ada (@a.da)")).toContain("letters, digits and single hyphens only");
  });
});

describe("text before the first field", () => {
  const told = (text: string) => said({ description: `\n${text}\n\n${FIELDS.description}` }).join("\n");

  it.each(["Please read this.", "Our CNCF - Kite (x)", "CNCF - Kite (x) and more"])("%s is stray", (text) => {
    expect(told(text)).toMatch(/^f:6:1 \w+ stray-text /);
  });

  it("may be the programme's title", () => {
    expect(told("CNCF  - Kite: Fly (2031 Term 1) ")).toBe("");
  });
});

describe("a second description", () => {
  const told = (...lines: string[]) =>
    convert(`### Org\n\n#### Faster cache\n\n${lines.join("\n")}\n`, { file: "f" })
      .messages.filter(({ ruleId }) => ruleId === "field-twice")
      .map(messageLine);
  const { description, skills, mentors, issue } = FIELDS;

  it("after mentors or issues is likely another project's", () => {
    for (const last of [mentors, issue])
      expect(told(description, skills, last, "", "**Slower cache**", description, skills)).toEqual([
        "f:10:3 warning field-twice “Faster cache” is described a second time: " +
          "if this is another project, put a heading above it (“#### Title”).",
      ]);
    const set = [description, mentors];
    expect(told(...set, "", "**B**", ...set, "", "**C**", ...set)).toHaveLength(2);
  });

  it("before them is the same project's, and so is the only one", () => {
    expect(told(description, "- Short description: D", mentors, issue)).toEqual([]);
    expect(told(mentors, issue, description, skills)).toEqual([]);
    expect(told(mentors, description, description, issue, mentors)).toEqual([]);
    expect(told(description, mentors, description, description)).toHaveLength(1);
  });
});

it("tells of a heading without a space only where structure needs it", () => {
  expect(said({}, "###Org\n\n####Faster cache\n")).toEqual([
    expect.stringMatching(/^f:1:1 \w+ heading-space Put a space after “###”:/),
    expect.stringMatching(/^f:3:1 \w+ heading-space Put a space after “####”:/),
  ]);
  expect(said({ issue: `${FIELDS.issue}\n\n#####Why\n\nSo.\n` })).toEqual([]);
});

it("names the org of a title that stands twice, where there is one", () => {
  const twice = (org: string) => {
    const project = `#### Fly\n\n${Object.values(FIELDS).join("\n")}\n\n`;
    const { messages } = convert(`${org}${project}${project}`, { file: "f" });
    return messages.find(({ ruleId }) => ruleId === "duplicate-title")?.reason;
  };
  expect(twice("### Kite\n\n")).toMatch(/^“Fly” of Kite is also at line 3:/);
  expect(twice("")).toMatch(/^“Fly” is also at line 1:/);
});

describe("a project without an org", () => {
  const told = (before: string) =>
    said({}, `${before}\n## CLI\n`).filter((line) => line.includes(" missing-org "));

  it.each([
    [
      "# OpenFoo 2031",
      "“OpenFoo 2031” (line 1) names a term, because of “2031”. Put a heading with the org's",
    ],
    ["## Team 2049", "“Team 2049” (line 1) names a term, because of “2049”."],
    ["# Kite LFX Mentorship", "“Kite LFX Mentorship” (line 1) names a term, because of “LFX Mentorship”."],
    ["# Project ideas", "“Project ideas” (line 1) names a part of the file."],
    ["# OpenFoo 2031\n\n### Timeline", "“OpenFoo 2031” (line 1) names a term"],
  ])("is told which heading was not taken for one: %s", (before, reason) => {
    expect(told(before)).toEqual([expect.stringContaining(`“CLI” stands under no org: ${reason}`)]);
  });

  it("is told to get one where there is none", () => {
    expect(told("")).toEqual([
      "f:2:1 warning missing-org “CLI” stands under no org: put a heading with the org's name above it.",
    ]);
    expect(told("# OpenFoo")).toEqual([]);
  });
});

it("has nothing against a heading of the proposer's own", () => {
  expect(said({ issue: `${FIELDS.issue}\n\n##### Funding\n\nNone.\n` })).toEqual([]);
});
