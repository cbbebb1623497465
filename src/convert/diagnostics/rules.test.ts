import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RuleId } from "../../config/ruleIds.ts";
import { convert } from "../convert.ts";
import { githubAnnotation, messageLine } from "./messages.ts";
import { RULES } from "./rules.ts";

const FIELDS: Record<string, string> = {
  description: "- Description: Make it faster.",
  outcomes: "- Expected Outcome: It is faster.",
  skills: "- Recommended Skills: Go",
  mentors: "- Mentor(s): Ada Vale (@ada-vale)",
  issue: "- Upstream Issue: https://github.com/o/r/issues/1",
};

/** A sound ideas file with some fields replaced. */
function ideas(changes: Partial<typeof FIELDS> = {}, before = "### Org\n\n#### Faster cache\n"): string {
  return `${before}\n${Object.values({ ...FIELDS, ...changes }).join("\n")}\n`;
}

/** What breaks a rule, and the line and column it is reported at. */
const CASES: Partial<Record<RuleId, [text: string, place: string]>> = {
  "source-empty": ["  \n", "1:1"],
  "source-invalid": ['{"programs": 1}', "1:1"],
  "value-unread": ['[{"title": "T",\n "difficulty": "hard"}]', "2:2"],
  "no-projects": ["# Hello\n\nNothing here.\n", "1:1"],
  "dates-only": [
    "# 2031 Term 1 (Mar-May)\n\n## Timeline\n\n| what | when |\n|---|---|\n| Mentee Applications | Jan 5 - Jan 20 |\n",
    "1:1",
  ],
  "missing-description": [ideas({ description: "- Description:" }), "5:3"],
  "missing-outcomes": [ideas({ outcomes: "" }), "3:1"],
  "missing-skills": [ideas({ skills: "" }), "3:1"],
  "missing-mentors": [ideas({ mentors: "- Mentor(s): TBD" }), "8:3"],
  "missing-issue": [ideas({ issue: "- Upstream Issue:" }), "9:3"],
  "missing-org": [ideas({}, "#### Faster cache\n"), "1:1"],
  "missing-handle": [ideas({ mentors: "- Mentor(s): Ada Vale" }), "8:1"],
  "impossible-handle": [ideas({ mentors: "- Mentor(s): Ada Vale (@ada.vale)" }), "8:1"],
  "mentor-two-handles": [
    `${ideas()}\n#### Slower cache\n\n${Object.values({ ...FIELDS, mentors: "- Mentor(s): Ada Vale (@ada)" }).join("\n")}\n`,
    "16:1",
  ],
  "too-many-mentors": [ideas({ mentors: "- Mentor(s): @a, @b, @c, @d, @e" }), "8:3"],
  "issue-not-an-issue": [
    ideas({ issue: "- Upstream Issue: https://github.com/o/r/issues?q=is%3Aopen" }),
    "9:3",
  ],
  "issue-without-link": [ideas({ issue: "- Upstream Issue: see the board" }), "9:3"],
  "link-without-scheme": [ideas({ description: "- Description: [site](example.org) is slow." }), "5:23"],
  "unsafe-link": [ideas({ description: "- Description: [site](javascript:alert) is slow." }), "5:23"],
  "duplicate-title": [ideas() + ideas({}, "\n#### Faster cache\n"), "11:1"],
  "label-spelling": [ideas({ skills: "- Recomended Skills: Go" }), "7:3"],
  "label-unknown": [ideas({ issue: `${FIELDS.issue}\n- Funding: none needed` }), "10:3"],
  "field-twice": [`${ideas()}\n**Slower cache**\n\n${Object.values(FIELDS).join("\n")}\n`, "13:3"],
  "stray-text": [ideas({ description: `Please read this.\n\n${FIELDS.description}` }), "5:1"],
  "heading-without-fields": [`${ideas()}\n#### Another title\n\nText only.\n`, "11:1"],
  "project-unread": [`${ideas()}\n#### Another title\n\n- Betreuer: Bo\n- Sprache: Go\n`, "11:1"],
  "heading-space": [ideas({}, "### Org\n\n####Faster cache\n"), "3:1"],
  "unclosed-fence": [`\`\`\`\ntemplate\n\n${ideas()}`, "1:1"],
  "deceptive-sign": [ideas({ skills: "- Recommended Skills: Go\u202e" }), "7:25"],
  "field-too-long": [ideas({ description: `- Description: ${"long ".repeat(13_000)}` }), "5:3"],
  "line-too-long": [ideas({ description: `- Description: ${"long ".repeat(5000)}` }), "5:1"],
};

/** Rules about reading and merging, not about one text: tested in the tests of those. */
const ELSEWHERE: RuleId[] = [
  "org-two-names",
  "source-unreadable",
  "file-left-out",
  "sources-differ",
  "term-unknown",
];

describe("rules", () => {
  it.each(Object.entries(CASES))("%s is reported at its place", (rule, [text, place]) => {
    const found = convert(text, { file: "f.md" }).messages.filter((message) => message.ruleId === rule);
    expect(found.map((message) => `${message.line}:${message.column}`)).toEqual([place]);
    expect(messageLine(found[0] ?? expect.fail())).toMatch(
      new RegExp(`^f\\.md:${place} ${RULES[rule as RuleId].severity} ${rule} \\S`),
    );
  });

  it("says nothing about a sound file", () => {
    expect(convert(ideas()).messages.map(String)).toEqual([]);
  });

  it("has a test and a line in the documentation for every rule", () => {
    expect([...Object.keys(CASES), ...ELSEWHERE].sort()).toEqual(Object.keys(RULES).sort());
    const documented = readFileSync(new URL("./RULES.md", import.meta.url), "utf8");
    for (const [rule, { severity }] of Object.entries(RULES))
      expect(documented).toContain(`| \`${rule}\` | ${severity} |`);
  });

  it("suggests the right spelling", () => {
    const [message] = convert(ideas({ skills: "- Recomended Skills: Go" })).messages;
    expect(message?.reason).toContain("“Recomended Skills” was read as “Recommended Skills”");
  });

  it("escapes what GitHub's annotations would misread", () => {
    const [message] = convert(ideas({ mentors: "- Mentor(s): Ada%" }), { file: "a,b:c.md" }).messages;
    expect(githubAnnotation(message ?? expect.fail())).toMatch(
      /^::(?:notice|warning) file=a%2Cb%3Ac\.md,line=8,col=1,title=missing-handle::Ada%25 /,
    );
  });
});
