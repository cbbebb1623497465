import { describe, expect, it } from "vitest";
import { buildIndex } from "../index/buildIndex.ts";
import { exactHits, testDocument } from "../testDocument.ts";
import { search } from "./engine.ts";

const documents = [
  testDocument({ title: "Edge", skills: "Kubernetes, C++", text: "Go on, and code." }),
  testDocument({ title: "Controller", skills: "golang, Kubernetes" }),
  testDocument({
    title: "Stories",
    org: "Prometheus",
    skills: "Technical Writing",
    text: "For users of k3s, by mentors.",
  }),
  testDocument({ title: "Run without root", skills: "Rust, k8s", text: "Access for all." }),
];
const aliases = [
  ["Go", "golang"],
  ["Kubernetes", "k8s"],
  ["Technical Writing", "tech writing"],
  ["C++"],
  ["Rust"],
];
const index = buildIndex(documents, { aliases });
const labels = (query: string) => search(index, query).excluded.map(({ label }) => label);

describe("a negation in a query", () => {
  it.each<[string, number[], string[]]>([
    ["kubernetes without go", [0, 3], ["Go"]],
    ["kubernetes and not golang", [0, 3], ["Go"]],
    ["kubernetes but i don't know go", [0, 3], ["Go"]],
    ["i want kubernetes but I don’t really know how to use Go", [0, 3], ["Go"]],
    ["kubernetes, no go experience", [0, 3], ["Go"]],
    ["kubernetes without go or rust", [0], ["Go", "Rust"]],
    ["kubernetes sin go", [0, 3], ["Go"]],
    ["kubernetes sem go", [0, 3], ["Go"]],
    ["kubernetes sans go", [0, 3], ["Go"]],
    ["kubernetes ohne go", [0, 3], ["Go"]],
    ["kubernetes pas de go", [0, 3], ["Go"]],
    ["kubernetes, kein go", [0, 3], ["Go"]],
    // By all names of the skill, where it is asked for, not where a text mentions it.
    ["projects without k8s", [2], ["Kubernetes"]],
    ["without prometheus", [0, 1, 3], ["Prometheus"]],
    ["anything except stories", [0, 1, 3], ["stories"]],
    // After the first name only those of skills and organizations are: what else stands there may be what is wanted.
    ["kubernetes without edge or controller", [1], ["edge"]],
    // What stands there without a connecting word is wanted.
    ["without go rust", [3], ["Go"]],
    ["without golang or prometheus k8s", [0, 3], ["Go", "Prometheus"]],
    // What nobody has leaves out nothing.
    ["without blockchain", [0, 1, 2, 3], ["blockchain"]],
    ["kubernetes without blockchain", [0, 1, 3], ["blockchain"]],
    ["sin criptomonedas ni blockchain", [0, 1, 2, 3], ["criptomonedas", "blockchain"]],
    ["rust without blockchain or go", [3], ["blockchain", "Go"]],
    // A slip of a name is that name, after a weak negation as well.
    ["without kuberntes", [2], ["Kubernetes"]],
    ["not kuberntes", [2], ["Kubernetes"]],
    ["i don't know kubernets", [2], ["Kubernetes"]],
    ["not promethues", [0, 1, 3], ["Prometheus"]],
    ["without storeis", [0, 1, 3], ["stories"]],
    // A short word is near another one by chance.
    ["without boot", [0, 1, 2, 3], ["boot"]],
    ["-kuberntes", [2], ["Kubernetes"]],
    ["-skill:kuberntes", [2], ["Kubernetes"]],
    ["-blockchain", [0, 1, 2, 3], ["blockchain"]],
  ])("%s", (query, expected, excluded) => {
    expect(exactHits(search(index, query)).sort()).toEqual(expected);
    expect(labels(query)).toEqual(excluded);
  });

  it.each<[string, number[]]>([
    ["run without root", [3]],
    ["run without root access", [3]],
    ["stories without mentors", [2]],
    ["kubernetes, not only go", [1, 0]],
    ['"without" golang', []],
    // A weak one leaves out skills and organizations alone.
    ["rust not root", [3]],
    ["run without", [3]],
    // More letters may follow.
    ["without kubern", [0, 1]],
    ["not blockchain", []],
  ])("is none in %s", (query, expected) => {
    expect(exactHits(search(index, query))).toEqual(expected);
    expect(labels(query)).toEqual([]);
  });

  it("names the facet's value, and the part of the query without which it is gone", () => {
    const { excluded } = search(index, "c++ and not go or k8s");
    expect(excluded).toEqual([
      { slug: "go", label: "Go", text: "go or ", start: 12, end: 18 },
      { slug: "kubernetes", label: "Kubernetes", text: " or k8s", start: 14, end: 21 },
    ]);
    expect(search(index, "edge -stories").excluded).toEqual([
      { slug: null, label: "stories", text: "-stories", start: 5, end: 13 },
    ]);
    for (const query of ["c++ and not go or k8s", "edge without go", "-go edge"])
      for (const { start, end, label } of search(index, query).excluded)
        expect(labels(query.slice(0, start) + query.slice(end))).not.toContain(label);
  });

  it.each([
    "no coding",
    "without code",
    "i can't code",
    "non-technical",
    "I don't know how to code",
    "not a programmer",
  ])("asks for work without code: %s", (query) => {
    expect(exactHits(search(index, query))).toEqual([2]);
    expect(labels(query)).toEqual([]);
  });

  it("takes names of several words as a whole", () => {
    const named = buildIndex(
      [
        testDocument({ title: "Lamp", org: "River Bank Lamp Works" }),
        testDocument({ title: "Tune", skills: "large language model" }),
        testDocument({ title: "Large river" }),
      ],
      { aliases: [["LLM", "large language model"]] },
    );
    const left = search(named, "without large language model nor river bank lamp works");
    expect(exactHits(left)).toEqual([2]);
  });

  it("is the words of a title where one has them, also about code", () => {
    const titled = buildIndex([
      testDocument({ title: "Not a programmer" }),
      testDocument({ title: "Words", skills: "Documentation" }),
    ]);
    expect(exactHits(search(titled, "not a programmer"))).toEqual([0]);
    expect(exactHits(search(titled, "no programming"))).toEqual([1]);
  });

  it("never shows what is excluded as similar", () => {
    const { hits, similarFrom } = search(index, "c++ edge without golang");
    expect(similarFrom).toBe(1);
    expect([...hits]).not.toContain(1);
  });
});
