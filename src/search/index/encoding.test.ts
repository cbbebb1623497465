import fc from "fast-check";
import { expect, it } from "vitest";
import { LoadError } from "../../catalogue/load.ts";
import { Reader, writeNumber, writeWord } from "./encoding.ts";

it("reads the numbers that it wrote, small ones of one character", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (numbers) => {
      const reader = new Reader(numbers.map(writeNumber).join(""));
      expect(numbers.map(() => reader.number())).toEqual(numbers);
    }),
  );
  expect(writeNumber(45)).toHaveLength(1);
  expect(writeNumber(46)).toHaveLength(2);
  // Plain text, which every host compresses and no one changes.
  expect([...writeNumber(123_456_789)].every((digit) => digit > " " && digit <= "~")).toBe(true);
});

it("reads the sorted words that it wrote", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (words) => {
      const sorted = words.sort();
      const reader = new Reader(sorted.map((word, at) => writeWord(word, sorted[at - 1] ?? "")).join(""));
      expect(sorted.map(() => reader.word())).toEqual(sorted);
    }),
  );
});

it.each(["", " ", "…", "~", "$#", writeWord("kite", "")])("does not read %j as a word", (text) => {
  const cut = text.length > 3 ? text.slice(0, -1) : text;
  expect(() => new Reader(cut).word()).toThrow(LoadError);
});

it.each([" ", '"', "\x7f", "…"])("does not read %j as a digit of a number", (text) => {
  expect(() => new Reader(`${text}#`).number()).toThrow(LoadError);
});

it("does not read a word that goes on from a longer one than the last, nor skip more than there is", () => {
  expect(() => new Reader(writeWord("kites", "kite")).word()).toThrow(LoadError);
  const reader = new Reader("kite");
  expect([reader.skip(1), reader.skip(3), reader.skip(0)]).toEqual([0, 1, 4]);
  expect(() => reader.skip(1)).toThrow(LoadError);
});
