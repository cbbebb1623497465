import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { testProject } from "../../catalogue/testProject.ts";
import { generateCatalogue } from "../../testdata/catalogue.ts";
import { buildFacets } from "../filters/facets.ts";
import { words } from "../text/text.ts";
import { buildSuggestions, SUGGESTION_KINDS, suggest } from "./suggest.ts";

const catalogue = generateCatalogue({ projects: 40 });
const orgs = [...new Set(catalogue.projects.map(({ org }) => org))];
const twoWords = orgs.find((org) => org.includes(" ")) ?? "";
const oneWord = orgs.find((org) => !org.includes(" ")) ?? "";
const suggestions = (
  aliases: readonly (readonly string[])[] = [["Go", "golang"]],
  given: ProjectList = catalogue,
) => buildSuggestions(given, buildFacets(given), aliases);
const labels = (text: string) => suggest(suggestions(), text).map(({ kind, label }) => `${kind} ${label}`);

it("suggests names that begin with the text: labels, aliases, and names from a later word on", () => {
  expect(labels("kub")).toContain("skill Kubernetes");
  expect(labels("golan")).toEqual(["skill Go"]);
  expect(labels(twoWords.split(" ")[1] ?? "")).toContain(`org ${twoWords}`);
});

it("finds a name typed with and without its spaces", () => {
  expect(labels(twoWords.toLowerCase().replace(" ", "").slice(0, -2))).toContain(`org ${twoWords}`);
  expect(labels(`${oneWord.slice(0, 4)} ${oneWord.slice(4)}`)).toContain(`org ${oneWord}`);
});

it("suggests mentors by handle, and projects by title with their org", () => {
  const { mentors, title, id, org } = { ...catalogue.projects[0] };
  expect(suggest(suggestions(), `@${mentors?.[0]?.github}`).map(({ key }) => key)).toContain(
    mentors?.[0]?.github,
  );
  expect(suggest(suggestions(), title ?? "")).toContainEqual(expect.objectContaining({ key: id, org }));
});

it("puts a name that is the text before longer ones, and then the skill of more projects first", () => {
  const skills = (text: string) =>
    suggest(suggestions(), text)
      .filter(({ kind }) => kind === "skill")
      .map(({ label }) => label);
  expect(skills("go")[0]).toBe("Go");
  const byCount = suggest(suggestions(), "r").filter(({ kind }) => kind === "skill");
  expect(byCount.map(({ count }) => count)).toEqual(byCount.map(({ count }) => count).sort((a, b) => b - a));
});

it("suggests at most six for any text, each once, by kind, and each with the typed letters in a name", () => {
  const index = suggestions();
  const names = index.suggestions.flatMap(({ label }) => [label, ...words(label)]);
  const typed = fc.tuple(fc.constantFrom(...names), fc.nat(12)).map(([name, end]) => name.slice(0, end));
  fc.assert(
    fc.property(fc.oneof(typed, fc.string()), (text) => {
      const given = suggest(index, text);
      expect(given.length).toBeLessThanOrEqual(6);
      expect(new Set(given.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(given.length);
      const kinds = given.map(({ kind }) => SUGGESTION_KINDS.indexOf(kind));
      expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
      const letters = words(text).join("");
      for (const { label, key, kind } of given) {
        if (kind === "skill" && key === "go") continue;
        expect(words(`${label} ${key}`).join("")).toContain(letters);
      }
    }),
  );
});

it("suggests nothing for nothing", () => {
  expect(suggest(suggestions(), "")).toEqual([]);
  expect(suggest(suggestions(), " -\ud800")).toEqual([]);
});

describe("of several matching names", () => {
  const row = (title: string, org: string, skills: string[], ...mentors: [name: string, github: string][]) =>
    testProject({
      id: title,
      org,
      title,
      skills,
      mentors: mentors.map(([name, github]) => ({ name, github })),
    });
  const kites: ProjectList = {
    terms: [],
    projects: [
      row("Fly a kite", "Kite", ["Kites", "Kiln"], ["Kim Kite", "kimk"]),
      row("Kite strings", "Kite", ["Kites", "Kite Flying"], ["Ada Kit", "adak"]),
      row("Kitchen work", "Kitten", ["Kites", "Kite Flying", "Box Kite"], ["Kit Lund", "kitl"]),
      row("Kit", "Kitty", ["Kitting"], ["Kit Lund", "kitl"]),
    ],
  };
  const offered = (text: string, aliases: string[][] = []) =>
    suggest(suggestions(aliases, kites), text).map(({ kind, label }) => `${kind} ${label}`);

  it("shows at most six: whole names, then beginnings, then later words; of each kind those of most projects", () => {
    expect(offered("kit")).toEqual([
      "skill Kites",
      "skill Kite Flying",
      "skill Kitting",
      "org Kite",
      "org Kitten",
      "project Kit",
    ]);
  });

  it("puts a name that begins with the text before one with a later word that does, of however many projects", () => {
    expect(offered("kite").filter((one) => one.startsWith("skill"))).toEqual([
      "skill Kites",
      "skill Kite Flying",
      "skill Box Kite",
    ]);
    expect(offered("fly")).toEqual(["skill Kite Flying", "project Fly a kite"]);
    expect(offered("kitef")).toEqual(["skill Kite Flying"]);
  });

  it("suggests projects from the third letter on", () => {
    expect(offered("fl")).toEqual(["skill Kite Flying"]);
    expect(offered("stri")).toEqual(["project Kite strings"]);
    expect(offered("str")).toEqual(["project Kite strings"]);
  });

  it("suggests a mentor once, by name or handle, with the count of all projects", () => {
    expect(suggest(suggestions([], kites), "kitl")).toEqual([
      { kind: "mentor", key: "kitl", label: "Kit Lund", org: "", term: "", count: 2 },
    ]);
    expect(offered("lund")).toEqual(["mentor Kit Lund"]);
    expect(offered("adak")).toEqual(["mentor Ada Kit"]);
  });

  it("suggests a skill by its aliases, and nothing else by them", () => {
    const aliases = [
      ["Kiln", "oven", "kitchen oven"],
      ["Kite", "wind toy"],
    ];
    expect(offered("oven", aliases)).toEqual(["skill Kiln"]);
    expect(offered("kitcheno", aliases)).toEqual(["skill Kiln"]);
    expect(offered("wind", aliases)).toEqual([]);
    expect(offered("kiln", aliases)).toEqual(["skill Kiln"]);
  });

  it("ranks a skill by the name that matches best", () => {
    const aliases = [
      ["Kiln", "a kit", "kitty"],
      ["Box Kite", "kit", "my kit"],
    ];
    expect(offered("kit", aliases).filter((one) => one.startsWith("skill"))).toEqual([
      "skill Box Kite",
      "skill Kites",
      "skill Kite Flying",
    ]);
    expect(offered("kitt", aliases)).toEqual(["skill Kiln", "skill Kitting", "org Kitten", "org Kitty"]);
    expect(offered("kitty", aliases)).toEqual(["skill Kiln", "org Kitty"]);
  });

  it("gives a project its id, title, org and term", () => {
    expect(suggest(suggestions([], kites), "kitchen")).toEqual([
      { kind: "project", key: "Kitchen work", label: "Kitchen work", org: "Kitten", term: "t", count: 1 },
    ]);
  });

  it("suggests the same as a comparison with every name", () => {
    const aliases = [["Go", "golang"]];
    const index = suggestions(aliases);
    const facets = buildFacets(catalogue);
    const named = (["skill", "org", "mentor"] as const).flatMap((kind) =>
      facets.values[kind].map(({ slug, label, size }) => ({
        kind,
        key: slug,
        count: size,
        names: [label, ...(slug === "go" ? ["golang"] : []), ...(kind === "mentor" ? [slug] : [])],
      })),
    );
    const matchOf = (name: string, typed: string) => {
      const own = words(name);
      const from = own.findIndex((_, at) => own.slice(at).join("").startsWith(typed));
      return from === -1 ? 0 : from > 0 ? 1 : own.join("") === typed ? 3 : 2;
    };
    fc.assert(
      fc.property(
        fc.constantFrom("r", "k", "go", "li", "mo", "me", "ri", "c", "t", "1", "ada", "ju"),
        (typed) => {
          const given = suggest(index, typed).filter(({ kind }) => kind !== "project");
          for (const { kind, key } of given) {
            const better = named
              .filter((other) => other.kind === kind)
              .map((other) => ({
                ...other,
                match: Math.max(...other.names.map((name) => matchOf(name, typed))),
              }))
              .sort((a, b) => b.match - a.match || b.count - a.count);
            const at = given.filter((other) => other.kind === kind).findIndex((other) => other.key === key);
            expect(better[at]?.key).toBe(key);
          }
        },
      ),
    );
  });
});
