import { fits, type Match } from "../../search/filters/match.ts";
import { CheckIcon, CircleIcon } from "../ui/icons.tsx";
import { matchLine, type SkillState } from "../visitor/skillMatchText.ts";

/** Classes of a skill's chip, by whether the visitor has the skill. */
export const SKILL_CHIP_CLASSES: Record<SkillState, string> = {
  have: "bg-open-soft",
  "optional-have": "bg-open-soft",
  missing: "bg-transparent outline-1 -outline-offset-1 outline-dashed outline-edge",
  "optional-missing": "text-muted",
};

/** The icon before a skill: a tick for one that the visitor has, a dashed circle for a missing one. */
export function SkillIcon({ state }: { state: SkillState }) {
  if (state === "optional-missing") return null;
  return state === "missing" ? (
    <CircleIcon className="me-1 -ms-0.5 size-3.5 text-muted" />
  ) : (
    <CheckIcon className="me-1 -ms-0.5 size-3.5 text-open" />
  );
}

/** The same as text after a skill, for screen readers. */
export function SkillStateText({ state, optional = true }: { state: SkillState; optional?: boolean }) {
  return (
    <>
      {optional && state.startsWith("optional") && <span className="text-muted">&nbsp;(optional)</span>}
      <span className="sr-only">{state.endsWith("have") ? " (you have it)" : " (missing)"}</span>
    </>
  );
}

/** How well a project matches, in words: "You have 3 of 4: Helm is missing". */
export function MatchLine({ match, className = "" }: { match: Match; className?: string }) {
  const all = fits(match, "all");
  return (
    <p
      className={`flex items-start gap-1.5 text-sm ${all ? "font-semibold text-open" : "text-muted"} ${className}`}
    >
      {all && <CheckIcon className="mt-0.5 size-4" />}
      <span className="min-w-0 wrap-anywhere">{matchLine(match)}</span>
    </p>
  );
}
