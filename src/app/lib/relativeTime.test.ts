import { expect, it } from "vitest";
import { relativeTime } from "./relativeTime.ts";

const NOW = Date.parse("2031-03-10T12:00:00Z");

it.each([
  ["2031-03-10T12:00:00Z", "this minute"],
  ["2031-03-10T12:30:00Z", "this minute"],
  ["2031-03-10T11:01:30Z", "58 minutes ago"],
  ["2031-03-10T09:59:00Z", "2 hours ago"],
  ["2031-03-09T10:00:00Z", "yesterday"],
  ["2031-03-05T12:00:00Z", "5 days ago"],
  ["2031-02-20T12:00:00Z", "2 weeks ago"],
  ["2030-12-20T12:00:00Z", "2 months ago"],
  ["2028-12-20T12:00:00Z", "2 years ago"],
])("says of %s that it was %s", (then, words) => {
  expect(relativeTime(Date.parse(then), NOW, "en")).toBe(words);
});
