import { expect, it } from "vitest";
import { buildIndex } from "../index/buildIndex.ts";
import { testDocument } from "../testDocument.ts";
import { likelyCompletion } from "./completion.ts";

const titled = (...titles: string[]) => buildIndex(titles.map((title) => testDocument({ title })));
const index = titled("lantern river", "lantern oaks", "lance", "mast", "masts", "main", "mango");

it.each([
  ["lan", "lantern"],
  ["river lant", "river lantern"],
  ["Ri", null],
  ["RIV", "river"],
  ["mas", "mast"],
])("completes “%s” to what most projects have: %s", (typed, completed) => {
  expect(likelyCompletion(index, typed)).toBe(completed);
});

it("completes nothing where no word is likely, or the last one is finished", () => {
  for (const typed of ["ma", "lantern", "lan ", "zzz", ""]) expect(likelyCompletion(index, typed)).toBeNull();
});
