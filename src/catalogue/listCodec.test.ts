import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TOPICS, WORK_KINDS } from "./derivedValues.ts";
import { excerptPlaces } from "./excerpt.ts";
import { type ListedProject, packList, unpackList, writeList } from "./listCodec.ts";
import { LoadError } from "./load.ts";
import { runSync } from "./sliced.ts";
import { DIFFICULTIES, STATES } from "./statedValues.ts";
import { datedTerms } from "./termDates.ts";

const label = fc.stringMatching(/^[\p{L}\d #+@/.-]{1,20}$/u);
const handle = fc.stringMatching(/^[a-zA-Z\d][a-zA-Z\d-]{0,9}$/);
const source = fc
  .tuple(fc.constantFrom("a.md", "b.md", "https://c.example/d.md"), fc.nat(5000), fc.nat(90))
  .map(([file, line, length]) => ({ file, line, endLine: line + length }))
  .chain((place) =>
    fc
      .constantFrom(
        {},
        { url: `https://host.example/${place.file}#L${place.line}-L${place.endLine}` },
        { url: "https://host.example/somewhere" },
      )
      .map((address) => ({ ...place, ...address })),
  );
const proposal = fc
  .integer({ min: 1, max: 99 })
  .map((number) => ({ url: `https://github.com/o/r/issues/${number}`, number }));
const issue = fc.oneof(
  fc.tuple(handle, handle, fc.nat(99)).map(([owner, repo, number]) => ({
    url: `https://github.com/${owner}/${repo}/issues/${number}`,
    label: `${owner}/${repo}#${number}`,
  })),
  fc.tuple(fc.webUrl({ validSchemes: ["https"] }), label).map(([url, text]) => ({ url, label: text })),
);
const skills = fc.uniqueArray(label, { maxLength: 6 }).chain((all) =>
  fc.subarray(all).map((optional) => ({
    skills: all,
    ...(optional.length === 0 ? {} : { optionalSkills: optional }),
  })),
);
const project: fc.Arbitrary<ListedProject> = fc
  .tuple(
    fc.record(
      {
        id: fc.oneof(label, fc.constant("")),
        term: fc.constantFrom("2024-01-mar-may", "2025-02-jun-aug", "undated"),
        org: label,
        title: label,
        mentors: fc.array(
          fc.oneof(
            fc.record({ name: label, github: fc.option(handle) }),
            fc.record({ name: fc.constant(null), github: handle }),
          ),
          { maxLength: 3 },
        ),
        upstreamIssues: fc.array(issue, { maxLength: 2 }),
        lfxUrl: fc.option(fc.webUrl({ validSchemes: ["https"] })),
        source,
        group: label,
        alsoIn: fc.array(source, { maxLength: 2 }),
        difficulty: fc.subarray([...DIFFICULTIES], { minLength: 1 }),
        kinds: fc.subarray([...WORK_KINDS], { minLength: 1 }),
        topics: fc.subarray([...TOPICS], { minLength: 1 }),
        hours: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 3 }),
        status: fc.record({ state: fc.constantFrom(...STATES), label }),
        proposal,
        aliases: fc.array(label, { minLength: 1, maxLength: 2 }),
      },
      {
        requiredKeys: ["id", "term", "org", "title", "mentors", "upstreamIssues", "lfxUrl", "source"],
      },
    ),
    skills,
  )
  .map(([fields, own]) => ({ ...fields, ...own }));
const terms = [{ id: "2025-02-jun-aug", name: "2025 Term 2", program: "LFX Mentorship", source: "a.md" }];

const reading = (text: string) => () => runSync(unpackList(text));

describe("the list", () => {
  it("is the same after packing, writing and unpacking", () => {
    fc.assert(
      fc.property(fc.array(project, { maxLength: 12 }), (projects) => {
        const text = writeList(packList({ terms, projects }));
        expect(runSync(unpackList(text))).toEqual({ terms: datedTerms(terms), projects });
        expect(JSON.parse(text)).toBeInstanceOf(Array);
      }),
    );
  });

  it("is refused if an index has no entry", () => {
    fc.assert(
      fc.property(fc.array(project, { minLength: 1, maxLength: 4 }), (projects) => {
        const packed = packList({ terms, projects });
        expect(reading(writeList({ ...packed, orgs: [] }))).toThrow("format");
        expect(reading(writeList({ ...packed, source: packed.source.slice(1) }))).toThrow("format");
      }),
    );
  });
});

describe("addresses of lines", () => {
  it("are written once a file", () => {
    const project = (line: number): ListedProject => ({
      id: `t/o/${line}`,
      term: "t",
      org: "o",
      title: String(line),
      skills: [],
      mentors: [],
      upstreamIssues: [],
      lfxUrl: null,
      source: {
        file: "a.md",
        line,
        endLine: line + 9,
        url: `https://host.example/a.md#L${line}-L${line + 9}`,
      },
    });
    const text = writeList(packList({ terms, projects: [project(1), project(20), project(300)] }));
    expect(text.split("host.example")).toHaveLength(2);
  });

  it("are that of the proposal where the project is read from it", () => {
    const url = "https://github.com/o/r/issues/7";
    const [read] = runSync(
      unpackList(
        writeList(
          packList({
            terms,
            projects: [
              {
                id: "t/o/x",
                term: "t",
                org: "o",
                title: "x",
                skills: [],
                mentors: [],
                upstreamIssues: [],
                lfxUrl: null,
                proposal: { url, number: 7 },
                source: { file: "o/r/issues", line: 1, endLine: 1, url },
              },
            ],
          }),
        ),
      ),
    ).projects;
    expect(read).toMatchObject({ proposal: { url, number: 7 }, source: { url } });
  });
});

describe("a damaged list", () => {
  const packed = packList({ terms, projects: [] });

  it.each(Object.keys(packed))("is refused where its %s is something else", (key) => {
    expect(reading(writeList({ ...packed, [key]: 0.5 }))).toThrow("format");
    expect(reading(writeList({ ...packed, [key]: null }))).toThrow("format");
  });

  it("is refused for one invalid entry among thousands", () => {
    for (const at of [0, 999, 1000, 2499]) {
      const orgs: unknown[] = Array.from({ length: 2500 }, (_, index) => `Org ${index}`);
      orgs[at] = at;
      expect(reading(writeList({ ...packed, orgs: orgs as string[] }))).toThrow("format");
    }
  });

  it("is refused wherever it is cut", () => {
    const text = writeList(packed);
    for (let end = 0; end < text.length; end++)
      expect(reading(text.slice(0, end)), text.slice(0, end)).toThrow(LoadError);
  });

  it("is refused, whatever the text", () => {
    for (const text of ["", "null", "[]", "{}", "<!doctype html>", JSON.stringify(packed)])
      expect(reading(text)).toThrow(LoadError);
  });
});

describe("excerpt files", () => {
  it("contain each project once, newest terms first", () => {
    const projects = Array.from({ length: 95 }, (_, at) => ({
      term: at % 3 === 0 ? "2025-01" : "gsoc-2024",
    }));
    const places = excerptPlaces(projects);
    expect(new Set(places.map(({ file, at }) => `${file}/${at}`)).size).toBe(95);
    expect(places.every(({ at }) => at < 30)).toBe(true);
    projects.forEach(({ term }, at) => {
      if (term === "2025-01") expect(places[at]?.file).toBeLessThanOrEqual(1);
    });
  });
});
