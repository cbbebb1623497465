import { describe, expect, it } from "vitest";
import { highlight } from "../highlight/highlight.ts";
import { buildIndex } from "../index/buildIndex.ts";
import { exactHits, testDocument } from "../testDocument.ts";
import { search } from "./engine.ts";
import { findPhrases, type Phrase } from "./phrases.ts";

const documents = [
  testDocument({ title: "Kubescape rules" }),
  testDocument({ title: "Kube" }),
  testDocument({ title: "Kubestatemetrics" }),
  testDocument({ title: "Paint", org: "BroadLongNameOfOrg" }),
  testDocument({ title: "Sail", org: "Meshery" }),
  testDocument({ title: "Tune", skills: "LLM" }),
  testDocument({ title: "Crab", skills: "Rust" }),
  testDocument({ title: "Opentelemetry" }),
  testDocument({ title: "Open source telemetry" }),
  testDocument({ title: "Open source" }),
  testDocument({ title: "Broad", text: "long" }),
  testDocument({ title: "Telemetry stories" }),
  testDocument({ title: "Trace", skills: "OTel" }),
  testDocument({ title: "Boat 2" }),
];
const aliases = [
  ["LLM", "large language model", "bigmodel"],
  ["Rust"],
  ["Cat", "large"],
  ["OTel", "opentelemetry"],
];
const answer = (query: string) => search(buildIndex(documents, { aliases }), query);
/** The projects that have all words. */
const found = (query: string) => exactHits(answer(query)).sort((a, b) => a - b);

it("finds an org by its acronym", () => {
  const orgs = [
    testDocument({ title: "Boat", org: "CloudNativePG" }),
    testDocument({ title: "CNPG in use", org: "Raft" }),
  ];
  expect(exactHits(search(buildIndex(orgs), "cnpg"))).toEqual([0, 1]);
});

it.each([
  ["paint kube scape rope broad long name of org sail", "kube scape, broad long name of org"],
  ["kube scape kube state metrics", "kube scape, kube state metrics"],
  ["paint broad long name of org", "broad long name of org"],
  ["broad long name of org project", "broad long name of org project"],
  ["rust language large language models", "rust language, large language models"],
  ["no code beginner friendly sail", "no code, beginner friendly"],
  ["in kube scape in", "kube scape"],
  // One word is no phrase, and a word before a name, a number after it are no part of it.
  ["rust io project language kube", ""],
  ["boat 2", ""],
  // Some title has these in a row, too.
  ["boats kube in", "boats kube"],
  ["in rope", ""],
  ["large language model", "large language model"],
])("finds the phrases of %j", (query, names) => {
  const more = ["Boats kube in rope", "Large language"].map((title) => testDocument({ title }));
  const tokens = query.split(" ");
  const phrases = findPhrases(buildIndex([...documents, ...more], { aliases }), tokens);
  const nameOf = ({ start, length }: Phrase) =>
    Array.from({ length }, (_, at) => tokens[start + at]).join(" ");
  expect(phrases.map(nameOf).join(", ")).toBe(names);
});

describe("a phrase", () => {
  it.each<[string, number[]]>([
    ["kube scape", [0]],
    ["kube scape rules", [0]],
    ["rules kube scape", [0]],
    ["kube state metrics", [2]],
    ["broad long name of org", [3]],
    ["broad long name of org project", [3]],
    ["paint broad long name of org", [3]],
    ["broad long name of org paint", [3]],
    ["meshery io", [4]],
    ["meshery.io sail", [4]],
    ["large language models", [5]],
    ["tune large language models", [5]],
    ["large language model tune", [5]],
    // No text has "bigmodel": it is an alias of LLM only.
    ["big model", [5]],
    ["rust language", [6]],
    ["rust programming crab", [6]],
    ["open telemetry", [7, 8, 12]],
    ["broad long", [3, 10]],
  ])("is found as one name: %s", (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each(["meshery paint", "io meshery", "rust metrics", "kube state metrics open"])(
    "is not found where its words are not in a row: %s",
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  it("may begin with a word that is else no part of a search", () => {
    const more = [
      testDocument({ title: "Update of a framework" }),
      testDocument({ title: "Sign", org: "The Update Framework" }),
      testDocument({ title: "Sign", skills: "IAM" }),
    ];
    const exact = (query: string) => exactHits(search(buildIndex(more), query));
    expect(exact("the update framework")).toEqual([1]);
    // But "I am" is not the skill IAM.
    expect(exact("what I am to sign").sort()).toEqual([1, 2]);
    expect(exact("what I am to do")).toEqual([]);
  });

  it("is marked as one word and as the words that were typed", () => {
    const tokens = answer("kube scape").marks.map(({ token }) => token);
    expect(tokens).toEqual(expect.arrayContaining(["kubescape", "kube"]));
    expect(answer("open telemetry").marks).toContainEqual({ token: "opentelemetry", prefix: false });
  });

  it("is not corrected word by word", () => {
    expect(answer("kube scape").didYouMean).toBeNull();
    expect(answer("kube scpae rules").didYouMean).toBeNull();
    // Not even where another word is near.
    const near = ["Kubescape", "Scope", "Kubes"].map((title) => testDocument({ title }));
    const { didYouMean, hits } = search(buildIndex(near), "kube scape");
    expect([didYouMean, hits[0]]).toEqual([null, 0]);
  });

  it("is marked where a text has it as one word, but not at the beginning of a longer word", () => {
    const { marks } = answer("open telemetry");
    const shown = "In opentelemetry, opentelemetrically";
    const marked = highlight(shown, marks).map(([start, end]) => shown.slice(start, end));
    expect(marked).toEqual(["opentelemetry", "open"]);
    const plain = "Kubescape, kubescapers";
    const found = highlight(plain, answer("kube scape").marks).map(([start, end]) => plain.slice(start, end));
    expect(found).toEqual(["Kubescape", "kube"]);
  });

  it("is found in running text as one word, and in projects that have its words apart", () => {
    const apart = [testDocument({ title: "Kube", text: "A scape" }), testDocument({ text: "On kubescape" })];
    const more = ["Rope", "Sail", "Mast"].map((title) => testDocument({ title }));
    expect(exactHits(search(buildIndex([...apart, ...more]), "kube scape")).sort()).toEqual([0, 1]);
  });

  it("ranks projects that have it as one word before those that have its words apart", () => {
    expect(answer("open telemetry").hits[0]).toBe(7);
    expect(answer("broad long name of org").hits[0]).toBe(3);
  });

  it("ranks an org's own projects first, also where a skill has its name", () => {
    const named = [
      testDocument({ title: "Trace", skills: "OTel", term: "2031-01" }),
      testDocument({ title: "Paint", org: "OpenTelemetry", term: "2030-01" }),
    ];
    const { hits } = search(buildIndex(named, { aliases: [["OTel", "open telemetry"]] }), "open telemetry");
    expect([...hits]).toEqual([1, 0]);
  });

  it("counts as all of its words where no project has everything that was typed", () => {
    const { hits, partial } = answer("large language models crab");
    expect(partial).toBe(true);
    expect([...hits]).toEqual([5]);
  });
});
