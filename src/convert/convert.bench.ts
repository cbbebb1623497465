/** `npm run bench`: converting costs at most three times what parsing the same text costs, and grows linearly. */

import { readFileSync } from "node:fs";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { bench, describe } from "vitest";
import { convertAll } from "./convertAll.ts";
import { corpusFiles } from "./testing.ts";

const own = {
  file: "2025-02-Jun-Aug.md",
  text: readFileSync(new URL("../ideas/2025-02-Jun-Aug.md", import.meta.url), "utf8"),
};
const corpus = corpusFiles();
const sources = corpus.length === 0 ? [own] : corpus;

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

/** Orgs of ten projects each. */
function generated(projects: number): string {
  return Array.from({ length: projects }, (_, index) => {
    const org = index % 10 === 0 ? `### Org ${index / 10}\n\n` : "";
    return `${org}#### Project number ${index}\n\n- Description: Make part ${index} faster.\n- Expected Outcome:\n  - A design\n  - A release\n- Recommended Skills: Go, Kubernetes, familiarity with gadget ${index}\n- Mentor(s):\n  - Person ${index} (@person-${index}, p${index}@example.org)\n- Upstream Issue: https://github.com/org/repo/issues/${index}\n`;
  }).join("\n");
}

describe("generated projects", () => {
  for (const count of [2500, 5000, 10_000]) {
    const text = generated(count);
    bench(
      `${count}`,
      () => {
        convertAll([{ file: "x.md", text }]);
      },
      { iterations: 1, time: 0, warmupIterations: 0 },
    );
  }
});
