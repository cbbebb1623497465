import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Project } from "../catalogue/model.ts";
import { convert } from "./convert.ts";
import { convertAll } from "./convertAll.ts";
import { readLabel } from "./fields/labels.ts";
import { corpusFiles, corpusJson, lostLines } from "./testing/corpus.ts";

const CountsModel = v.record(
  v.string(),
  v.object({
    items: v.array(
      v.object({ line: v.number(), org: v.string(), title: v.string(), group: v.nullable(v.string()) }),
    ),
  }),
);

const counts = v.parse(CountsModel, corpusJson("counts.json") ?? {});
const plain = (text: string) => text.replace(/[`*]/g, "").replace(/\s+/g, " ").toLowerCase();

describe("the corpus", () => {
  it.skipIf(Object.keys(counts).length === 0)("has every project with its org, group, title and line", () => {
    for (const { file, text } of corpusFiles()) {
      const { catalogue, messages } = convert(text, { file });
      const { projects } = catalogue;
      const found = projects.map(({ source, org, title, group }) => [
        source.line,
        plain(org),
        group ?? null,
        plain(title),
      ]);
      const wanted = counts[file]?.items.map(({ line, org, title, group }) => [
        line,
        plain(org),
        group,
        plain(title),
      ]);
      expect(found, file).toEqual(wanted);
      // Each of them is one.
      expect(messages.map(({ ruleId }) => ruleId)).not.toContain("field-twice");
    }
  });

  it.skipIf(corpusFiles().length === 0)("says the same where its labels are headings", () => {
    const asHeading = (line: string) => {
      const label = readLabel(line);
      const isField = label?.match === "exact" && label.colon && label.kind !== "section" && label.indent < 2;
      return isField ? `###### ${line.replace(/^\s*(?:[-*+]\s+)?/, "")}` : line;
    };
    for (const { file, text } of corpusFiles()) {
      const { projects } = convert(text, { file }).catalogue;
      const isInside = (line: number) =>
        projects.some(({ source }) => source.line < line && line <= source.endLine);
      const changed = text
        .split(/\r\n|\n|\r/)
        .map((line, index) => (isInside(index + 1) ? asHeading(line) : line))
        .join("\n");
      const read = convert(changed, { file }).catalogue.projects;
      expect(lostLines(changed, read), file).toEqual([]);
      const told = ({ title, org, outcomes, skills, mentors, upstreamIssues, lfxUrl }: Project) => [
        [title, org, outcomes, skills, lfxUrl],
        mentors,
        upstreamIssues,
      ];
      expect(read.map(told), file).toEqual(projects.map(told));
    }
  });

  it.skipIf(corpusFiles().length === 0)("has no e-mail address of a mentor in the catalogue", () => {
    for (const { file, text } of corpusFiles()) {
      const json = JSON.stringify(convert(text, { file }).catalogue).toLowerCase();
      const people = text.split("\n").filter((line) => /\(@[\w-]+\s*,/.test(line));
      const emails = people.flatMap((line) => line.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []);
      expect(
        emails.filter((email) => json.includes(email.toLowerCase())),
        file,
      ).toEqual([]);
    }
  });

  const exported = corpusJson("export/2026-03-Sep-Nov.json");
  it.skipIf(exported === undefined)("makes one project of an accepted list's and the export's", () => {
    const accepted =
      corpusFiles().find(({ file }) => file === "accepted/2026-03-Sep-Nov.md") ?? expect.fail();
    const both = [accepted, { file: "export/2026-03-Sep-Nov.json", text: JSON.stringify(exported, null, 2) }];
    const { catalogue } = convertAll(both);
    expect(catalogue.terms).toHaveLength(1);
    expect(catalogue.projects).toHaveLength(59);
    expect(catalogue.projects.every(({ alsoIn }) => alsoIn?.length === 1)).toBe(true);
  });
});

describe("the site's own ideas file", () => {
  const text = readFileSync(new URL("../ideas/2025-02-Jun-Aug.md", import.meta.url), "utf8");

  it("has its traps read right", () => {
    const { catalogue, messages } = convert(text, { file: "src/ideas/2025-02-Jun-Aug.md" });
    expect(catalogue.terms[0]).toMatchObject({
      id: "2025-02-jun-aug",
      name: "2025 Term 2 (Jun–Aug)",
      program: "LFX Mentorship",
    });
    expect(catalogue.projects.map(({ org }) => org)).toEqual([
      "Inspektor Gadget",
      "Kubernetes",
      ...Array(5).fill("KubeStellar"),
    ]);
    const last = catalogue.projects.at(-1);
    expect(last?.description).toContain("- Introduce an alternative to kubectl initContainers");
    expect(last?.upstreamIssues.map(({ label }) => label)).toEqual([
      "kubestellar/kubestellar#2890",
      ...[30669, 30670, 30671, 30672].map((n) => `helm/helm#${n}`),
    ]);
    expect(catalogue.projects[0]?.skills).not.toContain("Communication");
    expect(catalogue.projects[1]?.sections).toMatchObject([{ label: "Type" }]);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["link-without-scheme"]);
  });
});
