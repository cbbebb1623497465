import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalogue, Mentor, Project } from "../../catalogue/model.ts";
import { slugify } from "../../catalogue/slug.ts";
import { testProject } from "../../catalogue/testProject.ts";
import { applyFilters, buildFacets } from "./facets.ts";
import { DEFAULT_FILTERS, FACETS, type Filters, isExcluded, slugOf } from "./filters.ts";
import { relaxations } from "./relaxations.ts";

interface Facts {
  org: string;
  skills?: string[];
  mentors?: Mentor[];
  term?: string;
}

const catalogueOf = (facts: readonly Facts[]): Catalogue => {
  const projects = facts.map((given, at) =>
    testProject({ id: `p${at}`, title: `Project ${at}`, term: "2025-02-jun-aug", ...given }),
  );
  const ids = [...new Set(projects.map(({ term }) => term))];
  return {
    schemaVersion: 1,
    terms: ids.map((id) => ({ id, name: `Term ${id}`, program: "", source: "t.md" })),
    projects,
  };
};

const small = catalogueOf([
  { org: "Kite", skills: ["Go", "React"] },
  { org: "Kite", skills: ["Go"] },
  { org: "Raft", skills: ["React", "C++"] },
  { org: "Raft", skills: ["C"], term: "2026-01-mar-may" },
]);
const index = () => buildFacets(small);
const pick = (filters: Partial<Filters>, hits: number[] | null = null) =>
  applyFilters(index(), { ...DEFAULT_FILTERS, ...filters }, hits);
const counts = (result: ReturnType<typeof pick>, facet: "skill" | "org" | "term") =>
  Object.fromEntries(result.options(facet).map(({ slug, count }) => [slug, count]));

describe("facets", () => {
  it("keeps projects with any chosen value of a facet, in all facets", () => {
    expect(pick({ skill: ["go", "react"] }).matches).toEqual([0, 1, 2]);
    expect(pick({ skill: ["go", "react"], org: ["raft"] }).matches).toEqual([2]);
    expect(pick({ org: ["kite", "raft"] }).matches).toEqual([0, 1, 2, 3]);
  });

  it("keeps projects with all chosen skills where match is all", () => {
    expect(pick({ skill: ["go", "react"], match: "all" }).matches).toEqual([0]);
  });

  it("leaves out projects with an excluded value, whatever else they have", () => {
    expect(pick({ skill: ["-go"] }).matches).toEqual([2, 3]);
    expect(pick({ skill: ["-go", "react"] }).matches).toEqual([2]);
    expect(pick({ skill: ["-go", "react"], match: "all" }).matches).toEqual([2]);
    expect(pick({ skill: ["-go"], org: ["-kite"] }).matches).toEqual([2, 3]);
    expect(pick({ skill: ["-cobol"] }).matches).toEqual([0, 1, 2, 3]);
  });

  it("counts beside an excluded value what is left, and for the value itself what it would bring back", () => {
    const result = pick({ skill: ["-go"] });
    expect(counts(result, "skill")).toEqual({ go: 2, react: 1, c: 1, cpp: 1 });
    expect(counts(result, "org")).toEqual({ kite: 0, raft: 2 });
    expect(result.countOf("org", "nowhere")).toBe(0);
    const [go] = result.options("skill");
    expect(go).toMatchObject({ slug: "go", selected: false, excluded: true });
  });

  it("keeps C, C++ and C# apart", () => {
    expect(pick({ skill: ["c"] }).matches).toEqual([3]);
    expect(pick({ skill: ["cpp"] }).matches).toEqual([2]);
  });

  it("keeps the order of the text's hits", () => {
    expect(pick({ skill: ["go", "react"] }, [2, 3, 0]).matches).toEqual([2, 0]);
  });

  it("counts each option as if it were chosen, with the other facets applied and its own not", () => {
    const result = pick({ org: ["kite"] });
    expect(counts(result, "skill")).toEqual({ go: 2, react: 1, c: 0, cpp: 0 });
    expect(counts(result, "org")).toEqual({ kite: 2, raft: 2 });
  });

  it("counts a further skill on top of the chosen ones where all must hold", () => {
    expect(counts(pick({ skill: ["go"], match: "all" }), "skill")).toEqual({ go: 2, react: 1, c: 0, cpp: 0 });
  });

  it("shows the newest term first, with its name", () => {
    expect(
      pick({})
        .options("term")
        .map(({ label }) => label),
    ).toEqual(["Term 2026-01-mar-may", "Term 2025-02-jun-aug"]);
  });

  it("keeps no project for an unknown value, and has no option for it", () => {
    const alone = pick({ org: ["nowhere"] });
    expect(alone.matches).toEqual([]);
    expect(alone.options("org").filter(({ slug, selected }) => slug === "nowhere" || selected)).toEqual([]);
    expect(pick({ org: ["kite", "nowhere"] }).matches).toEqual([0, 1]);
  });

  it("lists each filter whose removal fills an empty list, with the count", () => {
    const filters = { ...DEFAULT_FILTERS, q: "text", skill: ["c"], org: ["kite"] };
    expect(relaxations(index(), filters, [0])).toEqual([
      { facet: "skill", value: "c", label: "C", count: 1 },
    ]);
    expect(relaxations(index(), { ...DEFAULT_FILTERS, q: "text", org: ["raft"] }, [0])).toEqual([
      { facet: "q", value: null, label: "text", count: 2 },
      { facet: "org", value: "raft", label: "Raft", count: 1 },
    ]);
    expect(relaxations(index(), { ...DEFAULT_FILTERS, org: ["raft"] }, null, [0, 1])).toEqual([
      { facet: "org", value: "raft", label: "Raft", count: 2 },
      { facet: "fit", value: null, label: "", count: 2 },
    ]);
    // Of two chosen values only one is removed.
    const both = { ...DEFAULT_FILTERS, match: "all" as const, skill: ["go", "c"] };
    expect(relaxations(index(), both, null)).toEqual([
      { facet: "skill", value: "c", label: "C", count: 2 },
      { facet: "skill", value: "go", label: "Go", count: 1 },
    ]);
  });
});

it("counts a value once for a project, skips values without a slug, and sorts by count, name and number", () => {
  const listed = applyFilters(
    buildFacets(
      catalogueOf([
        { org: "Team 10", skills: ["Go", "go", "GO", "🦀"] },
        { org: "Team 9", skills: ["Zig", "Go"] },
        { org: "Team 9", skills: ["Ada"] },
        { org: "Team 2" },
      ]),
    ),
    DEFAULT_FILTERS,
    null,
  );
  expect(listed.options("skill").map(({ label, count }) => `${label} ${count}`)).toEqual([
    "Go 2",
    "Ada 1",
    "Zig 1",
  ]);
  expect(listed.options("org").map(({ label }) => label)).toEqual(["Team 9", "Team 2", "Team 10"]);
});

it("labels a term that the catalogue does not describe with its id", () => {
  const undescribed = { ...small, terms: [] };
  expect(applyFilters(buildFacets(undescribed), DEFAULT_FILTERS, null).options("term")[0]?.label).toBe(
    "2026-01-mar-may",
  );
});

it("sorts terms by the year, anywhere in their ids", () => {
  const terms = ["gsoc-2023", "undated", "2024-q1"];
  const facets = buildFacets(catalogueOf(terms.map((term) => ({ org: "Kite", term }))));
  expect(facets.values.term.map(({ slug }) => slug)).toEqual(["2024-q1", "gsoc-2023", "undated"]);
});

it("marks the options that are chosen", () => {
  const options = pick({ skill: ["go", "cobol"] }).options("skill");
  expect(options.filter(({ selected }) => selected).map(({ slug }) => slug)).toEqual(["go"]);
});

it("counts the options of a facet once", () => {
  const { options } = pick({ skill: ["go"] });
  expect(options("org")).toBe(options("org"));
});

it("gives a facet's options anew only where one of them has changed, so that no other is rendered again", () => {
  const facets = index();
  const optionsOf = (skill: string[]) => applyFilters(facets, { ...DEFAULT_FILTERS, skill }, null).options;
  const [before, after] = [optionsOf(["react"]), optionsOf(["react", "cpp"])];
  expect(before("org")).toBe(after("org"));
  expect(before("skill")).not.toBe(after("skill"));
  expect(after("skill").filter(({ selected }) => selected)).toHaveLength(2);
});

describe("mentors", () => {
  const labels = (...mentors: Mentor[]) =>
    applyFilters(
      buildFacets(catalogueOf(mentors.map((mentor) => ({ org: "Kite", mentors: [mentor] })))),
      DEFAULT_FILTERS,
      null,
    )
      .options("mentor")
      .map(({ slug, label, count }) => `${slug} ${label} ${count}`);

  it("with one handle are one person, in the most frequent spelling", () => {
    expect(
      labels(
        { name: "A. Lovelace", github: "Ada" },
        { name: "Ada Lovelace", github: "ada" },
        { name: "Ada Lovelace", github: "ADA" },
      ),
    ).toEqual(["ada Ada Lovelace 3"]);
  });

  it("without a handle are the person of that name, unless two people have it", () => {
    expect(labels({ name: "Jo Li", github: "joli" }, { name: "Jo Li", github: null })).toEqual([
      "joli Jo Li 2",
    ]);
    expect(
      labels(
        { name: "Jo Li", github: "a1" },
        { name: "Jo Li", github: "b2" },
        { name: "Jo Li", github: null },
      ),
    ).toEqual(["a1 Jo Li 1", "b2 Jo Li 1", "jo-li Jo Li 1"]);
  });

  it("are linked by the slug of their option, by name as well", () => {
    const { personOf, bySlug } = buildFacets(
      catalogueOf([
        { org: "Kite", mentors: [{ name: "Jo Li", github: "JoLi" }] },
        { org: "Raft", mentors: [{ name: "Jo Li", github: null }] },
      ]),
    );
    for (const name of ["Jo Li", "jo-li"]) {
      const [slug] = personOf({ name, github: null });
      expect(bySlug.mentor.get(slug)?.size).toBe(2);
    }
  });

  it("without name and handle have no option", () => {
    expect(labels({ name: null, github: null }, { name: "Jo Li", github: null })).toEqual(["jo-li Jo Li 1"]);
  });

  it("without a name are labeled with their handle", () => {
    expect(labels({ name: null, github: "ada" })).toEqual(["ada @ada 1"]);
  });
});

describe("compared with a direct computation", () => {
  const facts = fc.record({
    org: fc.constantFrom("A", "B", "C"),
    skills: fc.uniqueArray(fc.constantFrom("Go", "Rust", "C", "C++"), { maxLength: 4 }),
    term: fc.constantFrom("2024-01", "2025-01"),
  });
  const choice = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
  const filters = fc.record({
    skill: choice(["go", "rust", "c", "cpp", "cobol", "-go", "-rust", "-cobol"]),
    org: choice(["a", "b", "c", "d", "-a", "-d"]),
    term: choice(["2024-01", "2025-01"]),
    match: fc.constantFrom("any" as const, "all" as const),
  });
  const quickFilter = fc.option(fc.uniqueArray(fc.nat(69)));
  const fitsValues = (own: readonly string[], values: readonly string[], every = false) => {
    const [out, wanted] = [values.filter(isExcluded), values.filter((value) => !isExcluded(value))];
    const has = (slug: string) => own.includes(slug);
    return (
      !out.map(slugOf).some(has) && (wanted.length === 0 || (every ? wanted.every(has) : wanted.some(has)))
    );
  };
  const passes = (it: Project, { skill, org, term, match }: Filters) =>
    fitsValues(it.skills.map(slugify), skill, match === "all") &&
    fitsValues([slugify(it.org)], org) &&
    fitsValues([it.term], term);

  it("all projects pass without filters, at any number of projects", () => {
    for (const number of [0, 1, 31, 32, 33, 64, 96, 100]) {
      const many = buildFacets(
        catalogueOf(Array.from({ length: number }, () => ({ org: "A", skills: ["Go"] }))),
      );
      const { matches, options } = applyFilters(many, DEFAULT_FILTERS, null);
      expect(matches).toEqual(Array.from({ length: number }, (_, at) => at));
      expect(options("org").map(({ count }) => count)).toEqual(number === 0 ? [] : [number]);
      const [org] = relaxations(many, { ...DEFAULT_FILTERS, org: ["b"] }, null);
      expect(org?.count ?? 0).toBe(number);
    }
  });

  it("each relaxation has the right count, the greatest first", () => {
    const hits = fc.option(fc.uniqueArray(fc.nat(69)));
    fc.assert(
      fc.property(
        fc.array(facts, { maxLength: 70 }),
        filters,
        hits,
        quickFilter,
        (given, chosen, found, inside) => {
          const existing = (indices: number[] | null) => indices?.filter((at) => at < given.length) ?? null;
          const [text, within] = [existing(found), existing(inside)];
          const facets = buildFacets(catalogueOf(given));
          const all: Filters = { ...DEFAULT_FILTERS, q: " kite ", ...chosen };
          const left = (f: Filters, byText: number[] | null, inView: number[] | null) =>
            applyFilters(facets, f, byText, inView).matches.length;
          const expected = [
            ...FACETS.flatMap((facet) =>
              all[facet].map((value) => {
                const rest = all[facet].filter((other) => other !== value);
                const label = facets.bySlug[facet].get(slugOf(value))?.label ?? slugOf(value);
                return { facet, value, label, count: left({ ...all, [facet]: rest }, text, within) };
              }),
            ),
            ...(text ? [{ facet: "q", value: null, label: "kite", count: left(all, null, within) }] : []),
            ...(within ? [{ facet: "fit", value: null, label: "", count: left(all, text, null) }] : []),
          ].filter(({ count }) => count > 0);
          const result = relaxations(facets, all, text, within);
          expect(result).toEqual(expected.sort((a, b) => b.count - a.count));
        },
      ),
    );
  });

  it("matches and counts are right", () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 70 }), filters, quickFilter, (given, chosen, within) => {
        const catalogue = catalogueOf(given);
        const all: Filters = { ...DEFAULT_FILTERS, ...chosen };
        const result = applyFilters(buildFacets(catalogue), all, null, within);
        const count = (f: Filters) =>
          catalogue.projects.filter((it, at) => passes(it, f) && (within?.includes(at) ?? true)).length;
        expect(result.matches).toHaveLength(count(all));
        for (const facet of FACETS) {
          for (const { slug, count: shown } of result.options(facet)) {
            const kept = all[facet].filter((value) => slugOf(value) !== slug);
            const beside = facet === "skill" && all.match === "all" ? kept : kept.filter(isExcluded);
            expect(shown).toBe(count({ ...all, [facet]: [...beside, slug] }));
            expect(result.countOf(facet, slug)).toBe(shown);
          }
        }
      }),
    );
  });
});

describe("facets that only some sources state", () => {
  const stated = (programs: string[], facts: Partial<Project>[]): Catalogue => {
    const { projects } = catalogueOf(
      facts.map((_, at) => ({ org: "Kite", term: `t${at % programs.length}` })),
    );
    return {
      schemaVersion: 1,
      terms: programs.map((program, at) => ({ id: `t${at}`, name: `T${at}`, program, source: "t.md" })),
      projects: projects.map((one, at) => ({ ...one, ...facts[at] })),
    };
  };
  const labels = (catalogue: Catalogue, facet: "program" | "difficulty" | "size" | "state") =>
    buildFacets(catalogue).values[facet].map(({ label, size }) => [label, size]);
  const some = stated(
    ["LFX Mentorship", "Google Summer of Code", ""],
    [
      { difficulty: ["medium", "hard"], hours: [90, 350] },
      { difficulty: ["easy"], hours: [200] },
      {},
      { difficulty: ["hard"], hours: [101] },
    ],
  );

  it("list difficulties and sizes from the smallest on, and what states none last", () => {
    expect(labels(some, "difficulty")).toEqual([
      ["easy", 1],
      ["medium", 1],
      ["hard", 2],
      ["not-stated", 1],
    ]);
    expect(labels(some, "size")).toEqual([
      ["small", 1],
      ["medium", 2],
      ["large", 1],
      ["not-stated", 1],
    ]);
  });

  it("list programs by how many projects they have, and what states none last", () => {
    expect(labels(some, "program")).toEqual([
      ["LFX Mentorship", 2],
      ["Google Summer of Code", 1],
      ["not-stated", 1],
    ]);
  });

  it("filter the list", () => {
    const leaves = (filters: Partial<Filters>) =>
      applyFilters(buildFacets(some), { ...DEFAULT_FILTERS, ...filters }, null).matches;
    expect(leaves({ difficulty: ["easy", "medium"] })).toEqual([0, 1]);
    expect(leaves({ difficulty: ["not-stated"] })).toEqual([2]);
    expect(leaves({ size: ["medium"], program: ["lfx-mentorship"] })).toEqual([3]);
  });

  it("have no options where nothing is stated, or all projects are of one program", () => {
    const bare = stated(["LFX Mentorship"], [{}, {}]);
    for (const facet of ["program", "difficulty", "size", "state"] as const)
      expect(labels(bare, facet)).toEqual([]);
  });
});
