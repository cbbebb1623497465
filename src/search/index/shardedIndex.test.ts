import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { searchable } from "../../convert/searchable.ts";
import { TAXONOMY } from "../../convert/skills/taxonomy.ts";
import { generateCatalogue } from "../../testdata/catalogue.ts";
import { type SearchAnswer, search } from "../query/engine.ts";
import { testDocument } from "../testDocument.ts";
import { buildIndex } from "./buildIndex.ts";
import { toDocument } from "./documents.ts";
import type { SearchDocument } from "./searchIndex.ts";
import { ShardedIndex } from "./shardedIndex.ts";
import { hashOfProjects, IndexHeadModel } from "./shardFormat.ts";
import { type IndexFiles, writeIndex } from "./writeShards.ts";

const { projects } = searchable(generateCatalogue({ projects: 300 }));
const documents = projects.map(toDocument);
const aliases = TAXONOMY.map(({ label, aliases: others }) => [label, ...others]);
const files = writeIndex(documents, { aliases, projects: "" });

/** A visitor's index: nothing of it is loaded, and the texts are apart. */
function openIndex({ head }: IndexFiles, of: readonly SearchDocument[]) {
  const texts = new Map<number, string>();
  const index = new ShardedIndex({
    head,
    aliases,
    documents: of.map((document) => ({ ...document, text: "" })),
    textOf: (doc) => texts.get(doc) ?? null,
  });
  return { index, texts };
}

/** Searches as the worker does. @returns the answer, and the names of what was loaded for it */
function searchByShards(
  { index, texts }: ReturnType<typeof openIndex>,
  query: string,
  { shards }: IndexFiles = files,
): { answer: SearchAnswer; loaded: string[]; texts: number } {
  const loaded: string[] = [];
  for (;;) {
    const { result: answer, missing } = index.evaluate(() => search(index, query));
    if (missing.shards.size + missing.texts.size === 0) return { answer, loaded, texts: texts.size };
    for (const name of missing.shards) index.add(name, shards.get(name) ?? "");
    for (const doc of missing.texts) texts.set(doc, documents[doc]?.text ?? "");
    loaded.push(...missing.shards);
  }
}

const [first, second, third] = projects;
const QUERIES = [
  "",
  "k",
  "ku",
  "kub",
  "kubernetes",
  "kuberntes",
  "kuberntes opertor",
  "go",
  "golang",
  "c++",
  "machine learning",
  "security",
  "unit testing",
  "web development for beginners",
  "I want to learn Rust",
  "monitoring dashboard for the scheduler",
  "zzzqqq",
  "zzzqqq kubernetes",
  "documentation -kubernetes",
  "-documentation",
  '"stable release"',
  "skill:go operator",
  "org:zephyr",
  "title:docs",
  first?.title ?? "",
  (second?.title ?? "").slice(0, 15),
  (second?.title ?? "").toLowerCase().replace(/ /, ""),
  (third?.title ?? "").replace(/[aeiou]/, ""),
  first?.org ?? "",
  (first?.org ?? "").toLowerCase().slice(0, -2),
  (second?.org ?? "").replace(/(?<=[a-z])(?=[A-Z])/, " "),
  first?.mentors[0]?.name ?? "",
  first?.mentors[0]?.github ?? "",
];

describe("an index that is loaded shard by shard", () => {
  const whole = buildIndex(documents, { aliases });

  it.each(QUERIES)("answers “%s” as the whole index does, whatever was loaded before", (query) => {
    const expected = search(whole, query);
    const { answer } = searchByShards(openIndex(files, documents), query);
    expect(answer).toEqual(expected);
  });

  it("answers one query after another as the whole index does", () => {
    const visitor = openIndex(files, documents);
    for (const query of [...QUERIES, ...QUERIES.toReversed()])
      expect(searchByShards(visitor, query).answer, query).toEqual(search(whole, query));
  });

  it("loads what a query touches, once, and nothing else", () => {
    const visitor = openIndex(files, documents);
    const before = searchByShards(visitor, "kubernetes");
    expect(before.loaded.length).toBeGreaterThan(0);
    expect(before.loaded.length).toBeLessThan(files.shards.size / 4);
    // No typing error, no words to correct to; no phrase, no texts.
    expect(before.loaded).not.toContain("words");
    expect(before.texts).toBe(0);
    expect(searchByShards(visitor, "kubernetes").loaded).toEqual([]);
    expect(searchByShards(visitor, "kubernetse").loaded).toContain("words");
  });

  it("loads no long text for a short prefix, nor for a word in a short field", () => {
    const isText = (name: string) => name.startsWith("text-");
    expect(searchByShards(openIndex(files, documents), "ze").loaded.filter(isText).length).toBeLessThan(3);
    expect(searchByShards(openIndex(files, documents), "title:zephyr").texts).toBe(0);
  });

  it("reads the texts of those projects only that a quoted phrase may be in", () => {
    const { texts, answer } = searchByShards(openIndex(files, documents), '"stable release"');
    expect(texts).toBeLessThan(documents.length / 2);
    expect(texts).toBeGreaterThanOrEqual(answer.hits.length);
  });
});

describe("a published index", () => {
  /** Written by a version, which its head names. Another format gets another version, and another such file. */
  const recorded = (version: number): { head: unknown; shards: Record<string, string> } =>
    JSON.parse(readFileSync(new URL(`recordedIndex${version}.json`, import.meta.url), "utf8"));
  const indexed = [
    testDocument({
      title: "Kite tails",
      skills: "Go, Rust",
      text: "A tail of silk keeps the kite in balance.",
    }),
    testDocument({ title: "Harbor lights", org: "Lamp Works", mentors: "Zoë Quill, @zquill" }),
  ];

  it("names its list by the projects' ids in their order", () => {
    const lists = [["ab", "c"], ["a", "bc"], ["c", "ab"], ["ab"], ["ab", "c", ""]];
    expect(new Set(lists.map(hashOfProjects)).size).toBe(lists.length);
  });

  it.each([1, 2])("of version %i is read as it was written", (version) => {
    const { head, shards } = recorded(version);
    const old: IndexFiles = {
      head: v.parse(IndexHeadModel, head),
      shards: new Map(Object.entries(shards)),
    };
    for (const [query, hits] of [
      ["silk", [0]],
      ["rust", [0]],
      ["zoe", [1]],
      ["lampworks", [1]],
      ["harbour", [1]],
      ["h", version === 1 ? [] : [1]],
    ] as const)
      expect([...searchByShards(openIndex(old, indexed), query, old).answer.hits], query).toEqual(hits);
  });

  it("is written as it was recorded, unless its version is another one", () => {
    const { head, shards } = writeIndex(indexed, { aliases: [["Go", "golang"]], projects: "2-recorded" });
    expect({ head, shards: Object.fromEntries(shards) }).toEqual(recorded(2));
  });
});
