import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { LoadError } from "../../catalogue/load.ts";
import { searchable } from "../../convert/searchable.ts";
import { TAXONOMY } from "../../convert/skills/taxonomy.ts";
import { generateCatalogue } from "../../testdata/catalogue.ts";
import { type SearchAnswer, search } from "../query/engine.ts";
import { testDocument } from "../testDocument.ts";
import { buildIndex } from "./buildIndex.ts";
import { toDocument } from "./documents.ts";
import { writeNumber } from "./encoding.ts";
import { fieldBit, type SearchDocument } from "./searchIndex.ts";
import { ShardedIndex } from "./shardedIndex.ts";
import { hashOfProjects, type IndexHead, IndexHeadModel } from "./shardFormat.ts";
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
  for (let rounds = 0; rounds < 30; rounds++) {
    const { result: answer, missing } = index.evaluate(() => search(index, query));
    if (missing.shards.size + missing.texts.size === 0) return { answer, loaded, texts: texts.size };
    for (const name of missing.shards) index.add(name, shards.get(name) ?? "");
    for (const doc of missing.texts) texts.set(doc, documents[doc]?.text ?? "");
    loaded.push(...missing.shards);
  }
  throw new Error("It goes on asking.");
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

/** A shard without tokens, and the words where there are none. */
const EMPTY = writeNumber(0);

describe("what an index asks for", () => {
  const head: IndexHead = {
    version: 2,
    projects: "",
    count: 1,
    lengths: writeNumber(0),
    firstTokens: { names: ["b", "kit", "m"], text: ["a", "kit"], joined: ["c"] },
  };

  it.each<[asked: string, read: (index: ShardedIndex) => unknown, loaded: string, missing: string]>([
    ["a token", ({ tokenIds }) => tokenIds.get("kite"), "", "names-1 text-1"],
    ["and joined words after all others", ({ tokenIds }) => tokenIds.has("kite"), "names-1", "text-1"],
    ["… when these are there", ({ tokenIds }) => tokenIds.has("kite"), "names-1 text-1", "joined-0"],
    ["… but for short ones", ({ tokenIds }) => tokenIds.get("kit"), "names-1 text-1", ""],
    ["nothing that would be before all", ({ tokenIds }) => tokenIds.get("able"), "", "text-0"],
    ["an org in names alone", ({ tokenIds }) => tokenIds.get("org kite"), "", "names-2"],
    ["… where it is a name", ({ tokenIds }) => tokenIds.get("org kite"), "names-2", ""],
    ["a word", (index) => index.idOfWord("kite"), "", "names-1 text-1"],
    ["… which is no joined one", (index) => index.idOfWord("kite"), "names-1 text-1", ""],
    ["a name", ({ nameIds }) => nameIds.get("kite"), "", "names-1"],
    ["… and then joined words", ({ nameIds }) => nameIds.get("kite"), "names-1", "joined-0"],
    ["… but for short ones", ({ nameIds }) => nameIds.get("kit"), "names-1", ""],
    ["a short beginning in names alone", (index) => index.withPrefix("ki"), "", "names-0 names-1"],
    ["a longer one in texts, too", (index) => index.withPrefix("kit"), "", "names-1 text-1"],
    ["… what is missing of it", (index) => index.withPrefix("kite"), "names-1", "text-1"],
    ["… and then joined words", (index) => index.withPrefix("kite"), "names-1 text-1", "joined-0"],
    ["… but for short ones", (index) => index.withPrefix("kit"), "names-1 text-1", ""],
    ["all that may begin so", (index) => index.withPrefix("b"), "", "names-0"],
    ["… the last ones, too", (index) => index.withPrefix("z"), "", "names-2"],
    ["… unless all begin otherwise", (index) => index.withPrefix("a"), "", ""],
    ["words that contain a text", (index) => index.wordsContaining("kit"), "", "words"],
    ["words to correct to", (index) => index.correctableWords(), "", "words"],
  ])("is %s", (_, read, loaded, missing) => {
    const index = new ShardedIndex({ head, aliases: [], documents: [], textOf: () => null });
    for (const name of loaded.split(" ").filter(Boolean)) index.add(name, EMPTY);
    expect([...index.evaluate(() => read(index)).missing.shards].sort().join(" ")).toBe(missing);
  });

  it("is nothing that follows from what is still missing", () => {
    const unloaded = testDocument({ unloaded: true });
    const index = new ShardedIndex({ head, aliases: [], documents: [unloaded], textOf: () => null });
    const readRest = () => {
      index.nameIds.get("kite");
      index.wordsContaining("kite");
      index.documentOf(0);
      index.textOf(0);
    };
    const { missing } = index.evaluate(() => {
      index.tokenIds.get("kit");
      index.withPrefix("kite");
      readRest();
    });
    expect(missing).toEqual({ shards: new Set(["names-1", "text-1"]), texts: new Set(), list: false });
    for (const name of ["names-1", "joined-0", "words"]) index.add(name, EMPTY);
    expect(index.evaluate(readRest).missing).toEqual({ shards: new Set(), texts: new Set(), list: true });
    index.documents = [testDocument()];
    expect(index.evaluate(readRest).missing).toEqual({
      shards: new Set(),
      texts: new Set([0]),
      list: false,
    });
  });

  it("is nothing for a token that some shard has told of", () => {
    const { index } = openIndex(written, kites);
    index.add("words", written.shards.get("words") ?? "");
    const { result, missing } = index.evaluate(() => index.tokens[index.tokenIds.get("silk") ?? -1]);
    expect(result).toBe("silk");
    expect(missing.shards.size).toBe(0);
  });
});

const kites = [
  testDocument({ title: "Kite tail", text: "A kitestring of silk. The kite." }),
  testDocument({ title: "Kitesurfing", text: "The silk." }),
];
const written = writeIndex(kites, { aliases: [], projects: "" });

describe("the words of an index", () => {
  it("are those of texts and short fields, and none that only joining makes", () => {
    const index = buildIndex(kites);
    for (const word of ["kite", "kitestring"]) expect(index.tokens[index.idOfWord(word) ?? -1]).toBe(word);
    for (const word of ["kitetail", "rope"]) expect(index.idOfWord(word)).toBeUndefined();
    expect(["kite", "kitetail", "rope"].map((token) => index.tokenIds.has(token))).toEqual([
      true,
      true,
      false,
    ]);
    expect(index.correctableWords()).toEqual([
      "kite",
      "kitestring",
      "kitesurfing",
      "raft",
      "silk",
      "tail",
      "the",
    ]);
  });

  it("are found by their beginning, joined ones where there are no others, in the order of their letters", () => {
    const index = buildIndex(kites);
    for (const [prefix, words] of [
      ["ki", ["kite", "kitesurfing"]],
      ["kite", ["kite", "kitestring", "kitesurfing"]],
      ["kites", ["kitestring", "kitesurfing"]],
      ["kitet", ["kitetail"]],
      ["sil", ["silk"]],
      // What stands for an org is no word.
      ["or", []],
      ["raf", ["raft"]],
    ] as const)
      expect(
        index.withPrefix(prefix).map((id) => index.tokens[id]),
        prefix,
      ).toEqual(words);
  });

  it("count by the fields that are asked for", () => {
    const documents = [
      { text: "Kite." },
      { title: "Kite" },
      { title: "Kite", text: "Kite." },
      { text: "Kite." },
    ];
    const four = buildIndex(documents.map(testDocument));
    const [title, text] = [fieldBit("title"), fieldBit("text")];
    const read = (fields: number) => four.postingsOf(four.tokenIds.get("kite") ?? -1, fields);
    expect([...read(title).docs]).toEqual([1, 2]);
    expect([...read(text).docs]).toEqual([0, 2, 3]);
    expect([...read(fieldBit("org")).docs]).toEqual([]);
    expect([...read(title | text).docs]).toEqual([0, 1, 2, 3]);
    const [inText, inTitle, inBoth, inLast] = read(title | text).weights;
    expect(inTitle).toBeGreaterThan(inText ?? 0);
    expect(inBoth).toBeCloseTo((inText ?? 0) + (inTitle ?? 0));
    expect(inLast).toBe(inText);
    expect([...read(title).weights]).toEqual([inTitle, inTitle]);
  });

  it("are found by a part, where they are in short fields", () => {
    const index = buildIndex(kites);
    expect(index.wordsContaining("ite")).toEqual(["kite", "kitesurfing"]);
    expect(index.wordsContaining("raft")).toEqual(["raft"]);
    expect(index.wordsContaining("silk")).toEqual([]);
  });
});

describe("a damaged index", () => {
  it("is no index: a shard that goes on, or of more projects than there are", () => {
    const { index } = openIndex(written, kites);
    const content = written.shards.get("text-0") ?? "";
    expect(() => index.add("text-0", `${content}#`)).toThrow(LoadError);
    const head = { ...written.head, count: 1 };
    expect(() => openIndex({ ...written, head }, kites).index.add("text-0", content)).toThrow(LoadError);
    const one = writeIndex([testDocument(), testDocument({ title: "Kite", text: "Silk." })], {
      aliases: [],
      projects: "",
    });
    const { index: shorter } = openIndex({ ...one, head: { ...one.head, count: 1 } }, kites);
    shorter.add("text-0", one.shards.get("text-0") ?? "");
    const read = () => shorter.postingsOf(shorter.tokenIds.get("silk") ?? -1, fieldBit("text"));
    shorter.add("names-0", EMPTY);
    expect(read).toThrow(LoadError);
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
