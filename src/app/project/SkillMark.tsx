import type { Match } from "../../search/filters/match.ts";
import { CheckIcon, CircleIcon } from "../ui/icons.tsx";
import { matchLine, type SkillState } from "../visitor/skillMatchText.ts";

/** Looks of a skill's chip, by what it is to the visitor. */
export const CHIP_LOOKS: Record<SkillState, string> = {
  have: "bg-brand-soft",
  "optional-have": "bg-brand-soft",
  missing: "bg-transparent outline-1 -outline-offset-1 outline-dashed outline-edge",
  "optional-missing": "text-muted",
};

/** Before a skill's name: a tick for what is there, an empty place for what is missing. */
export function SkillMark({ state }: { state: SkillState }) {
  if (state === "optional-missing") return null;
  return state === "missing" ? (
    <CircleIcon className="me-1 -ms-0.5 size-3.5 text-muted" />
  ) : (
    <CheckIcon className="me-1 -ms-0.5 size-3.5 text-brand" />
  );
}

/** After a skill's name: the same in words, for those who don't see the mark. */
export function SkillWords({ state, optional = true }: { state: SkillState; optional?: boolean }) {
  return (
    <>
      {optional && state.startsWith("optional") && <span className="text-muted">&nbsp;(optional)</span>}
      <span className="sr-only">{state.endsWith("have") ? " (you have it)" : " (missing)"}</span>
    </>
  );
}

/** "You have 3 of 4: Helm is missing". */
export function MatchLine({ match, className = "" }: { match: Match; className?: string }) {
  const all = match.score !== null && match.missing.length === 0;
  return (
    <p
      className={`flex items-start gap-1.5 text-sm ${all ? "font-semibold text-brand" : "text-muted"} ${className}`}
    >
      {all && <CheckIcon className="mt-0.5 size-4" />}
      <span className="min-w-0 wrap-anywhere">{matchLine(match)}</span>
    </p>
  );
}
