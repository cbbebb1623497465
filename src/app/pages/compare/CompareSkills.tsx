import type { ListedProject } from "../../../catalogue/listCodec.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { CheckIcon } from "../../ui/icons.tsx";
import type { ComparedSkill } from "./compareSkills.ts";

/** The skills that all compared projects ask for. @param of number of projects */
export function SharedSkills({ skills, of }: { skills: readonly ComparedSkill[]; of: number }) {
  const t = useMessages();
  if (skills.length === 0) return <p>{t("compare.noneInCommon")}</p>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {skills.map(({ skill, optional }) => (
        <li key={skill} className="chip gap-1 bg-surface font-semibold">
          <CheckIcon className="size-4 text-brand" />
          {skill}
          {optional > 0 && (
            <Aside>
              {optional === of ? t("compare.optional") : t("compare.optionalIn", { count: optional, of })}
            </Aside>
          )}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  skills: readonly ComparedSkill[];
  of: number;
  project: ListedProject;
}

/** The skills of one project that not all of the others ask for. */
export function CompareSkills({ skills, of, project }: Props) {
  const t = useMessages();
  if (skills.length === 0) return <p>{t("compare.noOthers")}</p>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {skills.map(({ skill, count }) => (
        <li key={skill} className="chip gap-1">
          {skill}
          {project.optionalSkills?.includes(skill) && <Aside>{t("compare.optional")}</Aside>}
          {count > 1 && <Aside>{t("compare.countOf", { count, of })}</Aside>}
        </li>
      ))}
    </ul>
  );
}

const Aside = ({ children }: { children: React.ReactNode }) => (
  <span className="font-normal text-muted">{children}</span>
);
