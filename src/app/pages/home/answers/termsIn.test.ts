import { expect, it } from "vitest";
import { termsIn } from "./termsIn.ts";

const term = (id: string, name: string) => ({ id, name, program: "", source: "t.md" });
const terms = [
  term("2024-03-sep-nov", "2024 Term 3 (Sep–Nov)"),
  term("2025-01-mar-may", "2025 Term 1 (Mar–May)"),
  term("2025-03-sept-nov", "2025 Term 3 (Sept–Nov)"),
  term("2025-04-dec-feb", "2025 Round (December - February)"),
  term("undated", "Undated"),
];
const namesIn = (month: number) => termsIn(terms, month).map(({ id }) => id);

it("finds the terms of a month, the newest first, over the end of a year as well", () => {
  expect(namesIn(10)).toEqual(["2025-03-sept-nov", "2024-03-sep-nov"]);
  expect(namesIn(1)).toEqual(["2025-04-dec-feb"]);
  expect(namesIn(7)).toEqual([]);
});
