import { expect, it } from "vitest";
import type { Match } from "../../search/filters/match.ts";
import { siteMessages } from "../messages/language.ts";
import { listOf } from "./listOf.ts";
import { matchLine } from "./skillMatchText.ts";

const of = (have: string[], missing: string[], optionalHave: string[] = [], optionalMissing: string[] = []) =>
  matchLine({ have, missing, optionalHave, optionalMissing, score: 0 } satisfies Match, siteMessages);

it.each([
  [of(["Go", "Rust", "C"], ["Helm"]), "You have 3 of 4: Helm is missing"],
  [of([], ["Go", "Rust"]), "You have 0 of 2: Go and Rust are missing"],
  [of(["Go"], ["A", "B", "C"]), "You have 1 of 4: A, B, and C are missing"],
  [of(["Go"], ["A", "B", "C", "D"]), "You have 1 of 5: A, B and 2 more are missing"],
  [of(["Go"], []), "Only 1 skill stated (you have it); read the description"],
  [of(["Go", "Rust"], []), "Only 2 skills stated (you have both); read the description"],
  [of(["Go", "Rust", "C"], [], ["Helm"], ["CSS"]), "You have all 3 skills · 1 of 2 optional"],
  [of([], []), "Skills are not stated"],
  [of([], [], [], ["CSS"]), "Required skills are not stated · 0 of 1 optional"],
])("says %s", (line, expected) => {
  expect(line).toBe(expected);
});

it("names the last label instead of “and 1 more”", () => {
  expect(listOf(["A", "B", "C"], siteMessages)).toBe("A, B, and C");
  expect(listOf([], siteMessages)).toBe("");
});
