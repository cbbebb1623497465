import { expect, it } from "vitest";
import { generateCatalogue } from "../testdata/catalogue.ts";
import { isLoaded, unpackPart, writePart } from "./currentList.ts";
import { packList, unpackList, writeList } from "./listCodec.ts";
import { LoadError } from "./load.ts";
import { runSync } from "./sliced.ts";
import { datedTerms } from "./termDates.ts";

const TERMS = ["2025-02", "2025-01", "2024-03"];
const { terms, projects: generated } = generateCatalogue({ projects: 60 });
const projects = generated.map((project, at) => ({ ...project, term: TERMS[Math.floor(at / 7) % 3] ?? "" }));
const list = runSync(unpackList(writeList(packList({ terms: datedTerms(terms), projects }))));
const chosen = TERMS.slice(1);
const file = writePart(list, chosen, "60-abc");

it("has the projects of some terms as the whole list has them, at the same places, and the terms of all", () => {
  const part = runSync(unpackPart(file));
  expect(part.part).toEqual({ whole: "60-abc", terms: new Set(chosen) });
  expect(part.terms).toEqual(list.terms);
  expect(part.projects.map(({ term }) => term)).toEqual(list.projects.map(({ term }) => term));
  expect(part.projects.filter(isLoaded).length).toBeGreaterThan(0);
  part.projects.forEach((project, at) => {
    if (chosen.includes(project.term)) expect(project).toEqual(list.projects[at]);
    else expect(isLoaded(project)).toBe(false);
  });
});

it("does not show a damaged file as if it were complete", () => {
  const [head = "", ...lines] = file.split("\n");
  const more = JSON.stringify({ ...JSON.parse(head), runs: [[chosen[0], 1000]] });
  for (const damaged of ["", head, file.slice(0, -20), [more, ...lines].join("\n"), lines.join("\n")])
    expect(() => runSync(unpackPart(damaged))).toThrow(LoadError);
});
