import { expect, it } from "vitest";
import { buildIndex } from "../index/buildIndex.ts";
import { exactHits, testDocument } from "../testDocument.ts";
import { CONCEPTS } from "./concepts.ts";
import { search } from "./engine.ts";

it.each([
  ["docs", "Technical Writing"],
  ["writing documentation", "Documentation"],
  ["design", "Figma"],
  ["ai", "LLM"],
  ["kernel", "eBPF"],
  ["networking", "CNI"],
  ["security", "Zero Trust"],
  ["i18n", "Localization"],
  ["performance", "Benchmarking"],
  ["web", "React"],
])("%s finds who asks for %s, after those with the word itself", (query, skill) => {
  const documents = [
    testDocument({ title: "Kite", skills: skill }),
    testDocument({ title: `Boat ${query}` }),
    ...["Rope", "Sail", "Mast"].map((title) => testDocument({ title })),
  ];
  const aliases = [[skill]];
  const hits = exactHits(search(buildIndex(documents, { aliases }), query));
  expect(hits.at(-1)).toBe(0);
});

it("has each name in one concept", () => {
  const names = CONCEPTS.flatMap((concept) => concept.names);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
