import { expect, it } from "vitest";
import { segment } from "./segment.ts";
import { tokenize } from "./text.ts";

const NAMES = ["机器学习", "学习", "学", "我想", "数据库"];

it.each<[string, string[]]>([
  ["我想学机器学习", ["我想", "学", "机器学习"]],
  ["学习go语言", ["学习", "go", "语言"]],
  ["数据库", ["数据库"]],
  ["分布式数据库", ["分布式", "数据库"]],
  ["kubernetes", ["kubernetes"]],
])("splits %s at the names in it", (query, expected) => {
  const parts = tokenize(query).flatMap((token) => segment(token, (name) => NAMES.includes(name)));
  expect(parts.map(({ folded }) => folded)).toEqual(expected);
  // The parts are where they stand in the query.
  expect(parts.map(({ start, end }) => query.slice(start, end))).toEqual(expected);
});
