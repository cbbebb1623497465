/** What several projects ask for together, and what each asks for beyond that. Pure. */
import type { ListedProject } from "../../../catalogue/listCodec.ts";

/** A skill, seen from the projects that are compared. */
export interface ComparedSkill {
  skill: string;
  /** How many of the projects ask for it. */
  count: number;
  /** How many of them mark it as optional. */
  optional: number;
}

export interface SkillComparison {
  /** What every project asks for, in the first one's order. */
  shared: readonly ComparedSkill[];
  /** For each project what is left: first what it has in common with some others, then its own. */
  others: readonly (readonly ComparedSkill[])[];
}

type Skilled = Pick<ListedProject, "skills" | "optionalSkills">;

/** Compares the skills of two or more projects. A project that states none shares none. */
export function compareSkills(projects: readonly Skilled[]): SkillComparison {
  const skills = new Map<string, ComparedSkill>();
  for (const project of projects) {
    for (const skill of new Set(project.skills)) {
      const { count, optional } = skills.get(skill) ?? { count: 0, optional: 0 };
      const isOptional = project.optionalSkills?.includes(skill) ?? false;
      skills.set(skill, { skill, count: count + 1, optional: optional + Number(isOptional) });
    }
  }
  const all = [...skills.values()];
  const isShared = ({ count }: ComparedSkill) => count === projects.length;
  return {
    shared: all.filter(isShared),
    others: projects.map((project) =>
      all
        .filter((one) => !isShared(one) && project.skills.includes(one.skill))
        .sort((a, b) => b.count - a.count),
    ),
  };
}
