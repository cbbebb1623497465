import type { ListedProject } from "../../catalogue/listCodec.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { CompareIcon } from "../ui/icons.tsx";
import { toggleChosen, useChosen } from "../visitor/compare.ts";

interface Props {
  project: Pick<ListedProject, "id" | "title">;
  /** With text beside the icon. */
  wide?: boolean;
}

/** Chooses a project for comparison, or takes it out of the choice. */
export function CompareToggle({ project, wide = false }: Props) {
  const t = useMessages();
  const chosen = useChosen().ids.includes(project.id);
  return (
    <button
      type="button"
      data-shortcut="c"
      aria-pressed={chosen}
      aria-label={t("card.compareTitle", { title: project.title })}
      title={chosen ? t("card.removeCompared") : t("card.compare")}
      onClick={() => toggleChosen(project.id)}
      className={
        wide
          ? "button aria-pressed:border-brand aria-pressed:bg-brand-soft"
          : "button button-quiet button-small"
      }
    >
      <CompareIcon filled={chosen} className={wide ? "text-brand" : ""} />
      <span>{t("card.compare")}</span>
    </button>
  );
}
