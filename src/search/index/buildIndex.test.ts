import { expect, it } from "vitest";
import { search } from "../query/engine.ts";
import { RELATED_SKILLS } from "../reports/relatedSkills.ts";
import { exactHits, testDocument } from "../testDocument.ts";
import { words } from "../text/text.ts";
import { buildIndex } from "./buildIndex.ts";
import { Reader } from "./encoding.ts";
import type { SearchDocument } from "./searchIndex.ts";
import { writeIndex } from "./writeShards.ts";

const others = ["Rope", "Sail", "Mast", "Oar", "Hull", "Keel"].map((title) => testDocument({ title }));
const find = (query: string, documents: readonly SearchDocument[], aliases: readonly string[][] = []) =>
  exactHits(search(buildIndex([...documents, ...others], { aliases }), query));

it("weights a skill more in the skills than in the text, and a word more the more often a text has it", () => {
  expect(find("widget", [testDocument({ text: "widget" }), testDocument({ skills: "widget" })])).toEqual([
    1, 0,
  ]);
  const texts = ["widget boat boat boat", "widget widget widget boat"].map((text) => testDocument({ text }));
  expect(find("widget", texts)).toEqual([1, 0]);
});

it("ranks an org with a group before projects that only name the org", () => {
  const documents = [
    testDocument({ title: "On the CNCF", skills: "CNCF" }),
    testDocument({ title: "Paint", org: "CNCF, TAG Network" }),
  ];
  expect(find("cncf", documents)).toEqual([1, 0]);
});

it("finds an org by its other names and by its initials, before projects that only have the words", () => {
  const documents = [
    testDocument({ title: "Paper bird, cloud native kites, CNK" }),
    testDocument({ title: "Paint", org: "Cloud Native Kites, WG Sails" }),
  ];
  const orgAliases = { "Cloud Native Kites": ["Paper Bird"] };
  const index = buildIndex([...documents, ...others], { orgAliases });
  for (const query of ["paper bird", "cnk"]) expect(exactHits(search(index, query)), query).toEqual([1, 0]);
  expect(exactHits(search(index, "org:bird"))).toEqual([1]);
});

it("finds the parts of a word in CamelCase, but no single letter", () => {
  const documents = [testDocument({ title: "KubeScapeQ" })];
  expect(find("scape", documents)).toEqual([0]);
  expect(find("q", documents)).toEqual([]);
});

it("knows which skills are related", () => {
  const { skillNames, relatedSkills } = buildIndex([], { aliases: [["Rowing"]] });
  const [[name = "", other = ""] = []] = RELATED_SKILLS;
  const [skill, related] = [name, other].map((one) => skillNames.named(words(one))[0] ?? -1);
  expect(relatedSkills.get(skill ?? -1)).toContain(related);
  expect(relatedSkills.get(skillNames.named(["rowing"])[0] ?? -1)).toBeUndefined();
});

it("does not match the tokens that stand for skills and orgs", () => {
  const documents = [testDocument({ title: "Paint", skills: "Go" })];
  expect(find("org", documents, [["Go"]])).toEqual([]);
  expect(find("skill", documents, [["Go"]])).toEqual([]);
});

it("does not count a skill whose name is part of a longer skill name", () => {
  const aliases = [["LLM", "large language model"], ["Tongue", "language"], ["Rudder"]];
  const documents = [
    testDocument({ skills: "large language model" }),
    testDocument({ skills: "language, rudder" }),
  ];
  expect(find("tongue", documents, aliases)).toEqual([1]);
  expect(find("llm", documents, aliases)).toEqual([0]);
});

it("finds a phrase in quotes where a text has its words in a row", () => {
  const texts = ["A tail of silk.", "A silk tail."].map((text) => testDocument({ text }));
  expect(find('"silk tail"', texts)).toEqual([1]);
});

it("joins words written apart, but not across a comma", () => {
  expect(find("kubescape", [testDocument({ title: "Paint, kube scape, telemetry" })])).toEqual([0]);
  expect(find("paintkube", [testDocument({ title: "Paint, kube scape" })])).toEqual([]);
});

it("counts a word little in a title or text that is hundreds of times as long as all others", () => {
  const many = Array.from({ length: 800 }, () => testDocument({ title: "Oar", text: "Row." }));
  const long = "plank ".repeat(2000);
  const documents = [
    testDocument({ title: `${long}widget`, text: `${long}sprocket` }),
    testDocument({ title: "Paint the widget", text: "A sprocket." }),
    ...many,
  ];
  const index = buildIndex(documents);
  expect(exactHits(search(index, "widget"))).toEqual([1, 0]);
  expect(exactHits(search(index, "sprocket"))).toEqual([1, 0]);
  // The format has one digit for each length.
  const { head } = writeIndex(documents, { aliases: [], projects: "" });
  expect(head.lengths).toHaveLength(documents.length);
});

it("corrects to names, and to words of several projects, where there are more words than it keeps", () => {
  const rare = Array.from({ length: 16_400 }, (_, at) => `aa${at}`).join(" ");
  const documents = [
    testDocument({ text: rare }),
    testDocument({ title: "Harbor" }),
    testDocument({ text: "A lantern." }),
    testDocument({ text: "The lantern." }),
  ];
  const { shards } = writeIndex(documents, { aliases: [], projects: "" });
  expect(new Reader(shards.get("words") ?? "").number()).toBe(12_288);
  const index = buildIndex(documents);
  expect(exactHits(search(index, "harbour"))).toEqual([1]);
  expect(exactHits(search(index, "lantren"))).toEqual([2, 3]);
});
