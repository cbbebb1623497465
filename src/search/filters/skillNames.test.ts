import { expect, it } from "vitest";
import { mergeNames, SkillNames } from "./skillNames.ts";

const names = () =>
  new SkillNames([
    ["Go", "golang", "…"],
    ["LLM", "Large Language Model"],
    ["Language Model"],
    ["CSS"],
    ["Wireless", "Go"],
  ]);

it("finds the longest name that begins at a token, and its length", () => {
  const tokens = ["a", "large", "language", "models", "go"];
  expect(names().at(tokens, 0)).toBeNull();
  expect(names().at(tokens, 1)).toEqual({ skills: [1], length: 3 });
  expect(names().at(tokens, 2)).toEqual({ skills: [2], length: 2 });
  expect(names().at(tokens, 3)).toBeNull();
  expect(names().at(tokens, 4)).toEqual({ skills: [0, 4], length: 1 });
  expect(names().at(["large", "language"], 0)).toBeNull();
  expect(names().at([], 0)).toBeNull();
});

it("finds a skill once, although several of its names are the same words", () => {
  expect(new SkillNames([["Node.js", "node js", "NodeJS"]]).named(["node", "js"])).toEqual([0]);
});

it("finds a name only by all of its words, and without others", () => {
  expect(names().named(["language", "model"])).toEqual([2]);
  expect(names().named(["language", "model", "go"])).toEqual([]);
  expect(names().named(["language"])).toEqual([]);
  expect(names().named([])).toEqual([]);
});

it("takes a plural for the name, but no other word that ends with s", () => {
  expect(names().named(["large", "language", "models"])).toEqual([1]);
  expect(names().named(["css"])).toEqual([3]);
  expect(names().named(["cs"])).toEqual([]);
  expect(names().named(["wireless"])).toEqual([4]);
  expect(names().named(["wireles"])).toEqual([]);
  expect(names().named(["gos"])).toEqual([]);
});

it("tells whether a name begins with a word", () => {
  expect(["large", "languages", "model", "golang", ""].map((word) => names().startsWith(word))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
});

it("lists the names of each skill, without those that have no word", () => {
  expect(names().names).toEqual([
    ["go", "golang"],
    ["llm", "large language model"],
    ["language model"],
    ["css"],
    ["wireless", "go"],
  ]);
});

it("merges further names into the groups of their labels, which keep their places", () => {
  expect(
    mergeNames(
      [["Go", "golang"], ["AI"]],
      [
        ["AI", "IA"],
        ["Rust", "रस्ट"],
      ],
    ),
  ).toEqual([
    ["Go", "golang"],
    ["AI", "IA"],
  ]);
});
