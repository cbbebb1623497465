import { withoutComments } from "../markdown/comments.ts";
import { deriveSkills, type Skills } from "../skills/skills.ts";
import type { Taxonomy } from "../skills/taxonomy.ts";
import type { DraftProject } from "./project.ts";

/** The skills of a project: those of its skills field, then the further ones that nobody must have. */
export function draftSkills(
  { skillsRaw, optionalRaw = "" }: Pick<DraftProject, "skillsRaw" | "optionalRaw">,
  taxonomy: Taxonomy,
): Skills {
  const own = deriveSkills(withoutComments(skillsRaw), taxonomy);
  const known = new Set(own.skills.map((skill) => skill.toLowerCase()));
  const further = deriveSkills(withoutComments(optionalRaw), taxonomy).skills.filter(
    (skill) => !known.has(skill.toLowerCase()),
  );
  return { skills: [...own.skills, ...further], optional: [...own.optional, ...further] };
}
