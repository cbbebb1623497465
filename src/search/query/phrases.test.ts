import { describe, expect, it } from "vitest";
import { highlight } from "../highlight/highlight.ts";
import { buildIndex, type SearchDocument } from "../index/buildIndex.ts";
import { search } from "./engine.ts";

const document = (given: Partial<SearchDocument>): SearchDocument => ({
  title: "",
  org: "Raft",
  skills: "",
  mentors: "",
  text: "",
  ...given,
});
const documents = [
  document({ title: "Kubescape rules" }),
  document({ title: "Kube" }),
  document({ title: "Kubestatemetrics" }),
  document({ title: "Paint", org: "VeryLongNameOfOrg" }),
  document({ title: "Sail", org: "Meshery" }),
  document({ title: "Tune", skills: "LLM" }),
  document({ title: "Crab", skills: "Rust" }),
  document({ title: "Opentelemetry" }),
  document({ title: "Open source telemetry" }),
  document({ title: "Open source" }),
  document({ title: "Very", text: "long" }),
  document({ title: "Telemetry stories" }),
  document({ title: "Trace", skills: "OTel" }),
];
const aliases = [
  ["LLM", "large language model", "bigmodel"],
  ["Rust"],
  ["Cat", "large"],
  ["OTel", "opentelemetry"],
];
const answer = (query: string) => search(buildIndex(documents, { aliases }), query);
/** Those that have all words, in whatever form. */
const found = (query: string) => {
  const { hits, partial } = answer(query);
  return partial ? [] : [...hits].sort((a, b) => a - b);
};

describe("a name of several words", () => {
  it.each<[string, number[]]>([
    ["kube scape", [0]],
    ["kube scape rules", [0]],
    ["rules kube scape", [0]],
    ["kube state metrics", [2]],
    ["very long name of org", [3]],
    ["very long name of org project", [3]],
    ["paint very long name of org", [3]],
    ["very long name of org paint", [3]],
    ["meshery io", [4]],
    ["meshery.io sail", [4]],
    ["large language models", [5]],
    ["tune large language models", [5]],
    ["large language model tune", [5]],
    // No text has it, the skill's other name does.
    ["big model", [5]],
    ["rust language", [6]],
    ["rust programming crab", [6]],
    ["open telemetry", [7, 8, 12]],
    ["very long", [3, 10]],
  ])("is found as one: %s", (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each(["meshery paint", "io meshery", "rust metrics", "kube state metrics open"])(
    "is none where its words are not in a row: %s",
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  it("is marked as it was typed, and as it is written", () => {
    const terms = answer("kube scape").marks.map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(["kubescape", "kube"]));
    expect(answer("open telemetry").marks).toContainEqual({ term: "opentelemetry", prefix: false });
  });

  it("is taken for no misspelling of its parts", () => {
    expect(answer("kube scape").didYouMean).toBeNull();
    expect(answer("kube scpae rules").didYouMean).toBeNull();
  });

  it("is marked where it is written as one word, not where a longer one begins with it", () => {
    const { marks } = answer("open telemetry");
    const shown = "In opentelemetry, opentelemetrically";
    const marked = highlight(shown, marks).map(([start, end]) => shown.slice(start, end));
    expect(marked).toEqual(["opentelemetry", "open"]);
  });

  it("is found in running text, too, before projects that have its words apart", () => {
    const apart = [document({ title: "Kube", text: "A scape" }), document({ text: "On kubescape" })];
    const more = ["Rope", "Sail", "Mast"].map((title) => document({ title }));
    expect([...search(buildIndex([...apart, ...more]), "kube scape").hits].sort()).toEqual([0, 1]);
  });

  it("comes before projects that have its words apart", () => {
    expect(answer("open telemetry").hits[0]).toBe(7);
    expect(answer("very long name of org").hits[0]).toBe(3);
  });

  it("counts for as many words as it has where no project has all that was typed", () => {
    const { hits, partial } = answer("large language models crab");
    expect(partial).toBe(true);
    expect([...hits]).toEqual([5]);
  });
});
