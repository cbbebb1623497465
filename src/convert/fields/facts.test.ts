import { describe, expect, it } from "vitest";
import { readDifficulty } from "./difficulty.ts";
import { readHours, readSize } from "./hours.ts";
import { isStruckThrough, readStatus } from "./status.ts";

describe("a difficulty", () => {
  it.each<[string, string[]]>([
    ["Medium", ["medium"]],
    ["**Hard**", ["hard"]],
    ["Beginner-friendly", ["easy"]],
    ["Intermediate / advanced", ["medium", "hard"]],
    ["easy to medium", ["easy", "medium"]],
    ["Medium–Hard, depending on the scope", ["medium", "hard"]],
    ["Quite high", ["hard"]],
    ["Low", ["easy"]],
    ["Expert level", ["hard"]],
    ["This project is considered hard.", ["hard"]],
    ["**Intermediate**, you need to know hard things", ["medium"]],
    ["Medium (hard for newcomers)", ["medium"]],
    ["2/5", ["easy"]],
    ["3 out of 5", ["medium"]],
    ["9/10", ["hard"]],
    ["", []],
    ["TBD", []],
    ["Not hard at all", []],
    ["Depends on what of it you would like to do first, and it may be hard", []],
    ["7/5", []],
    ["12/2026", []],
  ])("%j is %j", (text, expected) => {
    expect(readDifficulty(text)).toEqual(expected);
  });
});

describe("hours", () => {
  it.each<[string, number[]]>([
    ["350 hours", [350]],
    ["~175 hrs", [175]],
    ["175h/350h", [175, 350]],
    ["350 or 175 hours", [175, 350]],
    ["90-hour project", [90]],
    ["200–300 hours", [200, 300]],
    ["**150** hours", [150]],
    ["Faster parser (350 hours, hard)", [350]],
    ["30 hours per week", []],
    ["40h/week for 12 weeks", []],
    ["2 hours", []],
    ["12 weeks", []],
    ["350", []],
    ["5000 hours", []],
  ])("of %j are %j", (text, expected) => {
    expect(readHours(text)).toEqual(expected);
  });

  it.each<[string, number[]]>([
    ["Medium", [175]],
    ["small or medium", [90, 175]],
    ["Large (~350 hours)", [350]],
    ["Small (90 hours) or larger if proposed", [90]],
    ["350", [350]],
    ["175/350", [175, 350]],
    ["M", [175]],
    ["350 (full time)", [350]],
    ["12 weeks", []],
    ["2026", []],
    ["unknown", []],
  ])("that a size of %j states are %j", (text, expected) => {
    expect(readSize(text)).toEqual(expected);
  });

  it("are found in a long text in no time", () => {
    expect(readHours("175 ".repeat(20_000))).toEqual([]);
    expect(readDifficulty("- ".repeat(20_000))).toEqual([]);
  });
});

describe("a status", () => {
  it.each([
    ["Taken", "taken", "Taken"],
    ["(already assigned)", "taken", "already assigned"],
    ["**This project has already been taken.**", "taken", "This project has already been taken"],
    ["CLOSED", "closed", "CLOSED"],
    ["The idea is no longer available!", "closed", "The idea is no longer available"],
    ["Accepted", "accepted", "Accepted"],
    ["student selected", "taken", "student selected"],
  ])("%j is %s", (text, state, label) => {
    expect(readStatus(text)).toEqual({ state, label });
  });

  it.each([
    "",
    "Open.",
    "The door is closed at night, so take the key that hangs beside it.",
    "This project is about closed captions",
    "We have taken the first steps",
  ])("is none in %j", (text) => {
    expect(readStatus(text)).toBeUndefined();
  });

  it("is struck through as a whole only", () => {
    expect(isStruckThrough("### ~~Faster parser~~")).toBe(true);
    expect(isStruckThrough("### ~~Slower~~ faster parser")).toBe(false);
  });
});
