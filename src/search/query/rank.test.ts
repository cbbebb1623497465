import { describe, expect, it } from "vitest";
import { buildIndex } from "../index/buildIndex.ts";
import type { SearchDocument } from "../index/searchIndex.ts";
import { exactHits, testDocument } from "../testDocument.ts";
import { search } from "./engine.ts";

const document = (title: string, org = "Kite") => testDocument({ title, org });

/** The titles that a search finds, best first. */
function ranked(query: string, documents: readonly SearchDocument[]): string[] {
  return Array.from(search(buildIndex(documents), query).hits, (at) => documents[at]?.title ?? "");
}

describe("among titles with the same words", () => {
  // All of one length and with the same words, so that only their order differs.
  const best = [
    "lantern mosses by river",
    "river lantern mosses by",
    "lantern by mosses river",
    "mosses by lantern river",
  ];
  const [start = "", within = "", inOrder = "", scattered = ""] = best;

  it("ranks the query at the beginning first, then anywhere, then its words in order", () => {
    expect(
      ranked(
        "lantern mosses",
        [scattered, inOrder, within, start].map((title) => document(title)),
      ),
    ).toEqual(best);
  });

  it("ranks the same while the last word is still being typed", () => {
    expect(
      ranked(
        "lantern mos",
        [scattered, inOrder, within, start].map((title) => document(title)),
      ),
    ).toEqual(best);
  });

  it("gives no bonus where the query begins within a longer word", () => {
    expect(
      ranked("moss grid", [document("a mossgrid moss grids"), document("a moss grid mossgrid")])[0],
    ).toBe("a moss grid mossgrid");
  });

  it("has projects of equal score in the catalogue's order, but those of the newest term first", () => {
    const same = [document("lantern mosses"), document("lantern  mosses"), document("lantern, mosses")];
    expect(ranked("lantern", same)).toEqual(same.map(({ title }) => title));
    const terms = ["2029-03-sep-nov", "2030-02-jun-aug", "gsoc-2030", "2030-01-mar-may", "undated"].map(
      (term, at) => ({
        ...document(`Lantern ${at}`),
        term,
      }),
    );
    expect(ranked("lantern", terms)).toEqual([1, 3, 2, 0, 4].map((at) => terms[at]?.title));
  });

  it("has the newest first where scores hardly differ", () => {
    const of = (term: string, text: string) => ({ ...document("Lantern"), text, term });
    const old = of("2029-01", `mosses ${"river ".repeat(20)}`);
    const recent = of("2030-01", `mosses ${"river ".repeat(21)}`);
    const others = Array.from({ length: 9 }, () => document("Rope"));
    expect(exactHits(search(buildIndex([old, recent, ...others]), "lantern mosses"))).toEqual([1, 0]);
  });
});

describe("a query of skills alone", () => {
  const of = (term: string, about: Partial<SearchDocument>) => testDocument({ ...about, term });
  const documents = [
    of("2029-01", { title: "Python for Python lanterns", skills: "Python", text: "python ".repeat(9) }),
    of("2030-01", { title: "Kite", skills: "Rope, Sail, Mast, Hull, Oar, Python", text: "No lanterns." }),
    of("2030-01", { title: "Python kite" }),
    of("2031-01", { title: "Raft", text: "Written in Python." }),
  ];
  const index = buildIndex(documents, { aliases: [["Python"], ["Rope"]] });

  it("has the newest term first of the projects that state them, and the best one first within a term", () => {
    expect(exactHits(search(index, "python"))).toEqual([2, 1, 0, 3]);
    expect(exactHits(search(index, "python language"))).toEqual([2, 1, 0, 3]);
  });

  it("counts a skill that is also a concept's name, where the concept means nothing else", () => {
    const learning = ["2029-01", "2030-01"].map((term) =>
      of(term, {
        title: term === "2029-01" ? "Machine learning" : "Raft",
        skills: "Machine Learning, Python",
      }),
    );
    const built = buildIndex(learning, { aliases: [["Python"], ["Machine Learning", "ML"]] });
    expect(exactHits(search(built, "machine learning python"))).toEqual([1, 0]);
    expect(exactHits(search(built, "ml"))).toEqual([1, 0]);
  });

  it("goes by relevance as soon as it asks for anything else", () => {
    expect(exactHits(search(index, "python lanterns"))[0]).toBe(0);
    const org = buildIndex([...documents, of("2029-01", { title: "Sail", org: "Python" })], {
      aliases: [["Python"]],
    });
    expect(exactHits(search(org, "python"))[0]).toBe(4);
  });
});

it("ranks the org that was typed before one with a longer name", () => {
  const documents = [document("Sail", "Kite Flyers"), document("Sail", "Kite")];
  const others = ["Rope", "Mast", "Hull"].map((title) => document(title, "Raft"));
  expect(exactHits(search(buildIndex([...documents, ...others]), "kite"))).toEqual([1, 0]);
  expect([...search(buildIndex([...documents, ...others].reverse()), "kite flyers").hits][0]).toBe(4);
});

it("ranks the title that was typed before a longer one", () => {
  expect(ranked("river lantern", [document("River Lantern Docs"), document("River Lantern")])[0]).toBe(
    "River Lantern",
  );
  const often = { ...document("River Lantern Docs"), text: "river lantern ".repeat(5) };
  const others = ["Rope", "Sail", "Mast", "Oar"].map((title) => document(title));
  expect(ranked("river lantern", [often, document("River Lantern"), ...others])[0]).toBe("River Lantern");
});

it("ranks an org's own projects before those that name it in their title", () => {
  const documents = [document("Moss Grid adapter"), document("Paint the fence", "Moss Grid")];
  expect(ranked("moss grid", documents)[0]).toBe("Paint the fence");
  expect(ranked("mossgrid", documents)[0]).toBe("Paint the fence");
});

it("ranks many more hits than it re-ranks, each once", () => {
  const documents = Array.from({ length: 700 }, (_, at) =>
    document(at % 7 === 0 ? "Lantern" : `Lantern number ${at}`),
  );
  const { hits, scores } = search(buildIndex(documents), "lantern");
  expect(new Set(hits).size).toBe(700);
  expect([...scores]).toEqual([...scores].sort((a, b) => b - a));
  expect(Array.from(hits.subarray(0, 100), (at) => at % 7)).toEqual(Array.from({ length: 100 }, () => 0));
});
