import fc from "fast-check";
import Fuse from "fuse.js/basic";
import { describe, expect, it } from "vitest";
import { Corrector, orderWith } from "./fuzzy.ts";

/** The optimal string alignment distance, straight from its recursive definition. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(restA, restB);
  const swapped = a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1;
  return (
    1 +
    Math.min(
      distance(restA, b),
      distance(a, restB),
      distance(restA, restB),
      swapped ? distance(a.slice(2), b.slice(2)) : Number.POSITIVE_INFINITY,
    )
  );
}

const correct = (words: readonly string[], typed: string) =>
  new Corrector(words).correct(typed).map(({ at, edits }) => [words[at], edits]);

describe("the correction of a misspelt word", () => {
  it.each([
    ["a letter left out", "kubernets"],
    ["a letter too many", "kuberneetes"],
    ["a wrong letter", "kubernezes"],
    ["two neighbours that changed places", "kubernetse"],
    ["a wrong beginning", "gubernetes"],
  ])("is found with %s", (_, typed) => {
    expect(correct(["kubernetes", "prometheus"], typed)).toEqual([["kubernetes", 1]]);
  });

  it("of words of equal distance is the one that Fuse.js finds most alike, once that is loaded", () => {
    const spell = () => correct(["envtest", "generator", "operators", "pentest"], "entest");
    orderWith(null);
    expect(spell()).toEqual([
      ["envtest", 1],
      ["pentest", 1],
    ]);
    orderWith(Fuse);
    expect(spell()).toEqual([
      ["pentest", 1],
      ["envtest", 1],
    ]);
  });

  it("is never the word itself", () => {
    expect(correct(["helm"], "helm")).toEqual([]);
  });

  it("is up to two edits away for a long word, one for a short word, none for a very short one", () => {
    expect(correct(["operator"], "opreatro")).toEqual([["operator", 2]]);
    expect(correct(["traces"], "trcaess")).toEqual([]);
    expect(correct(["traces"], "trcaes")).toEqual([["traces", 1]]);
    expect(correct(["helm"], "hlem")).toEqual([["helm", 1]]);
    expect(correct(["css"], "cs")).toEqual([]);
    expect(correct(["oci"], "oco")).toEqual([]);
  });

  it("counts a swap of neighbors as one edit, two other letters as two", () => {
    expect(correct(["kitchen"], "kicthen")).toEqual([["kitchen", 1]]);
    for (const typed of ["kixxhen", "kicxhen", "kixthen"]) expect(correct(["kitchen"], typed)).toEqual([]);
    expect(correct(["kitchen"], "iktchen")).toEqual([["kitchen", 1]]);
    expect(correct(["kitchen"], "xitchen")).toEqual([["kitchen", 1]]);
    expect(correct(["kitchen"], "xxtchen")).toEqual([]);
  });

  it("has the fewest edits first, then the most similar word", () => {
    expect(correct(["containers", "container", "contained"], "containner")).toEqual([
      ["container", 1],
      ["containers", 2],
      ["contained", 2],
    ]);
  });

  it("is found among very many words with the same letters", () => {
    const letters = (at: number) =>
      Array.from(String(at).padStart(5, "0"), (digit) => "acdfghijlm"[Number(digit)]);
    const similar = Array.from({ length: 300 }, (_, at) => `kuber${letters(at).join("")}`);
    expect(correct([...similar, "kubernetes"], "kubernets")).toEqual([["kubernetes", 1]]);
  });

  it("is each word within the allowed edit distance, and no other", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é"), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, typed) => {
        const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
        const expected = words
          .map((known) => [known, distance(typed, known)] as const)
          .filter(([, edits]) => edits > 0 && edits <= most);
        const found = correct(words, typed);
        expect(new Set(found.map(String))).toEqual(new Set(expected.map(String)));
        expect(found.map(([, edits]) => edits)).toEqual(found.map(([, edits]) => edits).sort());
      }),
    );
  });
});
