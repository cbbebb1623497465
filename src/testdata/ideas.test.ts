import { expect, it } from "vitest";
import { type ConversionOfAll, convertAll } from "../convert/convertAll.ts";
import { severityOf } from "../convert/diagnostics/messages.ts";
import { type GenerateOptions, generateIdeas } from "./ideas.ts";
import { DESCRIPTION_WORDS, SHARE } from "./measures.ts";

/** Converting takes most of the time here, so each set of files is converted once. */
const conversions = new Map<string, ConversionOfAll>();
function converted(options: GenerateOptions): ConversionOfAll {
  const key = JSON.stringify(options);
  const conversion = conversions.get(key) ?? convertAll(generateIdeas(options));
  conversions.set(key, conversion);
  return conversion;
}
const MANY = { projects: 300, seed: 3 };

it("makes the same files for the same seed, and others for another", () => {
  const texts = (seed: number) => generateIdeas({ projects: 60, seed });
  expect(texts(5)).toEqual(texts(5));
  expect(texts(6)).not.toEqual(texts(5));
});

it.each([{ projects: 1 }, { projects: 7, terms: 24 }, { projects: 60, seed: 2 }, MANY])(
  "makes as many projects as asked for, each read without a warning: %o",
  (options) => {
    const { catalogue, messages } = converted(options);
    expect(messages.filter((message) => severityOf(message) !== "info").map(String)).toEqual([]);
    expect(catalogue.projects).toHaveLength(options.projects);
    expect(catalogue.terms).toHaveLength(generateIdeas(options).length);
    for (const project of catalogue.projects) {
      expect(project).toMatchObject({ title: expect.stringMatching(/\S \S/), sections: [] });
      for (const list of [project.skills, project.mentors, project.upstreamIssues])
        expect(list).not.toEqual([]);
      expect(project.mentors.length).toBeLessThanOrEqual(4);
    }
  },
);

it("writes about as much as was measured, and leaves out what is often left out", () => {
  const { projects } = converted(MANY).catalogue;
  const lengths = projects.map(({ description }) => description.split(/\s+/).length).sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1] ?? 0;
  const [, , lower, , upper] = DESCRIPTION_WORDS;
  expect(median).toBeGreaterThan(lower);
  expect(median).toBeLessThan(upper);
  const silent = projects.filter(({ outcomes }) => outcomes === "").length / projects.length;
  expect(Math.abs(silent - SHARE.noOutcomes)).toBeLessThan(0.1);
});

it("has orgs, mentors and skills that come back, and others that don't", () => {
  const { projects } = converted(MANY).catalogue;
  for (const names of [
    projects.map(({ org }) => org),
    projects.flatMap(({ skills }) => skills),
    projects.flatMap(({ mentors }) => mentors.map(({ name, github }) => github ?? name ?? "")),
  ]) {
    const uses = new Map<string, number>();
    for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
    expect(Math.max(...uses.values())).toBeGreaterThan(3);
    expect(Math.min(...uses.values())).toBe(1);
  }
});
