import { describe, expect, it } from "vitest";
import { buildIndex } from "../index/buildIndex.ts";
import { testDocument } from "../testDocument.ts";
import { understand } from "./interpret.ts";
import { parseQuery } from "./query.ts";

const index = buildIndex(
  [testDocument({ title: "Searhc trees" }), testDocument({ title: "Workbench", skills: "Rust" })],
  { aliases: [["Rust", "summer"], ["Oxide", "lerning"], ["云原生"]] },
);
/** The words of a query that name its subject, as they are understood, and those that only request it. */
const read = (query: string) => {
  const { words, request } = understand(index, parseQuery(query));
  const texts = (some: typeof words = []) => some.map(({ folded }) => folded).join(" ");
  return [texts(words), texts(request)];
};

describe("a slip of a request word", () => {
  it.each([
    ["wnat rust", "rust", "want"],
    ["lern rust", "rust", "learn"],
    // A wish may be further away.
    ["bginnerz rust", "beginner rust", ""],
  ])("is read as that word: %s", (query, words, request) => {
    expect(read(query)).toEqual([words, request]);
  });

  it.each([
    ["a word of four letters with another letter", "wand rust"],
    ["a word with another first letter", "pearn rust"],
    ["a word that is further away", "proejcst rust"],
    ["a word in quotes", '"lern" rust'],
    ["a word of a project", "searhc rust"],
    ["another name of a skill that no project asks for", "lerning rust"],
    ["the beginning of a word of a project", "workb rust"],
  ])("is none: %s", (_, query) => {
    expect(read(query)).toEqual([query.replaceAll('"', ""), ""]);
  });
});

it.each([
  ["in quotes", '"want" rust', "want rust", ""],
  ["that is a skill's name", "want summer", "summer", "want"],
  ["where there is no other", "want projects", "want projects", ""],
])("keeps a request word %s", (_, query, words, request) => {
  expect(read(query)).toEqual([words, request]);
});

it.each([
  ["我想学云原生", "云原生", "我想 学"],
  ["云原生平台", "云原生", ""],
  ["云原生rust", "云原生 rust", ""],
  // Nothing between names is known, so all of it must be in a text.
  ["平台", "平台", ""],
  ['"云原生平台"', "云原生平台", ""],
])("takes Chinese apart at the names of skills: %s", (query, words, request) => {
  expect(read(query)).toEqual([words, request]);
});
