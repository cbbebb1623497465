/** The skills that several projects have in common, and the others of each. */
import type { ListedProject } from "../../../catalogue/listCodec.ts";

/** A skill of the compared projects. */
export interface ComparedSkill {
  skill: string;
  /** How many of the projects ask for it. */
  count: number;
  /** How many of them mark it as optional. */
  optional: number;
}

/** All skills of the compared projects. */
export interface SkillComparison {
  /** Skills that every project asks for, in the order of the first one. */
  shared: readonly ComparedSkill[];
  /** The other skills of each project: first those that some others ask for, too, then its own. */
  others: readonly (readonly ComparedSkill[])[];
}

type Skilled = Pick<ListedProject, "skills" | "optionalSkills">;

/** Compares the skills of two or more projects. If one states none, no skill is shared. */
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
