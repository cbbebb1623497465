/** `npx vitest bench --run`: the cost of searching and filtering at 100, 1,000 and 10,000 projects. */
import { bench, describe } from "vitest";
import { packList, unpackList, writeList } from "../../catalogue/listCodec.ts";
import { runSync } from "../../catalogue/sliced.ts";
import { searchable } from "../../convert/searchable.ts";
import { generateCatalogue } from "../../testdata/catalogue.ts";
import { applyFilters, buildFacets } from "../filters/facets.ts";
import { DEFAULT_FILTERS, FACETS } from "../filters/filters.ts";
import { buildIndex } from "../index/buildIndex.ts";
import { toDocument } from "../index/documents.ts";
import { prepareCorrections } from "./corrections.ts";
import { search } from "./engine.ts";
import { buildSuggestions, suggest } from "./suggest.ts";

const few = { time: 1000, iterations: 3, warmupIterations: 1, warmupTime: 0 };

for (const projects of [100, 1000, 10_000]) {
  const catalogue = generateCatalogue({ projects });
  const list = writeList(packList(catalogue));
  const documents = searchable(catalogue).projects.map(toDocument);
  const index = buildIndex(documents);
  prepareCorrections(index);
  const facets = buildFacets(catalogue);
  const suggestions = buildSuggestions(catalogue, facets, []);
  const { title = "", org = "" } = catalogue.projects[projects >> 1] ?? {};
  const misspelt = title.replace(/(.)(.)(?=\S*$)/, "$2$1");
  const slug = facets.values.org.find(({ label }) => label === org)?.slug ?? "";
  const filters = { ...DEFAULT_FILTERS, skill: ["go", "rust"], org: [slug] };
  const { hits } = search(index, "go");
  // Each call is the next key press, so that a sample is one key press, and the slowest sample the slowest key.
  let typed = 0;
  const nextKey = () => {
    typed = (typed % title.length) + 1;
    return title.slice(0, typed);
  };

  describe(`${projects} projects`, () => {
    bench(`read the list, ${Math.round(list.length / 1000)} kB`, () => void runSync(unpackList(list)), few);
    bench("build the facets", () => void buildFacets(catalogue), few);
    bench("build the suggestions", () => void buildSuggestions(catalogue, facets, []), few);
    bench("build the index", () => void buildIndex(documents), few);
    bench("query: a skill", () => void search(index, "kubernetes"));
    bench("query: an org and a skill", () => void search(index, `${org} rust`));
    bench("query: a whole title", () => void search(index, title));
    bench("query: a misspelt title", () => void search(index, misspelt));
    bench("query: one letter", () => void search(index, "s"));
    bench("key press: search for a title as it is typed", () => void search(index, nextKey()));
    bench("key press: suggestions for it", () => void suggest(suggestions, nextKey()));
    bench("all counts of all facets", () => {
      const { options } = applyFilters(facets, filters, hits);
      for (const facet of FACETS) options(facet);
    });
  });
}
