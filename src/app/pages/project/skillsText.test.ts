import { expect, it } from "vitest";
import type { Block } from "../../../catalogue/richText.ts";
import { saysMore } from "./skillsText.ts";

const p = (text: string): Block => ({ type: "p", children: [text] });
const list = (...items: string[]): Block => ({
  type: "list",
  ordered: false,
  items: items.map((item) => [p(item)]),
});
const table = (...cells: string[]): Block => ({ type: "table", head: cells.map((cell) => [cell]), rows: [] });

it.each([
  ["the same", [p("Go, Kubernetes")]],
  ["other capital letters and signs", [p("go;"), p("KUBERNETES")]],
  ["a list", [list("Go", "Kubernetes")]],
  ["a table", [table("Go", "Kubernetes")]],
  ["nothing", []],
])("a text says no more than the skills: %s", (_, text) => {
  expect(saysMore(text, ["Go", "Kubernetes"])).toBe(false);
});

it.each([
  ["how much of one", [p("Go, basic knowledge of Kubernetes")]],
  ["what is no skill", [list("Go", "Kubernetes", "curiosity")]],
  ["another word for one", [p("Golang, Kubernetes")]],
  ["a table with another", [table("Go", "Helm")]],
])("a text says more than the skills: %s", (_, text) => {
  expect(saysMore(text, ["Go", "Kubernetes"])).toBe(true);
});
