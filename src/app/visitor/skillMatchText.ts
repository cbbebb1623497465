/** How well a project matches the visitor's skills, in words. */

import type { Match } from "../../search/filters/match.ts";
import type { Translate } from "../messages/messageTypes.ts";

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
export function matchLine(t: Translate, { have, missing, optionalHave, optionalMissing }: Match): string {
  const optional = optionalHave.length + optionalMissing.length;
  const required = requiredLine(t, have, missing, optional > 0);
  if (optional === 0) return required;
  return `${required} · ${t("skills.optional", { have: optionalHave.length, all: optional })}`;
}

function requiredLine(
  t: Translate,
  have: readonly string[],
  missing: readonly string[],
  someOptional: boolean,
): string {
  const all = have.length + missing.length;
  if (all === 0) return t(someOptional ? "skills.requiredNotStated" : "skills.notStated");
  if (missing.length > 0)
    return t("skills.missing", { have: have.length, all, count: missing.length, skills: listOf(missing) });
  if (all === 1) return t("skills.onlyOne");
  return all === 2 ? t("skills.onlyTwo") : t("skills.allOf", { count: all });
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
