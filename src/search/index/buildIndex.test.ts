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

it("a skill asked for counts more than one told of, and a word more the more often it comes", () => {
  expect(find("widget", [document({ text: "widget" }), document({ skills: "widget" })])).toEqual([1, 0]);
  const texts = ["widget boat boat boat", "widget widget widget boat"].map((text) => document({ text }));
  expect(find("widget", texts)).toEqual([1, 0]);
});

it("an org with a group is found by its own name before those that only name it", () => {
  const documents = [
    document({ title: "On the CNCF", skills: "CNCF" }),
    document({ title: "Paint", org: "CNCF, TAG Network" }),
  ];
  expect(find("cncf", documents)).toEqual([1, 0]);
});

it("no word is found that stands for the index's own entries", () => {
  const documents = [document({ title: "Paint", skills: "Go" })];
  expect(find("org", documents, [["Go"]])).toEqual([]);
  expect(find("skill", documents, [["Go"]])).toEqual([]);
});

it("a skill's name within a longer one is none", () => {
  const aliases = [["LLM", "large language model"], ["Tongue", "language"], ["Rudder"]];
  const documents = [document({ skills: "large language model" }), document({ skills: "language, rudder" })];
  expect(find("tongue", documents, aliases)).toEqual([1]);
  expect(find("llm", documents, aliases)).toEqual([0]);
});

it("words apart are found joined in every part of a title", () => {
  expect(find("kubescape", [document({ title: "Paint, kube scape, telemetry" })])).toEqual([0]);
  expect(find("paintkube", [document({ title: "Paint, kube scape" })])).toEqual([]);
});
