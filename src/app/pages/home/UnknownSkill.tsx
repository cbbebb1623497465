import { type SkillPicks, similarSkill } from "../../../search/filters/skillPicks.ts";
import { MAX_SKILL } from "../../../visitor/skills.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";

interface Props {
  /** As it was typed. */
  name: string;
  picks: SkillPicks;
  /** @param label the skill to add; null for none */
  onAnswer: (label: string | null) => void;
}

/** Says that no project and no list of skills knows a typed name, and lets the visitor decide. */
export function UnknownSkill({ name, picks, onAnswer }: Props) {
  const t = useMessages();
  const similar = similarSkill(picks, name);
  return (
    <div role="alert" className="mt-2 flex flex-wrap items-center gap-2 text-[0.9375rem]">
      <p className="min-w-0 wrap-anywhere">{t("skills.unknown", { name })}</p>
      {similar !== null && (
        <button type="button" className="button" onClick={() => onAnswer(similar)}>
          {t("skills.addSkill", { skill: similar })}
        </button>
      )}
      {name.length <= MAX_SKILL && (
        <button type="button" className="button" onClick={() => onAnswer(name)}>
          {t("skills.addAnyway")}
        </button>
      )}
      <button type="button" className="button" onClick={() => onAnswer(null)}>
        {t("skills.leaveOut")}
      </button>
    </div>
  );
}
