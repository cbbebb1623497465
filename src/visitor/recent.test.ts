import { expect, it } from "vitest";
import { formatRecent, isLaterRecent, MAX_RECENT, parseRecent, withViewed } from "./recent.ts";

it("has the project that was looked at last first, each once, and forgets the oldest", () => {
  expect(withViewed(["a", "b", "c"], "c")).toEqual(["c", "a", "b"]);
  const full = Array.from({ length: MAX_RECENT }, (_, at) => `p${at}`);
  expect(withViewed(full, "new")).toEqual(["new", ...full.slice(0, -1)]);
});

it("reads what it has stored", () => {
  expect(parseRecent(formatRecent(["a", "b"]))).toEqual(["a", "b"]);
});

it.each([null, "", "{", "[]", '{"version":1}', '{"version":1,"ids":[7]}', '{"version":2,"ids":["a"]}'])(
  "takes %j for nothing",
  (text) => {
    expect(parseRecent(text)).toEqual([]);
  },
);

it("knows what a later version has stored", () => {
  expect(isLaterRecent('{"version":2,"ids":[]}')).toBe(true);
  expect(isLaterRecent(formatRecent(["a"]))).toBe(false);
  expect(isLaterRecent(null)).toBe(false);
});
