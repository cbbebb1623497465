import fc from "fast-check";
import { expect, it } from "vitest";
import { compareSkills } from "./compareSkills.ts";

const project = (skills: string[], optionalSkills: string[] = []) => ({ skills, optionalSkills });
const names = (skills: readonly { skill: string }[]) => skills.map(({ skill }) => skill);

it("separates skills of all projects from those of some, the most common first", () => {
  const { shared, others } = compareSkills([
    project(["Docker", "Go", "React"]),
    project(["Go", "Helm", "React"]),
    project(["Go", "Rust", "Helm"], ["Helm"]),
  ]);
  expect(names(shared)).toEqual(["Go"]);
  expect(others.map(names)).toEqual([
    ["React", "Docker"],
    ["React", "Helm"],
    ["Helm", "Rust"],
  ]);
  expect(others[1]?.[1]).toEqual({ skill: "Helm", count: 2, optional: 1 });
});

it("finds nothing in common with a project that states no skill", () => {
  const { shared, others } = compareSkills([project(["Go"]), project([])]);
  expect(shared).toEqual([]);
  expect(others.map(names)).toEqual([["Go"], []]);
});

it("shows each skill of each project exactly once, whatever the projects state", () => {
  const skills = fc.array(fc.constantFrom("Go", "C++", "Rust", "UI/UX", "日本語"));
  fc.assert(
    fc.property(fc.array(fc.tuple(skills, skills), { minLength: 2, maxLength: 4 }), (stated) => {
      const projects = stated.map(([all, optional]) => project(all, optional));
      const { shared, others } = compareSkills(projects);
      projects.forEach((one, at) => {
        const shown = [...names(shared), ...names(others[at] ?? [])];
        expect(shown.sort()).toEqual([...new Set(one.skills)].sort());
      });
    }),
  );
});
