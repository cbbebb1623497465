import { describe, expect, it } from "vitest";
import { highlight } from "../highlight/highlight.ts";
import { buildIndex } from "../index/buildIndex.ts";
import { toDocument } from "../index/documents.ts";
import type { SearchDocument } from "../index/searchIndex.ts";
import { exactHits, testDocument } from "../testDocument.ts";
import { search } from "./engine.ts";

const titled = (...titles: string[]) => titles.map((title) => testDocument({ title }));

/** Indices of all hits, those that are similar only among them, best first. */
const findAll = (
  query: string,
  documents: readonly SearchDocument[],
  aliases: readonly (readonly string[])[] = [],
) => [...search(buildIndex(documents, { aliases }), query).hits];

/** Indices of the exact hits, best first. */
const find = (
  query: string,
  documents: readonly SearchDocument[],
  aliases: readonly (readonly string[])[] = [],
) => exactHits(search(buildIndex(documents, { aliases }), query));

describe("a typed word matches", () => {
  it.each([
    ["operators", "Write an operator"],
    ["operator", "Write two operators"],
    ["policy", "Enforce policies"],
    ["policies", "Enforce a policy"],
    ["boxes", "Open the box"],
    ["box", "Open the boxes"],
    ["cache", "Clear caches"],
    ["caches", "Clear the cache"],
    ["movies", "A movie player"],
  ])("%s: its singular or plural, as in “%s”", (query, title) => {
    expect(find(query, titled("Unrelated", title))).toEqual([1]);
  });

  it.each([
    ["css", "Move cs"],
    ["as", "Plan a"],
  ])("%s: not a word that only looks like its singular, as in “%s”", (query, title) => {
    expect(find(query, titled(title, "Unrelated"))).toEqual([]);
  });

  it("longer words that begin with it, the closer in length the better", () => {
    expect(find("kub", titled("Unrelated", "Kubernetes", "Kube"))).toEqual([2, 1]);
    expect(find("p", titled("Unrelated", "Prometheus"))).toEqual([1]);
  });

  it("itself before longer words, even rarer ones", () => {
    const documents = [
      ...titled("Governance", "Go tools"),
      ...Array.from({ length: 9 }, () => testDocument({ title: "Go" })),
    ];
    expect(find("go", documents).at(-1)).toBe(0);
  });

  it("within a word of a short field, where nothing else matches", () => {
    expect(find("scape", titled("Kubescape rules", "Unrelated", "Landscape")).sort()).toEqual([0, 2]);
    expect(find("scape", titled("Kubescape rules", "Scape"))).toEqual([1]);
    expect(find("cape", titled("Kubescape rules"))).toEqual([0]);
    expect(find("cap", titled("Kubescape rules"))).toEqual([]);
    expect(find("scape", [testDocument({ text: "Kubescape" })])).toEqual([]);
  });

  it("a part of a CamelCase word", () => {
    const texts = ["Unrelated", "On KubeStellar", "A GRPCRoute"].map((text) => testDocument({ text }));
    expect(find("stellar", texts)).toEqual([1]);
    expect(find("route", texts)).toEqual([2]);
    expect(find("stell", texts)).toEqual([1]);
  });

  it("words within the edit distance, the fewest edits first", () => {
    const documents = titled("Market", "Marketplaces", "Marketplace");
    expect(find("marketplcae", documents)).toEqual([2, 1]);
  });

  it("words written apart or joined otherwise than typed", () => {
    const documents = titled("Open Telemetry", "OpenTelemetry", "Open, telemetry", "Unrelated");
    expect(find("opentelemetry", documents)).toEqual(expect.arrayContaining([0, 1]));
    expect(find("opentelemetry", documents)).not.toContain(2);
    expect(find("open telemetry", documents)).toEqual(expect.arrayContaining([0, 1, 2]));
    expect(find("kubestatemetrics", titled("Kube state metrics exporter"))).toEqual([0]);
    expect(find("kubestatemetricsexporter", titled("Kube state metrics exporter"))).toEqual([]);
  });
});

describe("a skill's name matches", () => {
  const aliases = [
    ["Rust"],
    ["Go", "golang"],
    ["LLM", "large language model"],
    ["COBOL", "cobol programming"],
    ["GPU"],
    ["CUDA"],
  ];
  const documents = [
    testDocument({ title: "Crab", skills: "Rust" }),
    testDocument({ title: "Gopher", skills: "golang" }),
    testDocument({ title: "Parrot", text: "Tune large language models." }),
    testDocument({ title: "Shader", skills: "CUDA" }),
    testDocument({ title: "Raster", text: "On a GPU." }),
  ];
  const named = (query: string) => find(query, documents, aliases);

  it.each([
    ["rust language", [0]],
    ["Rust programming", [0]],
    ["rustlang", [0]],
    ["go language", [1]],
    ["golang", [1]],
    ["llms", [2]],
    ["golagn", [1]],
  ])("%s: the projects that ask for it", (query, expected) => {
    expect(named(query)).toEqual(expected);
  });

  it("nothing where no project asks for it", () => {
    expect(named("cobol")).toEqual([]);
    expect(named("cobol programming")).toEqual([]);
  });

  it("projects that ask for a related skill, as similar ones", () => {
    expect(named("gpu")).toEqual([4]);
    expect(findAll("gpu", documents, aliases).slice(0, 2)).toEqual([4, 3]);
    expect(named("gpu shader")).toEqual([]);
    expect(findAll("gpu shader", documents, aliases)[0]).toEqual(3);
  });
});

describe("ranked first", () => {
  /** The same word in the text of several projects. */
  const many = (count: number, text: string) => Array.from({ length: count }, () => testDocument({ text }));
  const first = (query: string, documents: readonly SearchDocument[], aliases?: readonly string[][]) =>
    findAll(query, documents, aliases)[0];

  it.each([
    ["box", "Boxer", "Boxes"],
    ["cat", "Cato", "Cats"],
    ["operators", "Operatory", "Operator"],
    ["movies", "Movied", "Movie"],
    ["caches", "Cached", "Cache"],
  ])("for %s: not %s, but its singular or plural %s", (query, other, form) => {
    expect(find(query, titled(other, form))[0]).toBe(1);
  });

  it("is the rarer of two words where no project has both", () => {
    expect(first("sail mast", [...many(4, "sail"), ...many(1, "mast"), ...many(6, "rope")])).toBe(4);
  });

  it("is the rarer of two skills", () => {
    const skilled = (count: number, skills: string) =>
      Array.from({ length: count }, () => testDocument({ skills }));
    const documents = [...skilled(4, "Kubernetes"), ...skilled(1, "Go"), ...skilled(6, "Rust")];
    expect(first("k8s golang", documents, [["Kubernetes", "k8s"], ["Go", "golang"], ["Rust"]])).toBe(4);
  });

  it("is the rarer of two words that contain the typed one", () => {
    const documents = titled("Landscape", "Landscape", "Landscape", "Landscape", "Kubescape", "Rope", "Rope");
    expect(first("scape", documents)).toBe(4);
  });

  it("is the word of one edit before that of two, and the same first letter before another", () => {
    expect(find("marketplcae", many(1, "marketplaces").concat(many(1, "marketplace")))).toEqual([1, 0]);
    expect(find("larvest", many(1, "harvest").concat(many(1, "larvesk")))).toEqual([1, 0]);
  });

  it("is an org whose name begins with the text, before a project that only names it", () => {
    const documents = [
      testDocument({ title: "Docs of Meshery", skills: "Meshery" }),
      testDocument({ title: "Paint", org: "Meshery" }),
      ...titled("Rope", "Sail", "Mast", "Oar", "Hull", "Keel"),
    ];
    expect(find("meshe", documents)).toEqual([1, 0]);
  });
});

describe("the marks", () => {
  const aliases = [
    ["Go", "golang"],
    ["LLM", "large language model"],
  ];
  it.each<[query: string, found: string, shown: string, marked: string[]]>([
    // The singular is marked as a word, not at the beginning of a longer word.
    ["boxes", "Open the box", "A box for boxing", ["box"]],
    ["golang", "Go", "Go, Google", ["Go"]],
    ["llm", "Large language models", "A large language model", ["large language model"]],
    ["scape", "Kubescape", "Kubescape, Kubescaper", ["Kubescape"]],
    ["marketplcae", "Marketplace", "Marketplace, marketplaces", ["Marketplace"]],
    ["kub", "Kubernetes", "On Kubernetes", ["Kub"]],
    ["kub", "Kub", "On Kubernetes", []],
    ["kube", "Kube", "On Kubernetes", ["Kube"]],
  ])("for “%s” that matched “%s”: in “%s”, %j", (query, found, shown, expected) => {
    const skills = found === "Go" ? found : "";
    const { marks } = search(buildIndex([testDocument({ title: found, skills })], { aliases }), query);
    expect(highlight(shown, marks).map(([start, end]) => shown.slice(start, end))).toEqual(expected);
  });
});

describe("a correction", () => {
  const correctionOf = (query: string, ...titles: string[]) =>
    search(buildIndex(titled(...titles)), query).didYouMean;

  it("is the word of the fewest edits, then the most frequent", () => {
    expect(correctionOf("harvesst", "Harvesters", "Harvesters", "Harvest")).toBe("harvest");
    expect(correctionOf("harvzst", "Harvest", "Harvist", "Harvist")).toBe("harvist");
    expect(correctionOf("harvzst", "Harvest", "Harvest", "Harvist")).toBe("harvest");
  });

  it.each([
    ["operators", "Operator"],
    ["operator", "Operators"],
    ["policies", "Policy"],
    ["policy", "Policies"],
    ["boxes", "Box"],
    ["caches", "Cache"],
  ])("is not offered for %s, the singular or plural of %s", (query, title) => {
    expect(correctionOf(query, title)).toBeNull();
  });

  it("is offered only for a word that matches nothing else", () => {
    expect(correctionOf("marketplac", "Marketplace")).toBeNull();
    const skilled = [testDocument({ skills: "Go" }), testDocument({ title: "Golant" })];
    expect(find("golang", skilled, [["Go", "golang"]])).toEqual([0]);
  });

  it("also finds projects with another name of the misspelt skill", () => {
    const skilled = [
      testDocument({ skills: "Kubernetes" }),
      testDocument({ skills: "k8s" }),
      testDocument({ title: "Boat" }),
    ];
    expect(find("kubernetse", skilled, [["Kubernetes", "k8s"]]).sort()).toEqual([0, 1]);
  });

  it("is tried for a word of one or two texts only where a hundred projects have a similar word", () => {
    const common = titled(...Array.from({ length: 120 }, () => "Kubernetes"));
    const typo = testDocument({ text: "On kuberentes." });
    const otherTypo = testDocument({ text: "On kuberentez." });
    const hits = (...more: SearchDocument[]) => find("kuberentes", [...common, ...more]).length;
    expect(hits(typo)).toBe(121);
    expect(hits(typo, otherTypo)).toBe(121);
    expect(hits(typo, typo)).toBe(122);
    expect(hits(typo, typo, typo)).toBe(3);
    expect(hits(...titled("Kuberentes"))).toBe(1);
  });
});

describe("a word that looks like a skill's name", () => {
  const aliases = [["Rust"], ["Go"], ["C"], ["LLM", "large language model"], ["Cat", "large"]];
  const documents = [
    testDocument({ title: "Crab", skills: "Rust" }),
    testDocument({ title: "Gopher", skills: "Go" }),
    testDocument({ title: "Sea", skills: "C" }),
    testDocument({ title: "Rustbelt" }),
    testDocument({ title: "Parrot", skills: "LLM" }),
    testDocument({ title: "Tom", skills: "Cat" }),
  ];
  it.each<[string, number[]]>([
    ["golang", [1]],
    ["clang", []],
    ["rustical", []],
    ["rust belt", [3]],
    ["large language model programming", [4]],
  ])("%s", (query, expected) => {
    const { hits, partial } = search(buildIndex(documents, { aliases }), query);
    expect(partial ? [] : [...hits]).toEqual(expected);
  });
});

describe("an org's name matches", () => {
  const documents = [
    testDocument({ title: "Paint", org: "Meshery" }),
    testDocument({ title: "Fence", org: "CNCF, TAG Network" }),
    testDocument({ title: "Meshery docs", org: "Kite" }),
  ];

  it("its projects first, also as a site's address", () => {
    expect(find("meshery", documents)).toEqual([0, 2]);
    expect(find("meshery.io", documents)[0]).toBe(0);
    expect(find("meshery project", documents)[0]).toBe(0);
  });

  it("the groups within it", () => {
    expect(find("tag network", documents)).toEqual([1]);
    expect(find("cncf", documents)).toEqual([1]);
  });

  it("nothing by the end of the address alone", () => {
    expect(find("io", documents)).toEqual([]);
  });
});

it("finds the first and the last words of a very long vocabulary", () => {
  const letters = (at: number) =>
    Array.from(String(at).padStart(5, "0"), (digit) => "abcdefghij"[Number(digit)]).join("");
  const documents = Array.from({ length: 5 }, (_, doc) =>
    testDocument({ text: Array.from({ length: 5000 }, (_, at) => `x${letters(doc * 5000 + at)}`).join(" ") }),
  );
  expect(find(`x${letters(0)}`, documents)).toEqual([0]);
  expect(find(`x${letters(24_999)}`, documents)).toEqual([4]);
  expect(find(`x${letters(16_400)}`, documents)).toEqual([3]);
});

it("indexes a project's group, and the names and handles of its mentors that are known", () => {
  const project = {
    id: "t/kite/a",
    term: "t",
    org: "Kite",
    group: "Tail",
    title: "Fly",
    text: "See the docs.",
    skills: ["Go", "C++"],
    mentors: [
      { name: "Ada", github: null },
      { name: null, github: "bo" },
    ],
    upstreamIssues: [],
    lfxUrl: null,
    source: { file: "a.md", line: 1, endLine: 2 },
  };
  expect(toDocument(project)).toEqual({
    title: "Fly",
    org: "Kite, Tail",
    skills: "Go, C++",
    mentors: "Ada, , , bo",
    term: "t",
    text: "See the docs.",
  });
});

describe("a misspelt word", () => {
  const documents = [
    testDocument({ title: "Snake", skills: "Python" }),
    testDocument({ title: "Crab", skills: "Rust" }),
    testDocument({ title: "Parthenon", text: "For beginners." }),
  ];
  const aliases = [["Python"], ["Rust"]];

  it("is corrected by two edits to a skill of the same initial, though it is short", () => {
    expect(find("phyton", documents, aliases)).toEqual([0]);
    expect(search(buildIndex(documents, { aliases }), "phyton").didYouMean).toBe("python");
    expect(find("tyhpon", documents, aliases)).toEqual([]);
    expect(find("parhtneon", titled("Parthenon"))).toEqual([0]);
    expect(find("parhtnon", titled("Mast"))).toEqual([]);
  });

  it("of a request is left out", () => {
    expect(find("lokking for rust", documents, aliases)).toEqual([1]);
    expect(find("wnat to lern rust", documents, aliases)).toEqual([1]);
    expect(find("machine lerning", titled("Machine learning"), [["ML", "machine learning"]])).toEqual([0]);
  });

  it("of a request is meant where a project has it, or where it is another word", () => {
    expect(find("lern rust", titled("Rust", "Lern rust"))).toEqual([1]);
    expect(find("rust lern", documents, [["Rust"], ["LERN"]])).toEqual([]);
    for (const other of ["projector", "rants"]) expect(find(`${other} rust`, documents, aliases)).toEqual([]);
  });

  it("of a request is meant where it names a skill", () => {
    const skills = ["Rust", "D, Rust"].map((skills) => testDocument({ title: "Crab", skills }));
    expect(find("i want to use rust with d", skills, [["Rust"], ["D"]])).toEqual([1]);
  });

  it("does not empty a query that names a skill", () => {
    expect(find("phyton begginer", documents, aliases)).toEqual([0]);
  });
});

describe("a word that orders the projects but leaves none out", () => {
  it.each(["react 19", "react v19", "react 19.1"])("is a version number: %s", (query) => {
    expect(find(query, titled("Boats with React", "React 19 boats", "Boats"))).toEqual([1, 0]);
  });

  it("is not a year, nor a number alone", () => {
    const documents = [
      testDocument({ title: "Kite", term: "2031-01" }),
      testDocument({ title: "Kite", term: "2030-01" }),
    ];
    expect(find("kite 2030", documents)).toEqual([1]);
    expect(find("42", titled("Kite", "Kite 42"))).toEqual([1]);
  });

  it("is a wish, such as for beginners", () => {
    const documents = [testDocument({ title: "Kite" }), testDocument({ title: "Kite", skills: "Beginner" })];
    expect(find("kite beginner friendly", documents)).toEqual([1, 0]);
  });
});
