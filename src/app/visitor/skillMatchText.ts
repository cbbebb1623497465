/** How well a project matches the visitor's skills, in words. */
import type { Match } from "../../search/filters/match.ts";

/** Most missing skills that are named. */
const NAMED = 2;

/**
 * Joins labels: "Go", "Go and Rust", "Go, Rust and 3 more".
 * @param named most labels before "more"; one label more is named all the same, since "1 more" is no shorter
 */
export function listOf(labels: readonly string[], named = NAMED): string {
  const more = labels.length > named + 1 ? labels.length - named : 0;
  const items = more > 0 ? [...labels.slice(0, named), `${more} more`] : labels;
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** The match in one line: "You have 3 of 4: Helm is missing". */
export function matchLine({ have, missing, optionalHave, optionalMissing }: Match): string {
  const optional = optionalHave.length + optionalMissing.length;
  const optionalText = optional === 0 ? "" : ` · ${optionalHave.length} of ${optional} optional`;
  return requiredLine(have, missing, optional > 0) + optionalText;
}

function requiredLine(have: readonly string[], missing: readonly string[], someOptional: boolean): string {
  const all = have.length + missing.length;
  if (all === 0) return someOptional ? "Required skills are not stated" : "Skills are not stated";
  if (missing.length === 0) {
    if (all === 1) return "Only 1 skill stated (you have it); read the description";
    return all === 2
      ? "Only 2 skills stated (you have both); read the description"
      : `You have all ${all} skills`;
  }
  const verb = missing.length === 1 ? "is" : "are";
  return `You have ${have.length} of ${all}: ${listOf(missing)} ${verb} missing`;
}

/** Whether the visitor has one skill of a project, and whether the project needs it. */
export type SkillState = "have" | "missing" | "optional-have" | "optional-missing";

/** The state of one skill; null if the project does not ask for it. */
export function skillState(match: Match, skill: string): SkillState | null {
  if (match.have.includes(skill)) return "have";
  if (match.missing.includes(skill)) return "missing";
  if (match.optionalHave.includes(skill)) return "optional-have";
  return match.optionalMissing.includes(skill) ? "optional-missing" : null;
}
