import fc from "fast-check";
import { expect, it } from "vitest";
import { generateCatalogue } from "../generate/catalogue.ts";
import { buildFacets } from "./facets.ts";
import { buildSuggestions, SUGGESTION_KINDS, suggest } from "./suggest.ts";
import { words } from "./text.ts";

const catalogue = generateCatalogue({ projects: 40 });
const index = buildSuggestions(catalogue, buildFacets(catalogue), [["Go", "golang"]]);
const orgs = [...new Set(catalogue.projects.map(({ org }) => org))];
const twoWords = orgs.find((org) => org.includes(" ")) ?? "";
const oneWord = orgs.find((org) => !org.includes(" ")) ?? "";
const labels = (text: string) => suggest(index, text).map(({ kind, label }) => `${kind} ${label}`);

it("suggests what begins with the text, also by another name or from a later word on", () => {
  expect(labels("kub")).toContain("skill Kubernetes");
  expect(labels("golan")).toEqual(["skill Go"]);
  expect(labels(twoWords.split(" ")[1] ?? "")).toContain(`org ${twoWords}`);
});

it("reads a name with and without its spaces", () => {
  expect(labels(twoWords.toLowerCase().replace(" ", "").slice(0, -2))).toContain(`org ${twoWords}`);
  expect(labels(`${oneWord.slice(0, 4)} ${oneWord.slice(4)}`)).toContain(`org ${oneWord}`);
});

it("finds mentors by handle, and projects by title with their org", () => {
  const { mentors, title, id, org } = { ...catalogue.projects[0] };
  expect(suggest(index, `@${mentors?.[0]?.github}`).map(({ key }) => key)).toContain(mentors?.[0]?.github);
  expect(suggest(index, title ?? "")).toContainEqual(expect.objectContaining({ key: id, org }));
});

it("puts the name itself before longer ones, and what more projects have before what fewer have", () => {
  const skills = (text: string) =>
    suggest(index, text)
      .filter(({ kind }) => kind === "skill")
      .map(({ label }) => label);
  expect(skills("go")[0]).toBe("Go");
  const byCount = suggest(index, "r").filter(({ kind }) => kind === "skill");
  expect(byCount.map(({ count }) => count)).toEqual(byCount.map(({ count }) => count).sort((a, b) => b - a));
});

it("gives few for any text, each once, by kind, each with a name that goes on from the typed letters", () => {
  const names = index.entries.flatMap(({ label }) => [label, ...words(label)]);
  const typed = fc.tuple(fc.constantFrom(...names), fc.nat(12)).map(([name, end]) => name.slice(0, end));
  fc.assert(
    fc.property(fc.oneof(typed, fc.string()), (text) => {
      const given = suggest(index, text);
      expect(given.length).toBeLessThanOrEqual(6);
      expect(new Set(given.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(given.length);
      const kinds = given.map(({ kind }) => SUGGESTION_KINDS.indexOf(kind));
      expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
      const letters = words(text).join("");
      for (const { label, key, kind } of given) {
        if (kind === "skill" && key === "go") continue;
        expect(words(`${label} ${key}`).join("")).toContain(letters);
      }
    }),
  );
});

it("suggests nothing for nothing", () => {
  expect(suggest(index, "")).toEqual([]);
  expect(suggest(index, " -\ud800")).toEqual([]);
});
