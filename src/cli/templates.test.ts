import { expect, it } from "vitest";
import { convert } from "../convert/convert.ts";
import { type Start, startFiles } from "./templates.ts";

const now = new Date("2026-11-29T10:00Z");
const start: Start = {
  name: "Kites",
  url: null,
  term: "2027-spring",
  org: "Kites",
  isExample: false,
  now,
  within: "",
  branches: ["main"],
};
const termOf = (given: Partial<Start>) => {
  const file = "ideas/2027-spring.md";
  return convert(startFiles({ ...start, ...given }).get(file) ?? "", { file }).catalogue.terms[0];
};

it("made-up projects can be applied for on the day on which they are made", () => {
  expect(termOf({ isExample: true })?.timeline?.[0]).toMatchObject({
    label: "Applications open",
    start: "2026-11-22",
    end: "2026-12-13",
  });
});

it("dates of an organizer's first file are an example that nothing reads", () => {
  expect(termOf({})).toMatchObject({ id: "2027-spring" });
  expect(termOf({})?.timeline).toBeUndefined();
});
