import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert } from "../../convert/convert.ts";
import { searchable } from "../../convert/searchable.ts";
import { generateCatalogue } from "../../testdata/catalogue.ts";
import { highlight, snippet } from "../highlight/highlight.ts";
import { buildIndex } from "../index/buildIndex.ts";
import { toDocument } from "../index/documents.ts";
import type { SearchDocument } from "../index/searchIndex.ts";
import { exactHits, testDocument } from "../testDocument.ts";
import { isRequestWord } from "../text/requestWords.ts";
import { words } from "../text/text.ts";
import { search } from "./engine.ts";

/** Ideas of the end-to-end tests' site. */
const FILE = "2025-01-Mar-May.md";
const seed = convert(readFileSync(new URL(`../../../e2e/site/ideas/${FILE}`, import.meta.url), "utf8"), {
  file: FILE,
}).catalogue;
const aliases = [
  ["Go", "golang"],
  ["Kubernetes", "k8s"],
  ["MCP", "Model Context Protocol"],
];
const index = buildIndex(searchable(seed).projects.map(toDocument), { aliases });
const found = (query: string) =>
  Array.from(search(index, query).hits, (at) => seed.projects[at]?.title ?? "");

describe("relevance on an ideas file", () => {
  it.each([
    ["kubefold", "Extending Kubefold"],
    ["kubfold", "Extending Kubefold"],
    ["tracebell launch", "[PM Mentorship] Tracebell"],
    ["tracebel", "[PM Mentorship] Tracebell"],
    ["plugin marketplce", "Building a Marketplace"],
    ["building a market", "Building a Marketplace"],
    ["mcp", "Implementing a Model Context Protocol"],
    ["model context protocol", "Implementing a Model Context Protocol"],
    ["helm initcontainers", "Enhancing Kubelark core Helm"],
    ["ui modernization", "Enhancing Kubelark: UI"],
    ["moorctl", "Graduate the moorctl"],
    ["polly-xing", "Graduate the moorctl"],
    ["pavel-brandt", "[PM Mentorship] Tracebell"],
    ["Ruth Vance", "Building a Marketplace"],
    ["deriu", "Extending Kubefold"],
    ["gadget harbor", "[PM Mentorship] Tracebell"],
    ["gadget harbour", "[PM Mentorship] Tracebell"],
  ])("%s → %s", (query, title) => {
    expect(found(query)[0]).toMatch(new RegExp(`^${title.replace(/[[\]]/g, "\\$&")}`));
  });

  it("ranks an org's projects first, also when its name is typed as two words", () => {
    const own = seed.projects.filter(({ org }) => org === "Kubelark").map(({ title }) => title);
    expect(found("kubelark").slice(0, own.length).sort()).toEqual([...own].sort());
    expect(found("kube lark").slice(0, own.length).sort()).toEqual([...own].sort());
  });

  it("finds a skill by its aliases", () => {
    expect(found("k8s")).toEqual(expect.arrayContaining(found("Graduate moorctl")));
    expect(found("golang")).toEqual(expect.arrayContaining(found("k3s")));
  });

  it("finds nothing for nonsense", () => {
    expect(found("qwrtzxv")).toEqual([]);
    expect(found("blockchain zebra")).toEqual([]);
  });

  it("offers a correction where only similar words match", () => {
    expect(search(index, "plugin marketplce").didYouMean).toBe("plugin marketplace");
    expect(search(index, "plugin marketplace").didYouMean).toBeNull();
  });

  it("is partial where no project has all words", () => {
    expect(search(index, "kubefold tracebell")).toMatchObject({ partial: true });
    expect(search(index, "kubefold k3s")).toMatchObject({ partial: false });
  });
});

/** Any UTF-16 units, halves of surrogate pairs among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units));
const word = fc.constantFrom(
  "go",
  "Go",
  "operator",
  "kube",
  "KubeStellar",
  "C++",
  "étude",
  "日本",
  "plugin",
  "plug",
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
const document: fc.Arbitrary<SearchDocument> = fc.record({
  title: text,
  org: text,
  skills: text,
  mentors: text,
  text,
});
const documents = fc.array(document, { maxLength: 12 });

describe("for any catalogue and text", () => {
  it("gives each project once, best first, and the same answer each time", () => {
    fc.assert(
      fc.property(documents, text, (given, query) => {
        const built = buildIndex(given);
        const answer = search(built, query);
        expect(new Set(answer.hits).size).toBe(answer.hits.length);
        expect([...answer.scores]).toEqual([...answer.scores].sort((a, b) => b - a));
        expect(search(buildIndex(given), query)).toEqual(answer);
      }),
    );
  });

  it("never finds more projects for more words, unless the answer is partial", () => {
    fc.assert(
      fc.property(documents, text, word, (given, query, more) => {
        const built = buildIndex(given);
        const fewer = search(built, query);
        const longer = search(built, `${query} ${more}`);
        if (query.trim() === "" || longer.partial || fewer.partial) return;
        for (const hit of exactHits(longer)) expect(exactHits(fewer)).toContain(hit);
      }),
    );
  });

  it("answers any Unicode text", () => {
    fc.assert(
      fc.property(anyText, (query) => {
        expect(search(index, query).hits.length).toBeLessThanOrEqual(seed.projects.length);
      }),
    );
  });

  it("marks disjoint ranges in order, within the text, never through a character", () => {
    const any = fc.oneof(text, fc.string({ unit: "grapheme", maxLength: 60 }));
    fc.assert(
      fc.property(any, fc.array(any, { maxLength: 4 }), (shown, tokens) => {
        const marks = tokens.map((token, at) => ({ token: token.toLowerCase(), prefix: at % 2 === 0 }));
        for (const part of [{ text: shown, ranges: highlight(shown, marks) }, snippet(shown, marks, 20)]) {
          let before = 0;
          for (const [start, end] of part?.ranges ?? []) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            // encodeURI throws on half a character.
            expect(encodeURI(part?.text.slice(start, end) ?? "")).not.toBe("");
            before = end;
          }
          expect(before).toBeLessThanOrEqual(part?.text.length ?? 0);
        }
      }),
    );
  });
});

it("corrects a typo to a common word, though some project's text has the same typo", () => {
  const common = Array.from({ length: 120 }, () => testDocument({ title: "Kubernetes" }));
  const typo = testDocument({ title: "Boats", text: "Runs on kuberentes." });
  const rare = testDocument({ title: "Boats", text: "Runs on kubernatus." });
  const hits = (query: string) => exactHits(search(buildIndex([...common, typo, rare]), query));
  expect(hits("kuberentes")).toHaveLength(121);
  expect(hits("boats kuberentes")).toEqual([120]);
});

describe("a query that no project matches at first", () => {
  const titled = (...titles: string[]) => buildIndex(titles.map((title) => testDocument({ title })));
  const hits = (query: string, ...titles: string[]) => exactHits(search(titled(...titles), query));

  it("corrects a word, though another project has it", () => {
    expect(hits("kubeflex form", "Kubeflex from scratch", "A form", "Kubeflex")).toEqual([0]);
  });

  it("finds no similar words for a single known word, nor what was excluded", () => {
    expect(hits("kite -kite", "Kite", "Kitt")).toEqual([]);
    expect(search(titled("Marketplace"), "marketplcae -marketplace")).toMatchObject({
      didYouMean: null,
      partial: false,
    });
  });

  it("finds all but what is excluded, and nothing without words", () => {
    expect(hits("-kite", "Kite", "Raft", "Sail")).toEqual([1, 2]);
    expect(hits("", "Kite", "Raft")).toEqual([]);
    expect(hits("kite")).toEqual([]);
  });

  it("does not correct the words of a known phrase", () => {
    const documents = [
      testDocument({ title: "Telemetrie" }),
      testDocument({ title: "Trace", text: "With opentelemetry." }),
    ];
    const answer = search(buildIndex(documents), "open telemetry");
    expect(exactHits(answer)).toEqual([1]);
    expect(answer.didYouMean).toBeNull();
    expect(search(buildIndex(documents), "open telemetry tracee").didYouMean).toBe("open telemetry trace");
  });
});

describe("highlighting", () => {
  const marked = (shown: string, query: string) => {
    const { marks } = search(buildIndex([testDocument({ title: shown })]), query);
    return highlight(shown, marks).map(([start, end]) => shown.slice(start, end));
  };

  it.each([
    ["A Marketplace for plugins", "market plug", ["Market", "plug"]],
    ["Ça va, Études", "etudes", ["Études"]],
    ["Open Telemetry traces", "opentelemetry", ["Open Telemetry"]],
    ["C++ and C", "c++", ["C++"]],
    ["Go, Google, cargo", "go", ["Go"]],
  ])("%s ⊃ %s", (shown, query, expected) => {
    expect(marked(shown, query)).toEqual(expected);
  });

  it("marks something in each hit that has one of the words", () => {
    const documents = searchable(generateCatalogue({ projects: 60 })).projects.map(toDocument);
    const built = buildIndex(documents);
    const fieldsOf = (doc: number) => Object.values(documents[doc] ?? {}).filter((field) => field !== true);
    // Request words ("in", "the") may be left out of a search, and then nothing marks them.
    const typed = documents
      .flatMap(({ title, org, skills }) => words(`${title} ${org} ${skills}`))
      .filter((word) => !isRequestWord(word));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...typed), { minLength: 1, maxLength: 3 }), (query) => {
        const { hits, marks } = search(built, query.join(" "));
        for (const doc of hits.subarray(0, 5)) {
          const own = words(fieldsOf(doc).join(" "));
          if (!query.some((word) => own.includes(word))) continue;
          expect(fieldsOf(doc).flatMap((field) => highlight(field, marks))).not.toEqual([]);
        }
      }),
    );
  });

  it("finds an org by its former name", () => {
    const documents = ["constructor", "Kite"].map((org) => testDocument({ org, title: `Rope of ${org}` }));
    const built = buildIndex(documents, { orgAliases: { Kite: ["Cloud Native Paper Bird"] } });
    for (const query of ["paper bird", "cloudnativepaperbird", "Cloud Native Paper Brid"])
      expect(exactHits(search(built, query)), query).toEqual([1]);
  });

  it("finds nothing for words that are near to some words of texts only", () => {
    const built = buildIndex(
      ["make", "break", "bakes", "breadth"].map((word) => testDocument({ text: `We ${word} a rope.` })),
    );
    expect([...search(built, "bake bread").hits]).toEqual([]);
    const rope = buildIndex([testDocument({ title: "Rope form", text: "We make a form." })]);
    expect([...search(rope, "rope from").hits]).toEqual([0]);
  });

  it("shows the part of a long text that has the match", () => {
    const long = `${"word ".repeat(100)}needle ${"word ".repeat(100)}`;
    const part = snippet(long, [{ token: "needle", prefix: false }], 60);
    expect(part?.text).toContain("needle");
    expect(part?.text.length).toBeLessThan(120);
    expect(snippet(long, [{ token: "thread", prefix: false }], 60)).toBeNull();
  });
});
