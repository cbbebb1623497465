/**
 * `npm run test:corpus`: the converter on real ideas files. They are other people's and no part of the repository: the
 * folder "shared/corpus" beside the repository's own has them, with what a person read in each.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Project } from "../../catalogue/model.ts";
import { convert } from "../convert.ts";
import { convertAll } from "../convertAll.ts";
import { addressesIn } from "./addressesIn.ts";
import { lostLines } from "./lostLines.ts";
import { emailsOfMentors, withLabelsAsHeadings } from "./variants.ts";

const CORPUS = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));
if (!existsSync(CORPUS))
  throw new Error(`There is no corpus at ${CORPUS}: put real ideas files there, or leave this test out.`);

const CountsModel = v.record(
  v.string(),
  v.object({
    items: v.array(
      v.object({ line: v.number(), org: v.string(), title: v.string(), group: v.nullable(v.string()) }),
    ),
  }),
);

const read = (name: string) => readFileSync(CORPUS + name, "utf8");
const counts = v.parse(CountsModel, JSON.parse(read("counts.json")));
const files = ["lfx", "accepted", "gsoc"].flatMap((folder) =>
  readdirSync(CORPUS + folder).map((name) => ({
    file: `${folder}/${name}`,
    text: read(`${folder}/${name}`),
  })),
);
const plain = (text: string) => text.replace(/[`*]/g, "").replace(/\s+/g, " ").toLowerCase();

describe.each(files)("$file", ({ file, text }) => {
  const { catalogue, messages } = convert(text, { file });
  const { projects } = catalogue;

  it("has every project with its org, group, title and line", () => {
    expect(
      projects.map(({ source, org, title, group }) => [source.line, plain(org), group ?? null, plain(title)]),
    ).toEqual(
      counts[file]?.items.map(({ line, org, title, group }) => [line, plain(org), group, plain(title)]),
    );
    // Each of them is one.
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain("field-twice");
  });

  it("loses no line of a project", () => {
    expect(lostLines(text, projects)).toEqual([]);
  });

  it("says the same where its labels are headings", () => {
    const changed = withLabelsAsHeadings(text, projects);
    const again = convert(changed, { file }).catalogue.projects;
    expect(lostLines(changed, again)).toEqual([]);
    const told = ({ title, org, outcomes, skills, mentors, upstreamIssues, lfxUrl }: Project) => [
      [title, org, outcomes, skills, lfxUrl],
      mentors,
      upstreamIssues,
    ];
    expect(again.map(told)).toEqual(projects.map(told));
  });

  it("publishes no e-mail address of a mentor", () => {
    const json = JSON.stringify(catalogue).toLowerCase();
    expect(emailsOfMentors(text).filter((email) => json.includes(email))).toEqual([]);
  });
});

const pages = ["files", "gsoc-2026", "unlabelled"].flatMap((folder) =>
  readdirSync(`${CORPUS}others/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({ file: `${folder}/${name}`, text: read(`others/${folder}/${name}`) })),
);

it.each(pages)("other programs: $file loses no line of a project", ({ file, text }) => {
  expect(lostLines(text, convert(text, { file }).catalogue.projects)).toEqual([]);
});

it("publishes no address of a person from any page", () => {
  for (const { file, text } of [...files, ...pages])
    expect(addressesIn(JSON.stringify(convert(text, { file }).catalogue)), file).toEqual([]);
});

it("an accepted list and the export of the same term give one project each", () => {
  const both = ["accepted/2026-03-Sep-Nov.md", "export/2026-03-Sep-Nov.json"];
  const { catalogue } = convertAll(both.map((file) => ({ file, text: read(file) })));
  expect(catalogue.terms).toHaveLength(1);
  expect(catalogue.projects).toHaveLength(59);
  expect(catalogue.projects.every(({ alsoIn }) => alsoIn?.length === 1)).toBe(true);
});
