/** How well a project matches the visitor's skills, in words. */

import type { Match } from "../../search/filters/match.ts";
import type { Translate } from "../messages/messageTypes.ts";
import { listOf } from "./listOf.ts";

/** The match in one line: "You have 3 of 4: Helm is missing". */
export function matchLine({ have, missing, optionalHave, optionalMissing }: Match, t: Translate): string {
  const optional = optionalHave.length + optionalMissing.length;
  const required = requiredLine(have, missing, optional > 0, t);
  return optional === 0
    ? required
    : `${required} · ${t("card.matchOptional", { have: optionalHave.length, all: optional })}`;
}

function requiredLine(
  have: readonly string[],
  missing: readonly string[],
  someOptional: boolean,
  t: Translate,
): string {
  const all = have.length + missing.length;
  if (all === 0) return t(someOptional ? "card.noRequiredSkills" : "card.noSkills");
  if (missing.length > 0)
    return t("card.match", { have: have.length, all, count: missing.length, skills: listOf(missing, t) });
  if (all > 2) return t("card.matchAll", { count: all });
  return t(all === 1 ? "card.matchOne" : "card.matchTwo");
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
