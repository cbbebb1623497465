import { describe, expect, it } from "vitest";
import { highlight } from "../highlight/highlight.ts";
import { buildIndex, type SearchDocument, toDocument } from "../index/buildIndex.ts";
import { search } from "./engine.ts";

const document = (given: Partial<SearchDocument>): SearchDocument => ({
  title: "",
  org: "Kite",
  skills: "",
  mentors: "",
  text: "",
  ...given,
});
const titled = (...titles: string[]) => titles.map((title) => document({ title }));

/** Places of the projects that a search finds, best first. */
const find = (
  query: string,
  documents: readonly SearchDocument[],
  aliases: readonly (readonly string[])[] = [],
) => [...search(buildIndex(documents, { aliases }), query).hits];

describe("a typed word means", () => {
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
  ])("%s: its other number, as in “%s”", (query, title) => {
    expect(find(query, titled("Unrelated", title))).toEqual([1]);
  });

  it.each([
    ["css", "Move cs"],
    ["as", "Plan a"],
  ])("%s: no word that only looks like its singular, as in “%s”", (query, title) => {
    expect(find(query, titled(title, "Unrelated"))).toEqual([]);
  });

  it("the beginning of longer words, those less that it leaves more of", () => {
    expect(find("kub", titled("Unrelated", "Kubernetes", "Kube"))).toEqual([2, 1]);
    expect(find("p", titled("Unrelated", "Prometheus"))).toEqual([1]);
  });

  it("itself before longer words that begin so, even rarer ones", () => {
    const documents = [
      ...titled("Governance", "Go tools"),
      ...Array.from({ length: 9 }, () => document({ title: "Go" })),
    ];
    expect(find("go", documents).at(-1)).toBe(0);
  });

  it("the middle of a longer word in a short field, where nothing else is found", () => {
    expect(find("scape", titled("Kubescape rules", "Unrelated", "Landscape")).sort()).toEqual([0, 2]);
    expect(find("scape", titled("Kubescape rules", "Scape"))).toEqual([1]);
    expect(find("cape", titled("Kubescape rules"))).toEqual([0]);
    expect(find("cap", titled("Kubescape rules"))).toEqual([]);
    expect(find("scape", [document({ text: "Kubescape" })])).toEqual([]);
  });

  it("a name's part, as its capitals cut it", () => {
    const texts = ["Unrelated", "On KubeStellar", "A GRPCRoute"].map((text) => document({ text }));
    expect(find("stellar", texts)).toEqual([1]);
    expect(find("route", texts)).toEqual([2]);
    expect(find("stell", texts)).toEqual([1]);
  });

  it("what was probably meant, the likelier the better", () => {
    const documents = titled("Market", "Marketplaces", "Marketplace");
    expect(find("marketplcae", documents)).toEqual([2, 1]);
  });

  it("more than was typed with words apart or joined", () => {
    const documents = titled("Open Telemetry", "OpenTelemetry", "Open, telemetry", "Unrelated");
    expect(find("opentelemetry", documents)).toEqual(expect.arrayContaining([0, 1]));
    expect(find("opentelemetry", documents)).not.toContain(2);
    expect(find("open telemetry", documents)).toEqual(expect.arrayContaining([0, 1, 2]));
    expect(find("kubestatemetrics", titled("Kube state metrics exporter"))).toEqual([0]);
    expect(find("kubestatemetricsexporter", titled("Kube state metrics exporter"))).toEqual([]);
  });
});

describe("a skill's name means", () => {
  const aliases = [
    ["Rust"],
    ["Go", "golang"],
    ["LLM", "large language model"],
    ["COBOL", "cobol programming"],
    ["GPU"],
    ["CUDA"],
  ];
  const documents = [
    document({ title: "Crab", skills: "Rust" }),
    document({ title: "Gopher", skills: "golang" }),
    document({ title: "Parrot", text: "Tune large language models." }),
    document({ title: "Shader", skills: "CUDA" }),
    document({ title: "Raster", text: "On a GPU." }),
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

  it("the projects that ask for a near skill, after all that have it", () => {
    expect(named("gpu")).toEqual([4, 3]);
    expect(named("gpu shader")).toEqual([3]);
  });
});

describe("what counts more", () => {
  /** The same word in the text of several projects. */
  const many = (count: number, text: string) => Array.from({ length: count }, () => document({ text }));
  const first = (query: string, documents: readonly SearchDocument[], aliases?: readonly string[][]) =>
    find(query, documents, aliases)[0];

  it.each([
    ["box", "Boxer", "Boxes"],
    ["cat", "Cato", "Cats"],
    ["operators", "Operatory", "Operator"],
    ["movies", "Movied", "Movie"],
    ["caches", "Cached", "Cache"],
  ])("%s: not %s, but its other number %s", (query, other, form) => {
    expect(find(query, titled(other, form))).toEqual([1, 0]);
  });

  it("is the rarer of two words where no project has both", () => {
    expect(first("sail mast", [...many(4, "sail"), ...many(1, "mast"), ...many(6, "rope")])).toBe(4);
  });

  it("is the rarer of two skills", () => {
    const skilled = (count: number, skills: string) =>
      Array.from({ length: count }, () => document({ skills }));
    const documents = [...skilled(4, "Kubernetes"), ...skilled(1, "Go"), ...skilled(6, "Rust")];
    expect(first("k8s golang", documents, [["Kubernetes", "k8s"], ["Go", "golang"], ["Rust"]])).toBe(4);
  });

  it("is the rarer of two words with the typed one inside", () => {
    const documents = titled("Landscape", "Landscape", "Landscape", "Landscape", "Kubescape", "Rope", "Rope");
    expect(first("scape", documents)).toBe(4);
  });

  it("is a slip of one letter, not of two, and one after the first letter", () => {
    expect(find("marketplcae", many(1, "marketplaces").concat(many(1, "marketplace")))).toEqual([1, 0]);
    expect(find("larvest", many(1, "harvest").concat(many(1, "larvesk")))).toEqual([1, 0]);
  });

  it("is an org whose name begins so, before a project that only names it", () => {
    const documents = [
      document({ title: "Docs of Meshery", skills: "Meshery" }),
      document({ title: "Paint", org: "Meshery" }),
      ...titled("Rope", "Sail", "Mast", "Oar", "Hull", "Keel"),
    ];
    expect(find("meshe", documents)).toEqual([1, 0]);
  });
});

describe("what is marked in a result", () => {
  const aliases = [
    ["Go", "golang"],
    ["LLM", "large language model"],
  ];
  it.each<[query: string, found: string, shown: string, marked: string[]]>([
    // The other number is marked as a word, not where a longer one begins with it.
    ["boxes", "Open the box", "A box for boxing", ["box"]],
    ["golang", "Go", "Go, Google", ["Go"]],
    ["llm", "Large language models", "A large language model", ["large language model"]],
    ["scape", "Kubescape", "Kubescape, Kubescaper", ["Kubescape"]],
    ["marketplcae", "Marketplace", "Marketplace, marketplaces", ["Marketplace"]],
    ["kub", "Kubernetes", "On Kubernetes", ["Kub"]],
    ["kub", "Kub", "On Kubernetes", []],
    ["kube", "Kube", "On Kubernetes", ["Kube"]],
  ])("for “%s”, found by “%s”: of “%s” %j", (query, found, shown, expected) => {
    const skills = found === "Go" ? found : "";
    const { marks } = search(buildIndex([document({ title: found, skills })], { aliases }), query);
    expect(highlight(shown, marks).map(([start, end]) => shown.slice(start, end))).toEqual(expected);
  });
});

describe("a likely spelling", () => {
  const suggested = (query: string, ...titles: string[]) =>
    search(buildIndex(titled(...titles)), query).didYouMean;

  it("is the nearest word, of equally near ones the most frequent", () => {
    expect(suggested("harvesst", "Harvesters", "Harvesters", "Harvest")).toBe("harvest");
    expect(suggested("harvzst", "Harvest", "Harvist", "Harvist")).toBe("harvist");
    expect(suggested("harvzst", "Harvest", "Harvest", "Harvist")).toBe("harvest");
  });

  it.each([
    ["operators", "Operator"],
    ["operator", "Operators"],
    ["policies", "Policy"],
    ["policy", "Policies"],
    ["boxes", "Box"],
    ["caches", "Cache"],
  ])("is not offered for %s, the other number of %s", (query, title) => {
    expect(suggested(query, title)).toBeNull();
  });

  it("is offered only for a word that stands for nothing else", () => {
    expect(suggested("marketplac", "Marketplace")).toBeNull();
    const skilled = [document({ skills: "Go" }), document({ title: "Golant" })];
    expect(find("golang", skilled, [["Go", "golang"]])).toEqual([0]);
  });

  it("also finds who asks for the skill that was misspelt, under its other names", () => {
    const skilled = [
      document({ skills: "Kubernetes" }),
      document({ skills: "k8s" }),
      document({ title: "Boat" }),
    ];
    expect(find("kubernetse", skilled, [["Kubernetes", "k8s"]]).sort()).toEqual([0, 1]);
  });

  it("is looked for beside a word that one or two texts have only where a hundred projects have that near it", () => {
    const common = titled(...Array.from({ length: 120 }, () => "Kubernetes"));
    const slip = document({ text: "On kuberentes." });
    const near = document({ text: "On kuberentez." });
    const hits = (...more: SearchDocument[]) => find("kuberentes", [...common, ...more]).length;
    expect(hits(slip)).toBe(121);
    expect(hits(slip, near)).toBe(121);
    expect(hits(slip, slip)).toBe(122);
    expect(hits(slip, slip, slip)).toBe(3);
    expect(hits(...titled("Kuberentes"))).toBe(1);
  });
});

describe("a name that looks like a skill's", () => {
  const aliases = [["Rust"], ["Go"], ["C"], ["LLM", "large language model"], ["Cat", "large"]];
  const documents = [
    document({ title: "Crab", skills: "Rust" }),
    document({ title: "Gopher", skills: "Go" }),
    document({ title: "Sea", skills: "C" }),
    document({ title: "Rustbelt" }),
    document({ title: "Parrot", skills: "LLM" }),
    document({ title: "Tom", skills: "Cat" }),
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

describe("an org's name means", () => {
  const documents = [
    document({ title: "Paint", org: "Meshery" }),
    document({ title: "Fence", org: "CNCF, TAG Network" }),
    document({ title: "Meshery docs", org: "Kite" }),
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

  it("nothing for the address's ending alone", () => {
    expect(find("io", documents)).toEqual([]);
  });
});

it("finds the words at both ends of a very long vocabulary", () => {
  const letters = (at: number) =>
    Array.from(String(at).padStart(5, "0"), (digit) => "abcdefghij"[Number(digit)]).join("");
  const documents = Array.from({ length: 5 }, (_, doc) =>
    document({ text: Array.from({ length: 5000 }, (_, at) => `x${letters(doc * 5000 + at)}`).join(" ") }),
  );
  expect(find(`x${letters(0)}`, documents)).toEqual([0]);
  expect(find(`x${letters(24_999)}`, documents)).toEqual([4]);
  expect(find(`x${letters(16_400)}`, documents)).toEqual([3]);
});

it("reads a project with its group and those mentors' names that are known", () => {
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
