import { describe, expect, it } from "vitest";
import { askedMonth, askedTopics } from "./askedTopics.ts";

describe("words that ask about a program", () => {
  it.each([
    ["part-time", ["hours"]],
    ["python machine learning part time beginner", ["hours", "level"]],
    ["Full-time?", ["hours"]],
    ["stipend", ["stipend"]],
    ["paid remote", ["stipend", "remote"]],
    ["who can apply", ["eligibility"]],
    ["can students apply", ["eligibility"]],
    ["deadline", ["dates"]],
    ["september", ["dates"]],
    ["starts in may", ["dates"]],
    ["projects with no experience", ["level"]],
  ])("%s", (query, topics) => {
    expect(askedTopics(query)).toEqual(topics);
  });

  it.each([
    "remote write",
    "prometheus remote-write",
    "remote registry cache",
    "time series",
    "partial results",
    "kubernetes operator",
    "may be slow",
    "hours",
    "pay attention",
    "",
    "🦀",
  ])("none in “%s”", (query) => {
    expect(askedTopics(query)).toEqual([]);
  });

  it("knows a month by its name", () => {
    expect([askedMonth("september go"), askedMonth("May"), askedMonth("in march"), askedMonth("go")]).toEqual(
      [9, 5, 3, null],
    );
  });
});
