import type { Match } from "../../search/filters/match.ts";
import { Highlighted } from "../ui/Highlighted.tsx";
import { skillState } from "../visitor/skillMatchText.ts";
import { type CardSkillsProps, SkillChips } from "./CardSkills.tsx";
import { MatchLine, SKILL_CHIP_CLASSES, SkillIcon, SkillStateText } from "./SkillMatch.tsx";

export interface MatchedProps extends CardSkillsProps {
  match: Match;
}

/** A card's skills with those first that the visitor has, and how well they match in words. */
export function MatchedSkills({ skills, rangesOf, match }: MatchedProps) {
  const has = (skill: string) => skillState(match, skill)?.endsWith("have") ?? false;
  return (
    <>
      <SkillChips skills={[...skills.filter(has), ...skills.filter((skill) => !has(skill))]}>
        {(skill, place) => {
          const state = skillState(match, skill);
          return (
            <li key={place} className={`chip ${state ? SKILL_CHIP_CLASSES[state] : ""}`}>
              {state && <SkillIcon state={state} />}
              <Highlighted text={skill} ranges={rangesOf(skill)} />
              {state && <SkillStateText state={state} />}
            </li>
          );
        }}
      </SkillChips>
      <MatchLine match={match} className="mt-2" />
    </>
  );
}
