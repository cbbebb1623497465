import { describe, expect, it } from "vitest";
import { buildIndex } from "../index/buildIndex.ts";
import type { SearchDocument } from "../index/searchIndex.ts";
import { exactHits, testDocument } from "../testDocument.ts";
import { search } from "./engine.ts";

const others = ["Rope", "Sail", "Mast", "Oar", "Hull", "Keel"].map((title) =>
  testDocument({ title, org: `${title} Club` }),
);
const answerTo = (query: string, documents: readonly SearchDocument[], aliases: readonly string[][] = []) =>
  search(buildIndex([...documents, ...others], { aliases }), query);
const similar = (...[query, documents, aliases]: Parameters<typeof answerTo>) => {
  const { hits, similarFrom } = answerTo(query, documents, aliases);
  return [...hits.subarray(similarFrom)];
};

describe("a list with few exact hits is filled up with similar projects", () => {
  it("that have most of the words", () => {
    const documents = [
      testDocument({ title: "Lantern in the river", org: "A" }),
      testDocument({ title: "Lantern mosses", org: "B" }),
      testDocument({ title: "Tree", org: "C" }),
    ];
    expect(exactHits(answerTo("lantern river mosses", documents))).toEqual([]);
    expect(answerTo("lantern river mosses", documents).partial).toBe(true);
    expect(similar("lantern river mosses", documents).sort()).toEqual([0, 1]);
  });

  it("that share skills and words of the title with the hits, not those that share nothing", () => {
    const documents = [
      testDocument({ title: "Glowing lantern", org: "A", skills: "Candle Making, Glass" }),
      testDocument({ title: "Window", org: "B", skills: "Candle Making, Glass" }),
      testDocument({ title: "Tree", org: "C", skills: "Wood" }),
    ];
    expect(similar("glowing", documents)).toEqual([1]);
  });

  it("up to ten, and none where there are ten exact ones", () => {
    const many = Array.from({ length: 9 }, (_, at) => testDocument({ title: `Lantern ${at}`, org: "A" }));
    const more = Array.from({ length: 9 }, (_, at) => testDocument({ title: `Window ${at}`, org: "A" }));
    expect(answerTo("lantern", [...many, ...more])).toMatchObject({ similarFrom: 9, partial: false });
    expect(answerTo("lantern", [...many, ...more]).hits).toHaveLength(10);
    expect(similar("lantern", [...many, ...many, ...more])).toEqual([]);
  });

  it("that name a related skill or what points to the concept", () => {
    const documents = [
      testDocument({ title: "Shader", org: "A", skills: "CUDA" }),
      testDocument({ title: "Tree", org: "B" }),
    ];
    expect(similar("gpu", documents, [["GPU"], ["CUDA"]])).toEqual([0]);
    expect(similar("security", [testDocument({ title: "Signing of boats" }), ...documents])).toEqual([0]);
  });
});

describe("nothing is found for another subject", () => {
  const documents = [
    testDocument({ title: "Cancel a job", text: "A trial near the price prediction." }),
    testDocument({ title: "Tree" }),
  ];

  it.each(["dentist near me", "cancer drug trial", "bitcoin price forecast", "chocolate cake recipe"])(
    "%s",
    (query) => {
      expect(answerTo(query, documents).hits).toHaveLength(0);
    },
  );

  it("though a word begins with a finished one, or is a letter from a short one", () => {
    const boats = [testDocument({ title: "Carvel instance" }), testDocument({ title: "Break a base" })];
    expect(answerTo("car insurance", boats).hits).toHaveLength(0);
    expect(answerTo("bask bread", boats).hits).toHaveLength(0);
    expect(answerTo("instance car", boats).similarFrom).toBe(1);
  });

  it("but for words that are all known, and for a single word that is misspelt", () => {
    expect(exactHits(answerTo("trial prediction", documents))).toEqual([0]);
    expect(answerTo("predicton", documents)).toMatchObject({ similarFrom: 1, didYouMean: "prediction" });
  });
});
