import { expect, it } from "vitest";
import { buildFacets } from "./facets.ts";
import { buildSuggestions, suggest } from "./suggest.ts";
import { madeUpCatalogue } from "./testCatalogue.ts";

const catalogue = madeUpCatalogue(40);
const index = buildSuggestions(catalogue, buildFacets(catalogue), [["Go", "golang"]]);
const labels = (text: string) => suggest(index, text).map(({ kind, label }) => `${kind} ${label}`);

it("suggests what begins with the text, also by another name or from a later word on", () => {
  expect(labels("kub")).toContain("skill Kubernetes");
  expect(labels("golan")).toContain("skill Go");
  expect(labels("lantern")).toContain("org Open Lantern");
});

it("reads a name with and without its spaces", () => {
  expect(labels("openlan")).toContain("org Open Lantern");
  expect(labels("river kit")).toContain("org RiverKit");
});

it("finds mentors by handle, and projects by title", () => {
  const { mentors, title, id } = { ...catalogue.projects[0] };
  expect(suggest(index, `@${mentors?.[0]?.github}`).map(({ key }) => key)).toContain(mentors?.[0]?.github);
  expect(suggest(index, title ?? "").map(({ key }) => key)).toContain(id);
});

it("gives a few of each kind, in a fixed order of kinds", () => {
  const kinds = suggest(index, "m", 2).map(({ kind }) => kind);
  expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  for (const kind of order) expect(kinds.filter((other) => other === kind).length).toBeLessThanOrEqual(2);
});
const order = ["skill", "org", "mentor", "project"];

it("suggests nothing for nothing", () => {
  expect(suggest(index, "")).toEqual([]);
  expect(suggest(index, " -\ud800")).toEqual([]);
});
