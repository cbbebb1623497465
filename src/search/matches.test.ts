import fc from "fast-check";
import { expect, it } from "vitest";
import { generateCatalogue } from "../generate/catalogue.ts";
import { buildIndex, FIELDS, toDocument } from "./buildIndex.ts";
import { search } from "./engine.ts";
import { matchedFields } from "./matches.ts";
import { words } from "./text.ts";

const documents = generateCatalogue({ projects: 60 }).projects.map(toDocument);

it("names the fields that have the words, and where they stand", () => {
  const index = buildIndex(documents);
  const { title = "", org = "" } = documents[5] ?? {};
  const [word = ""] = title.split(" ");
  const answer = search(index, `${word} ${org}`);
  expect(Array.from(answer.hits)).toContain(5);
  const found = matchedFields(index, answer, 5);
  const texts = found.flatMap(({ field, ranges }) =>
    field === "title" || field === "org"
      ? ranges.map(([start, end]) => (documents[5]?.[field] ?? "").slice(start, end))
      : [],
  );
  expect(found.map(({ field }) => field)).toEqual(expect.arrayContaining(["title", "org"]));
  expect(texts.map((text) => text.toLowerCase())).toContain(word.toLowerCase());
});

it("leaves out the fields in which nothing was found", () => {
  const index = buildIndex([{ title: "Fly a kite", org: "Raft", skills: "Go", mentors: "", text: "" }]);
  expect(matchedFields(index, search(index, "kite"), 0)).toEqual([{ field: "title", ranges: [[6, 10]] }]);
});

it("finds the words of each hit that has them, every range within its text", () => {
  const index = buildIndex(documents);
  const typed = fc.constantFrom(
    ...documents.flatMap(({ title, org, skills }) => words(`${title} ${org} ${skills}`)),
  );
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 3 }), (query) => {
      const answer = search(index, query.join(" "));
      for (const doc of answer.hits.subarray(0, 5)) {
        const found = matchedFields(index, answer, doc);
        const own = words(Object.values(documents[doc] ?? {}).join(" "));
        if (query.some((word) => own.includes(word))) expect(found).not.toEqual([]);
        const places = found.map(({ field }) => FIELDS.indexOf(field));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const { field, ranges } of found) {
          let before = 0;
          for (const [start, end] of ranges) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          expect(before).toBeLessThanOrEqual((documents[doc]?.[field] ?? "").length);
        }
      }
    }),
  );
});
