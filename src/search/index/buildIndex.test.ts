import { expect, it } from "vitest";
import { search } from "../query/engine.ts";
import { buildIndex, type SearchDocument } from "./buildIndex.ts";

const document = (given: Partial<SearchDocument>): SearchDocument => ({
  title: "",
  org: "Raft",
  skills: "",
  mentors: "",
  text: "",
  ...given,
});
const others = ["Rope", "Sail", "Mast", "Oar", "Hull", "Keel"].map((title) => document({ title }));
const find = (query: string, documents: readonly SearchDocument[], aliases: readonly string[][] = []) => [
  ...search(buildIndex([...documents, ...others], { aliases }), query).hits,
];

it("weights a skill more in the skills than in the text, and a word more the more often a text has it", () => {
  expect(find("widget", [document({ text: "widget" }), document({ skills: "widget" })])).toEqual([1, 0]);
  const texts = ["widget boat boat boat", "widget widget widget boat"].map((text) => document({ text }));
  expect(find("widget", texts)).toEqual([1, 0]);
});

it("ranks an org with a group before projects that only name the org", () => {
  const documents = [
    document({ title: "On the CNCF", skills: "CNCF" }),
    document({ title: "Paint", org: "CNCF, TAG Network" }),
  ];
  expect(find("cncf", documents)).toEqual([1, 0]);
});

it("does not match the tokens that stand for skills and orgs", () => {
  const documents = [document({ title: "Paint", skills: "Go" })];
  expect(find("org", documents, [["Go"]])).toEqual([]);
  expect(find("skill", documents, [["Go"]])).toEqual([]);
});

it("does not count a skill whose name is part of a longer skill name", () => {
  const aliases = [["LLM", "large language model"], ["Tongue", "language"], ["Rudder"]];
  const documents = [document({ skills: "large language model" }), document({ skills: "language, rudder" })];
  expect(find("tongue", documents, aliases)).toEqual([1]);
  expect(find("llm", documents, aliases)).toEqual([0]);
});

it("joins words written apart, but not across a comma", () => {
  expect(find("kubescape", [document({ title: "Paint, kube scape, telemetry" })])).toEqual([0]);
  expect(find("paintkube", [document({ title: "Paint, kube scape" })])).toEqual([]);
});
