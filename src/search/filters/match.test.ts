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
      score: 1,
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
    // Of six projects three name Go, one names Zig.
    const [go, zig] = [Math.log(1 + 6 / 3), Math.log(1 + 6 / 1)];
    expect(match("rare", "Zig")?.score).toBeCloseTo(zig / (go + zig), 3);
    expect(match("rare", "Go")?.score).toBeCloseTo(go / (go + zig), 3);
  });

  it("compares by slug, and implies a wider skill only as the taxonomy states, never the reverse", () => {
    expect(match("one", "kubernetes")?.score).toBe(1);
    expect(match("one", "Kubernetes Operators")?.score).toBe(1);
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
    expect(matchAll(index(), ["Go"]).fitting).toEqual({ all: [2], near: [0, 1, 5] });
    expect(matchAll(index(), ["Kubernetes Operators", "Zig"]).fitting).toEqual({ all: [5], near: [0, 1, 2] });
    expect(matchAll(index(), []).fitting).toEqual({ all: [], near: [2, 5] });
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
    expect(matchAll(chain, ["A"]).byId.get("a")?.score).toBe(1);
  });

  it("passes the quick filters by the number of missing skills", () => {
    expect(fits(match("common", "Go", "Kubernetes"), "all")).toBe(true);
    expect(fits(match("common", "Go"), "near")).toBe(true);
    expect(fits(match("common", "Go"), "all")).toBe(false);
    expect(fits(match("common"), "near")).toBe(false);
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

  it("scores from 0 to 1, and 1 exactly where there are skills and none is missing", () => {
    fc.assert(
      fc.property(rows, skills, (list, known) => {
        for (const { have, missing, score, ...rest } of matchAll(buildMatchIndex(list), known).list) {
          if (have.length + missing.length === 0) expect(score).toBeNull();
          else {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
          expect(score === 1).toBe(missing.length === 0 && have.length > 0);
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
