import { describe, expect, it } from "vitest";
import { TAXONOMY, Taxonomy, type TaxonomyEntry, withOrgs, wordsOf } from "./taxonomy.ts";
import translations from "./translations.json" with { type: "json" };

const entry = (label: string, more: Partial<TaxonomyEntry> = {}): TaxonomyEntry => ({
  label,
  kind: "technology",
  aliases: [],
  alone: [],
  searched: [],
  implies: [],
  ordinary: false,
  ...more,
});
const named = (taxonomy: Taxonomy, phrase: string) =>
  taxonomy.search(wordsOf(phrase)).map(({ entry: { label }, from, to }) => `${label} ${from}-${to}`);

describe("a misspelt skill", () => {
  const long = "a".repeat(36);
  const similar = (phrase: string) =>
    new Taxonomy([
      entry("Terraform"),
      entry("Terraforn"),
      entry("Observability"),
      entry("Playwright"),
      entry("Grafana"),
      entry("Delivering", { alone: ["shipping it"] }),
      entry(`${long}bcde`),
      entry(`${long}bcdef`),
    ]).similar(phrase)?.label;

  it.each([
    // One slip in a word of eight or nine letters: left out, added, another.
    ["Terrafrm", "Terraform"],
    ["terraforrm", "Terraform"],
    ["Terrafarm", "Terraform"],
    // Two from ten letters on.
    ["Plaiwrihht", "Playwright"],
    ["Obzervabilty", "Observability"],
    ["Obserability", "Observability"],
    ["Observabilittyy", "Observability"],
    ["Observabli", undefined],
    ["Terrxfxrm", undefined],
    ["Obzezvabilitu", undefined],
    // Another beginning is another word, and so is a short one.
    ["Merraform", undefined],
    ["Terafrm", undefined],
    ["Grafanx", undefined],
    // As near to two: the one that is listed first.
    ["Terraforx", "Terraform"],
    ["shippimg it", undefined],
    [`${long}bcdx`, `${long}bcde`],
    [`${long}bcdxf`, undefined],
    ["", undefined],
  ])("%j means %s", (phrase, label) => {
    expect(similar(phrase)).toBe(label);
  });

  it("is found as often as it is asked for", () => {
    const taxonomy = new Taxonomy([entry("Terraform")]);
    expect([1, 2].map(() => taxonomy.similar("Terrafrm")?.label)).toEqual(["Terraform", "Terraform"]);
    expect([1, 2].map(() => taxonomy.similar("Something else"))).toEqual([undefined, undefined]);
  });
});

describe("a skill by its whole name", () => {
  const exact = (phrase: string) =>
    new Taxonomy([
      entry("Web Assembly", { aliases: ["wasm"] }),
      entry("E2E-Testing"),
      entry("Class"),
      entry("Node.js"),
      entry("Container"),
      entry("AWS"),
    ]).exact(phrase)?.label;

  it.each([
    ["web assembly", "Web Assembly"],
    ["WASM", "Web Assembly"],
    ["web", undefined],
    ["web assembly today", undefined],
    ["", undefined],
    ["e2e‑testing", "E2E-Testing"],
    ["containers", "Container"],
    ["container's", "Container"],
    ["container’s", "Container"],
    ["class", "Class"],
    ["clas", undefined],
    ["node.js", "Node.js"],
    ["node.j", undefined],
    ["aw", undefined],
  ])("%j: %s", (phrase, label) => {
    expect(exact(phrase)).toBe(label);
  });

  it("is the first that has the name, and its own before what is added to it", () => {
    const known = new Taxonomy([
      entry("Kite", { aliases: ["paper bird"] }),
      entry("Bird", { aliases: ["kite"] }),
    ]);
    const more = new Taxonomy([entry("Kites", { aliases: ["one two three"] })], known);
    expect(known.exact("kite")?.label).toBe("Kite");
    expect(more.exact("kites")?.label).toBe("Kite");
    expect(more.exact("paper bird")?.label).toBe("Kite");
    expect(more.exact("one two three")?.label).toBe("Kites");
    expect(known.exact("one two three")).toBeUndefined();
  });
});

describe("skills in a sentence", () => {
  const taxonomy = new Taxonomy([
    entry("Cloud"),
    entry("Cloud Native"),
    entry("Native Apps"),
    entry("Kubernetes"),
    entry("Nix", { kind: "language" }),
    entry("K8"),
    entry("Ember", { kind: "framework" }),
    entry("Testing", { kind: "practice" }),
    entry("Go", { kind: "language", ordinary: true, aliases: ["golang"] }),
    entry("C++", { kind: "language" }),
    entry("C#", { kind: "language" }),
    entry("Qt"),
    entry("Go Kit"),
    entry("Swift", { kind: "language", ordinary: true, aliases: ["swiftlang"] }),
    entry("Release Work", { alone: ["shipping"] }),
    entry("Ops", { alone: ["running"] }),
  ]);

  it.each<[string, string[]]>([
    ["for Cloud Native Apps", ["Cloud Native 1-3"]],
    ["cloud and native apps", ["Cloud 0-1", "Native Apps 2-4"]],
    ["nothing here", []],
    ["", []],
    // The first part of a compound, where it is a thing.
    ["a Kubernetes-native tool", ["Kubernetes 1-2"]],
    ["a Kubernetes‑native tool", ["Kubernetes 1-2"]],
    ["a nix-based tool", ["Nix 1-2"]],
    ["a k8-based tool", ["K8 1-2"]],
    ["an Ember-based tool", ["Ember 1-2"]],
    ["a testing-based tool", []],
    ["a Go-based tool", []],
    ["a Swift-based tool", []],
    ["a running-based tool", []],
    ["a tool-based nix", ["Nix 2-3"]],
    // A short or ordinary word counts as it is written, in a list, or beside a word of programming.
    ["go", ["Go 0-1"]],
    ["we go there", []],
    ["we Go there", ["Go 1-2"]],
    ["we GO there", ["Go 1-2"]],
    ["we gO there", []],
    ["in c++ there", ["C++ 1-2"]],
    ["in c# there", ["C# 1-2"]],
    ["we do qt now", []],
    ["we do Qt now", ["Qt 2-3"]],
    ["use go kit now", ["Go Kit 1-3"]],
    ["in golang there", ["Go 1-2"]],
    ["be swift now", []],
    ["use Swift now", ["Swift 1-2"]],
    ["use SWIFT now", ["Swift 1-2"]],
    ["use Swifts now", []],
    ["use swiftlang now", ["Swift 1-2"]],
    ["write swift code", ["Swift 1-2"]],
    ["swift and rope", ["Swift 0-1"]],
    ["rope / swift / mast", ["Swift 2-3"]],
    ["rope or swift", ["Swift 2-3"]],
    ["use swift and rope", []],
    ["rope and swift there", []],
    // Other words for it, which count only where nothing else stands.
    ["shipping", ["Release Work 0-1"]],
    ["rope and shipping", ["Release Work 2-3"]],
    ["while shipping it", []],
  ])("%j", (phrase, expected) => {
    expect(named(taxonomy, phrase)).toEqual(expected);
  });
});

describe("the orgs of a source are skills, too", () => {
  it.each<[string, string, string[]]>([
    ["Zluid", "use Zluid now", ["Zluid 1-2"]],
    ["Zluid", "be zluid now", []],
    ["W2x", "on w2x now", ["W2x 1-2"]],
    ["zluidX", "be zluidx now", []],
    ["KubeWeave", "on kubeweave now", ["KubeWeave 1-2"]],
    ["Weave2", "on weave2 now", ["Weave2 1-2"]],
    ["Big Kite Flyers", "for big kite flyers", ["Big Kite Flyers 1-4"]],
    ["Big Old Kite Flyers", "for big old kite flyers", []],
    ["Zy", "for Zy now", []],
    ["Zyx", "for Zyx now", ["Zyx 1-2"]],
    ["Zyx (sandbox)", "for Zyx now", []],
    ["(Zyxwv", "for Zyxwv now", []],
    [`Z${"y".repeat(41)}`, `for Z${"y".repeat(41)} now`, []],
    ["Kubernetes", "for Kubernetes now", ["Kubernetes 1-2"]],
  ])("%s in %j", (org, phrase, expected) => {
    expect(named(withOrgs([org]), phrase)).toEqual(expected);
  });
});

it("knows all skills whose names are translated", () => {
  const labels = TAXONOMY.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(Object.keys(translations)));
});
