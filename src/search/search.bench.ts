import { bench, describe } from "vitest";
import { buildIndex, toDocument } from "./buildIndex.ts";
import { search } from "./engine.ts";
import { applyFilters, buildFacets } from "./facets.ts";
import { DEFAULT_FILTERS } from "./filters.ts";
import { prepareCorrections } from "./meaning.ts";
import { madeUpCatalogue } from "./testCatalogue.ts";

const few = { time: 1000, iterations: 3, warmupIterations: 1, warmupTime: 0 };

for (const size of [1000, 10_000]) {
  const catalogue = madeUpCatalogue(size);
  const documents = catalogue.projects.map(toDocument);
  const index = buildIndex(documents);
  prepareCorrections(index);
  const facets = buildFacets(catalogue);
  const { title = "", org = "" } = catalogue.projects[size >> 1] ?? {};
  const misspelt = title.replace(/(.)(.)(?=\S*$)/, "$2$1");
  const filters = { ...DEFAULT_FILTERS, skill: ["go", "rust"], org: ["quarry"] };
  const { hits } = search(index, "go");

  describe(`${size} projects`, () => {
    bench("build the index", () => void buildIndex(documents), few);
    bench("a skill", () => void search(index, "kubernetes"));
    bench("an org and a skill", () => void search(index, `${org} rust`));
    bench("a whole title", () => void search(index, title));
    bench("a misspelt title", () => void search(index, misspelt));
    bench("one letter", () => void search(index, "s"));
    bench("a title letter by letter", () => {
      for (let end = 1; end <= title.length; end++) search(index, title.slice(0, end));
    });
    bench("all counts of all facets", () => void applyFilters(facets, filters, hits));
  });
}
