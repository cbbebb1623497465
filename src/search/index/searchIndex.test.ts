import { expect, it } from "vitest";
import { FIELDS, fieldBit, isLetter, prefixFields } from "./searchIndex.ts";

it.each([
  ["a", true],
  ["7", true],
  ["й", true],
  ["ab", false],
  ["+", false],
  ["", false],
  // A character that is a word by itself.
  ["数", false],
])("takes %j for a letter that words begin with: %s", (token, expected) => {
  expect(isLetter(token)).toBe(expected);
});

it("looks for a beginning of one or two letters in short fields only", () => {
  const all = FIELDS.reduce((bits, field) => bits | fieldBit(field), 0);
  for (const short of ["k", "ku"]) expect(prefixFields(short, all)).toBe(all - fieldBit("text"));
  expect(prefixFields("kub", all)).toBe(all);
  expect(prefixFields("ku", fieldBit("title"))).toBe(fieldBit("title"));
});
