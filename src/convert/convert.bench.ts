/** `npm run bench`: converting costs at most three times what parsing the same text costs, and grows linearly. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { bench, describe } from "vitest";
import { packList, writeList } from "../catalogue/listCodec.ts";
import { generateIdeas } from "../testdata/ideas.ts";
import { convertAll } from "./convertAll.ts";
import { projectText } from "./markdown/richText.ts";
import { fixtureFiles } from "./testing/fixtures.ts";

const sources = fixtureFiles();

describe(`${sources.length} sources, ${Math.round(sources.reduce((sum, { text }) => sum + text.length, 0) / 1000)} kB`, () => {
  bench(
    "parse with mdast-util-from-markdown",
    () => {
      for (const { text } of sources) fromMarkdown(text);
    },
    { iterations: 3, time: 0 },
  );

  bench(
    "parse with GFM",
    () => {
      for (const { text } of sources)
        fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    },
    { iterations: 3, time: 0 },
  );

  bench(
    "convert and merge",
    () => {
      convertAll(sources);
    },
    { iterations: 3, time: 0 },
  );
});

for (const projects of [100, 1000, 10_000]) {
  const files = generateIdeas({ projects });
  const catalogue = convertAll(files).catalogue;
  const few = { iterations: 2, time: 0, warmupIterations: 0 };
  describe(`${projects} projects`, () => {
    bench("generate", () => void generateIdeas({ projects }), few);
    bench("convert and merge", () => void convertAll(files), few);
    bench("write the list", () => void writeList(packList(catalogue)), few);
    bench("write the texts", () => void catalogue.projects.map(projectText), few);
  });
}
