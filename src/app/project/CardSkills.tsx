import type { ReactNode } from "react";
import type { RangesOf } from "../data/searchClient.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { Highlighted } from "../ui/Highlighted.tsx";

/** Skills a card shows before "+3". One more is shown by its name: "+1" takes as much room and says less. */
const SKILLS = 5;

export interface CardSkillsProps {
  skills: readonly string[];
  rangesOf: RangesOf;
}

/** The skills that a project asks for, the first ones only. */
export function CardSkills({ skills, rangesOf }: CardSkillsProps) {
  return (
    <SkillChips skills={skills}>
      {(skill, place) => (
        <li key={place} className="chip">
          <Highlighted text={skill} ranges={rangesOf(skill)} />
        </li>
      )}
    </SkillChips>
  );
}

/**
 * @param children makes the list's item of a skill. Its key is its place, as the card's own is (see `ResultList`): a key of
 * the search then changes texts, and neither takes items away nor makes new ones.
 */
export function SkillChips({
  skills,
  children,
}: {
  skills: readonly string[];
  children: (skill: string, place: number) => ReactNode;
}) {
  const t = useMessages();
  const shown = skills.length > SKILLS + 1 ? skills.slice(0, SKILLS) : skills;
  const more = skills.length - shown.length;
  if (skills.length === 0) return null;
  return (
    <ul aria-label={t("card.skills")} className="chips mt-3">
      {shown.map(children)}
      {more > 0 && <li className="chip text-muted">{t("card.moreSkills", { count: more })}</li>}
    </ul>
  );
}
