import { describe, expect, it } from "vitest";
import { testProject } from "../../catalogue/testProject.ts";
import { testDocument } from "../testDocument.ts";
import { toDocument } from "./documents.ts";
import { Reader } from "./encoding.ts";
import { indexedListName, indexFiles } from "./indexFiles.ts";
import type { SearchDocument } from "./searchIndex.ts";
import { FAMILIES } from "./shardFormat.ts";
import { type IndexFiles, writeIndex } from "./writeShards.ts";

const write = (...documents: SearchDocument[]) => writeIndex(documents, { aliases: [], projects: "" });

/** The tokens of a shard, each with the number of projects that have it. */
function entriesOf(shard: string): [token: string, frequency: number][] {
  const reader = new Reader(shard);
  const length = reader.number();
  const end = reader.skip(0) + length;
  const entries: [string, number][] = [];
  while (reader.skip(0) < end) {
    const token = reader.word();
    reader.number();
    entries.push([token, reader.number() + reader.number()]);
    reader.number();
  }
  return entries;
}

/** The words of an index by family, without letters, skills and orgs. */
const wordsOf = ({ shards }: IndexFiles) =>
  Object.fromEntries(
    FAMILIES.map((family) => [
      family,
      [...shards]
        .filter(([name]) => name.startsWith(family))
        .flatMap(([, shard]) => entriesOf(shard))
        .map(([token]) => token)
        .filter((token) => !/ |raft/.test(token)),
    ]),
  );

describe("the families of shards", () => {
  it.each<[string, Partial<SearchDocument>, Record<string, string[]>]>([
    ["words by their fields", { title: "Kite", text: "Silk." }, { names: ["kite"], text: ["silk"] }],
    ["a word of both in both", { title: "Kite", text: "A kite" }, { names: ["kite"], text: ["a", "kite"] }],
    ["joined words apart", { title: "Kite tail" }, { names: ["kite", "tail"], joined: ["kitetail"] }],
    ["but those of three letters", { title: "A to" }, { names: ["a", "ato", "to"] }],
    ["and those of four not", { title: "Up to" }, { names: ["to", "up"], joined: ["upto"] }],
    [
      "nor what is a word elsewhere",
      { title: "Kite tail", text: "kitetail" },
      { names: ["kite", "kitetail", "tail"], text: ["kitetail"] },
    ],
    [
      "nor what is a part of a word elsewhere",
      { title: "Kite tail", text: "aKitetail" },
      { names: ["kite", "kitetail", "tail"], text: ["akitetail", "kitetail"] },
    ],
  ])("hold %s", (_, about, expected) => {
    expect(wordsOf(write(testDocument(about)))).toEqual({ names: [], text: [], joined: [], ...expected });
  });

  it("count a project once that has a word in short fields and in its text", () => {
    const { shards } = write(
      testDocument({ title: "Kite", text: "A kite." }),
      testDocument({ text: "A kite." }),
    );
    for (const name of ["names-0", "text-0"])
      expect(entriesOf(shards.get(name) ?? "")).toContainEqual(["kite", 2]);
  });

  it("have a letter for words that begin with one, none for other characters", () => {
    const { shards } = write(testDocument({ title: "Kite 数据" }));
    const letters = entriesOf(shards.get("names-0") ?? "").flatMap(([token]) => /^ .$/u.exec(token) ?? []);
    expect(letters).toEqual([" k", " r"]);
  });
});

it.each([
  ["unlike", Array.from({ length: 6000 }, (_, at) => `kite${(at * 7919).toString(36)}`)],
  [
    "that mostly begin the next one",
    Array.from({ length: 3000 }, (_, at) => `kite${at >> 4}${"e".repeat(at % 16)}`),
  ],
])(
  "cuts a family at 8,000 characters, and tells shards of words %s apart by as few letters as can be",
  (_, words) => {
    const sorted = words.sort();
    const { shards, head } = write(testDocument({ text: sorted.join(" ") }));
    const texts = head.firstTokens.text.map((_, at) => shards.get(`text-${at}`) ?? "");
    const written = texts.map((text) => entriesOf(text).map(([token]) => token));
    expect(written.flat()).toEqual(sorted);
    expect(texts.length).toBeGreaterThan(2);
    for (const [at, text] of texts.entries()) {
      // What ends it is the postings: the last token comes on top.
      expect(text.length).toBeLessThan(8_020);
      if (at < texts.length - 1) expect(text.length).toBeGreaterThan(7_900);
    }
    const [first, ...others] = head.firstTokens.text;
    expect(first).toBe(sorted[0]);
    for (const [at, separator] of others.entries()) {
      const before = written[at]?.at(-1) ?? "";
      expect(written[at + 1]?.[0]).toMatch(new RegExp(`^${separator}`));
      expect(separator > before).toBe(true);
      expect(separator.slice(0, -1) <= before).toBe(true);
    }
  },
);

it("cuts a family before a word of many projects, and has no shard of a family without words", () => {
  const documents = Array.from({ length: 2100 }, () => testDocument({ text: "kite silk" }));
  const { shards, head } = write(...documents);
  expect(head.firstTokens).toMatchObject({ text: ["kite", "s"], joined: [] });
  expect(shards.has("joined-0")).toBe(false);
});

it("is published as files of one folder, with the names of skills and orgs that a page searches by", () => {
  const projects = ["a", "b"].map((id) => ({ ...testProject({ id, skills: ["Go"] }), text: "Fly higher." }));
  const groups = { skillAliases: [["Go", "golang"]], searchedNames: [["Go", "the gopher"]] };
  const orgAliases = { Kite: ["Paper Bird"] };
  const { head, shards } = writeIndex(projects.map(toDocument), {
    aliases: [["Go", "golang", "the gopher"]],
    orgAliases,
    projects: indexedListName(projects),
  });
  const files = indexFiles({ schemaVersion: 1, terms: [], projects }, groups, orgAliases);
  expect(Object.fromEntries(files)).toEqual({
    "head.txt": JSON.stringify(head),
    ...Object.fromEntries([...shards].map(([name, text]) => [`${name}.txt`, text])),
  });
  expect(indexedListName(projects)).not.toBe(indexedListName(projects.toReversed()));
  expect(head.projects).toMatch(/^2-/);
});
