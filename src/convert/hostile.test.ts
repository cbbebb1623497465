import * as v from "valibot";
import { describe, expect, it, vi } from "vitest";
import { excerpt } from "../catalogue/excerpt.ts";
import { packList, unpackList, writeList } from "../catalogue/listCodec.ts";
import { type Block, type Inline, ProjectTextModel } from "../catalogue/richText.ts";
import { runSync } from "../catalogue/sliced.ts";
import { type Conversion, convert } from "./convert.ts";
import { convertAll } from "./convertAll.ts";
import { messageLine } from "./diagnostics/messages.ts";
import { blocksText } from "./markdown/blocksText.ts";
import { projectText } from "./markdown/richText.ts";
import { ATTACKS, isHuge, NEIGHBOUR } from "./testing/hostileFiles.ts";

// A guard against hangs: each of the patterns here once took from minutes to years, and takes milliseconds now.
vi.setConfig({ testTimeout: 60_000 });

/** Each conversion once, and within a test, whose time is bounded. */
const converted = new Map<string, Conversion>();
const attack = (name: string) => {
  const source = ATTACKS.find(({ file }) => file.startsWith(`hostile/${name}/`)) ?? expect.fail(name);
  const conversion = converted.get(name) ?? convert(source.text, source);
  converted.set(name, conversion);
  return conversion;
};
const first = (name: string) => attack(name).catalogue.projects[0] ?? expect.fail(name);
const rules = (name: string, rule: string) =>
  attack(name).messages.filter((message) => message.ruleId === rule);

/** Every link of a rich text. */
function linksOf(nodes: readonly (Block | Inline | Block[])[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (typeof node === "string") return [];
    if (Array.isArray(node)) return linksOf(node);
    const inner =
      "children" in node
        ? node.children
        : "items" in node
          ? node.items
          : "rows" in node
            ? [...node.head.flat(), ...node.rows.flat(2)]
            : [];
    return [...("url" in node ? [node.url] : []), ...linksOf(inner)];
  });
}

describe.each(ATTACKS.map(({ file }) => file.split("/")[1] ?? ""))("%s", (name) => {
  it("leaves the neighbour as it is, and nothing that a page could run", () => {
    const { catalogue } = attack(name);
    const neighbour = catalogue.projects.at(-1);
    expect(neighbour?.title).toMatch(NEIGHBOUR);
    expect(neighbour?.skills).toEqual(["Rust"]);
    for (const project of catalogue.projects) {
      const rich = projectText(project);
      expect(v.is(ProjectTextModel, rich)).toBe(true);
      const blocks = [
        rich.description,
        rich.outcomes,
        rich.skills,
        ...rich.sections.map((one) => one.blocks),
      ];
      for (const url of [...linksOf(blocks.flat()), ...project.upstreamIssues.map((issue) => issue.url)])
        expect(new URL(url).protocol).toMatch(/^https?:$/);
      expect(project.lfxUrl ?? "https:").toMatch(/^https?:/);
      expect(project.id).toMatch(/^[\p{L}\p{N}-]+\/[\p{L}\p{N}-]+\/[\p{L}\p{N}-]+$/u);
      expect(() =>
        encodeURIComponent(JSON.stringify([project.org, project.title, project.mentors])),
      ).not.toThrow();
      expect(excerpt(blocksText(rich.description)).length).toBeLessThan(300);
    }
    expect(runSync(unpackList(writeList(packList(catalogue)))).projects.map(({ id }) => id)).toEqual(
      catalogue.projects.map(({ id }) => id),
    );
  });

  it("shows nothing turned around, and nothing that a terminal obeys", () => {
    const { catalogue, messages } = attack(name);
    const written = JSON.stringify(catalogue) + messages.map(messageLine).join("");
    expect(written).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u007F-\u009F]|\\u00[01][\da-f]|\\ud[89a-f]/);
    expect(written).not.toMatch(/\p{M}{20}/u);
  });
});

describe("attacks together", () => {
  it("pollute no prototype", () => {
    const small = ATTACKS.filter((one) => !isHuge(one.file));
    const { catalogue } = convertAll(small);
    expect(catalogue.projects.length).toBeGreaterThanOrEqual(2 * small.length);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("names of an object's own make no difference", () => {
    const { org, skills, mentors, id } = first("names");
    expect({ org, skills, mentors, id }).toEqual({
      org: "constructor",
      skills: ["constructor", "Proto", "toString", "valueOf", "Go"],
      mentors: [{ name: "proto", github: "constructor" }],
      id: "2031-01-mar-may/constructor/prototype",
    });
  });
});

describe("what deceives", () => {
  it("is taken out of texts and told, at its place", () => {
    expect(first("direction").title).toBe("Photo gpj.exe of everything");
    expect(first("direction").mentors).toEqual([{ name: "evE", github: "eve" }]);
    expect(rules("direction", "deceptive-sign").map(({ line, column }) => `${line}:${column}`)).toEqual(
      expect.arrayContaining(["1:5", "3:12"]),
    );
    expect(first("towers").title).toMatch(/^Z\u0351{8}algo/);
    expect(rules("towers", "deceptive-sign").length).toBeGreaterThan(1);
  });

  it("scripts that need marks, joiners and both directions keep them", () => {
    const title = "हिन्दी עִבְרִית العَرَبِيَّة ไทยทั้งนี้ བོད་ཡིག 👩🏽‍💻 e\u0301";
    const text = `### Org\n\n#### ${title}\n\n- Description: x\n- Mentor(s): A\n`;
    const { catalogue, messages } = convert(text);
    expect(catalogue.projects[0]?.title).toBe(title);
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain("deceptive-sign");
  });

  it("a handle with a letter that only looks Latin is nobody's, and told", () => {
    const { mentors, sections } = first("lookalikes");
    expect(mentors.map(({ github }) => github)).toEqual([null, null, null]);
    expect(sections.map(({ markdown }) => markdown).join()).toContain("@ada-v\u0430le");
    expect(rules("lookalikes", "impossible-handle").map((message) => messageLine(message))).toEqual([
      expect.stringContaining(
        ":9:1 warning impossible-handle “@ada-vаle” cannot be a GitHub handle: “а” (U+0430)",
      ),
      expect.stringContaining(":10:1 "),
      expect.stringContaining(":11:1 "),
    ]);
    expect(attack("json").messages.map(messageLine).join("\n")).toMatch(/impossible-handle “@ada-vаle”/);
  });

  it("Chinese words right behind a handle are no part of it", () => {
    const text = "### Org\n\n#### T\n\n- Description: x\n- Mentor(s): @ada-vale和@bob-b\n";
    const handles = convert(text).catalogue.projects[0]?.mentors.map(({ github }) => github);
    expect(handles).toEqual(["ada-vale", "bob-b"]);
  });

  it("an address is labelled with the host that it leads to", () => {
    const labels = first("links").upstreamIssues.map(({ label }) => label);
    expect(labels).toEqual(["o/r#1", "attacker.example/o/r/issues/1", "xn--gthub-n2e.com/o/r/issues/1"]);
  });
});

describe("too much", () => {
  it("is kept in the catalogue, told, and cut where it is shown", () => {
    const project = first("two-megabytes");
    expect(project.description.length).toBeGreaterThan(1_900_000);
    expect(rules("two-megabytes", "field-too-long")).toHaveLength(1);
    expect(JSON.stringify(projectText(project)).length).toBeLessThan(110_000);
  });

  it.each([
    ["opened", `{"programs": ${"[".repeat(200_000)}`],
    ["opened and closed", `{"programs": ${"[".repeat(200_000)}${"]".repeat(200_000)}}`],
    ["objects", `{"programs": ${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`],
    [
      "in a program",
      `{"programs": [{"program_name_short": "x", "prerequisites": ${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}]}`,
    ],
  ])("nesting in JSON, %s, is converted or told", (_, text) => {
    const { catalogue, messages } = convert(text);
    expect(catalogue.projects.length + messages.length).toBeGreaterThan(0);
  });
});
