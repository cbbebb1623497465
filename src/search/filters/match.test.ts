import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMatchIndex, compareMatches, fits, type Match, matchAll } from "./match.ts";

type Row = { id: string; skills: string[]; optionalSkills?: string[] };

const projects: Row[] = [
  { id: "common", skills: ["Go", "Kubernetes"] },
  { id: "rare", skills: ["Go", "Zig"] },
  { id: "optional", skills: ["Go", "Helm"], optionalSkills: ["Helm"] },
  { id: "only-optional", skills: ["Helm"], optionalSkills: ["Helm"] },
  { id: "none", skills: [] },
  { id: "one", skills: ["Kubernetes"] },
  { id: "three", skills: ["Go", "Kubernetes", "Bash"] },
];
const index = () => buildMatchIndex(projects, [["Kubernetes Operators", "Kubernetes"]]);
const match = (id: string, ...known: string[]): Match | undefined => matchAll(index(), known).byId.get(id);

describe("a project matched with skills", () => {
  it("lists the skills that are known and those that are missing, optional ones apart", () => {
    expect(match("optional", "Go")).toEqual({
      have: ["Go"],
      missing: [],
      optionalHave: [],
      optionalMissing: ["Helm"],
      score: 1 / 3,
    });
    expect(match("common", "Kubernetes")).toMatchObject({ have: ["Kubernetes"], missing: ["Go"] });
  });

  it("has no score without required skills", () => {
    for (const id of ["none", "only-optional"]) {
      expect(match(id, "Go", "Helm")?.score).toBeNull();
      expect(fits(match(id, "Go", "Helm"), "all")).toBe(false);
      expect(fits(match(id, "Go", "Helm"), "near")).toBe(false);
    }
    expect(match("only-optional", "Helm")).toMatchObject({ optionalHave: ["Helm"] });
  });

  it("weights a skill by ln(1 + N / n)", () => {
    // Of seven projects four name Go, three Kubernetes, one Bash.
    const [go, kubernetes, bash] = [4, 3, 1].map((count) => Math.log(1 + 7 / count)) as [
      number,
      number,
      number,
    ];
    expect(match("three", "Bash")?.score).toBeCloseTo(bash / (go + kubernetes + bash), 3);
    expect(match("three", "Go")?.score).toBeCloseTo(go / (go + kubernetes + bash), 3);
  });

  it("compares by slug, and implies a wider skill only as the taxonomy states, never the reverse", () => {
    expect(match("one", "kubernetes")?.have).toEqual(["Kubernetes"]);
    expect(match("one", "Kubernetes Operators")?.have).toEqual(["Kubernetes"]);
    expect(match("one", "Kubernetes Networking")?.score).toBe(0);
    const reverse = buildMatchIndex(
      [{ id: "a", skills: ["Kubernetes Operators"] }],
      [["Kubernetes Operators", "Kubernetes"]],
    );
    expect(matchAll(reverse, ["Kubernetes"]).list[0]?.score).toBe(0);
  });

  it("counts a skill that a project names twice once, in its first spelling", () => {
    const twice = buildMatchIndex([
      { id: "a", skills: ["Go", "go", "Zig"] },
      { id: "b", skills: ["Zig"] },
    ]);
    expect(twice.skills.get("go")?.count).toBe(1);
    expect(matchAll(twice, ["GO"]).byId.get("a")).toMatchObject({ have: ["Go"], missing: ["Zig"] });
  });

  it("keeps skills without letters apart", () => {
    const odd = buildMatchIndex([{ id: "a", skills: ["🦀", "…"] }]);
    expect(matchAll(odd, ["…"]).byId.get("a")?.have).toEqual([]);
    expect(odd.skills.size).toBe(2);
  });

  it("lists the projects of each quick filter", () => {
    expect(matchAll(index(), ["Go"]).fitting).toEqual({ all: [], near: [0, 1], few: [2] });
    const known = ["Kubernetes Operators", "Go", "Bash"];
    expect(matchAll(index(), known).fitting).toEqual({ all: [6], near: [1], few: [0, 2, 5] });
    expect(matchAll(index(), []).fitting).toEqual({ all: [], near: [], few: [] });
    expect(matchAll(index(), known).countFitting([1, 2, 3, 6])).toEqual({ all: 1, near: 1, few: 1 });
  });

  it("follows implied skills over several steps, and in circles", () => {
    const chain = buildMatchIndex(
      [{ id: "a", skills: ["C"] }],
      [
        ["A", "B"],
        ["B", "C"],
        ["C", "A"],
      ],
    );
    expect(matchAll(chain, ["A"]).byId.get("a")?.have).toEqual(["C"]);
  });

  it("fits with all skills only where there are three", () => {
    expect(fits(match("three", "Go", "Kubernetes", "Bash"), "all")).toBe(true);
    expect(fits(match("three", "Go", "Kubernetes"), "all")).toBe(false);
    expect(fits(match("three", "Go", "Kubernetes"), "near")).toBe(true);
    for (const id of ["common", "one"]) {
      expect(fits(match(id, "Go", "Kubernetes"), "all")).toBe(false);
      expect(fits(match(id, "Go", "Kubernetes"), "few")).toBe(true);
    }
    // Two of three are worth more than the one of one.
    const [three, one] = [match("three", "Go", "Kubernetes"), match("one", "Go", "Kubernetes")];
    expect(compareMatches(three, one)).toBeLessThan(0);
  });

  it("comes before those of which less is known, and those that state no skill come last", () => {
    const { compare } = matchAll(index(), ["Go", "Kubernetes"]);
    const best = projects.map((_, at) => at).sort(compare);
    const ids = best.map((at) => projects[at]?.id);
    expect(ids).toEqual(["common", "three", "optional", "one", "rare", "only-optional", "none"]);
  });

  it("is not near where the one skill stated is the one that is missing", () => {
    expect(fits(match("one", "Go"), "near")).toBe(false);
    expect(fits(match("common", "Go"), "near")).toBe(true);
  });
});

describe("any catalogue and any skills", () => {
  // A few names, so that projects share skills, and any Unicode, with halves of surrogate pairs.
  const skill = fc.oneof(
    fc.constantFrom("Go", "go", "C", "C++", "C#", "Zig", "Ünïcode", "中文", "🦀", ""),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const skills = fc.array(skill, { maxLength: 6 });
  const rows = fc
    .array(fc.record({ skills, optionalSkills: skills }), { maxLength: 12 })
    .map((list) => list.map((row, at): Row => ({ id: `p${at}`, ...row })));

  it("scores from 0 to 1, and 1 exactly where there are three skills and none is missing", () => {
    fc.assert(
      fc.property(rows, skills, (list, known) => {
        for (const { have, missing, score, ...rest } of matchAll(buildMatchIndex(list), known).list) {
          if (have.length + missing.length === 0) expect(score).toBeNull();
          else {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
          expect(score === 1).toBe(missing.length === 0 && have.length >= 3);
          expect(fits({ have, missing, score, ...rest }, "all")).toBe(score === 1);
        }
      }),
    );
  });

  it("never lowers a score for one skill more", () => {
    fc.assert(
      fc.property(rows, skills, skill, (list, known, another) => {
        const index = buildMatchIndex(list);
        const before = matchAll(index, known).list;
        matchAll(index, [...known, another]).list.forEach(({ score, missing }, at) => {
          expect(score ?? 0).toBeGreaterThanOrEqual(before[at]?.score ?? 0);
          expect(missing.length).toBeLessThanOrEqual(before[at]?.missing.length ?? 0);
        });
      }),
    );
  });

  it("lists each skill of a project exactly once", () => {
    fc.assert(
      fc.property(rows, skills, (list, known) => {
        const index = buildMatchIndex(list);
        matchAll(index, known).list.forEach(({ have, missing, optionalHave, optionalMissing }, at) => {
          const listed = [...have, ...missing, ...optionalHave, ...optionalMissing];
          const { required, optional } = index.projects[at] ?? { required: [], optional: [] };
          expect(listed.sort()).toEqual([...required, ...optional].map(({ label }) => label).sort());
        });
      }),
    );
  });

  it("sorts any shuffle of the projects to the same scores", () => {
    fc.assert(
      fc.property(rows, skills, fc.infiniteStream(fc.nat()), (list, known, chance) => {
        const matches = matchAll(buildMatchIndex(list), known).list;
        const shuffled = matches
          .map((match) => ({ match, at: chance.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map((entry) => entry.match);
        const rank = ({ score, missing }: Match) => [score, missing.length];
        expect(shuffled.sort(compareMatches).map(rank)).toEqual([...matches].sort(compareMatches).map(rank));
        expect(shuffled.findIndex(({ score }) => score === null)).toBe(
          shuffled.some(({ score }) => score === null)
            ? shuffled.filter(({ score }) => score !== null).length
            : -1,
        );
      }),
    );
  });
});
