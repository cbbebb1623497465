import type { ListedProject } from "../../catalogue/listCodec.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { CompareIcon } from "../ui/icons.tsx";
import { toggleChosen, useChosen } from "../visitor/compare.ts";

/** Chooses a project for comparison, or takes it out of the choice. */
export function CompareToggle({ project }: { project: Pick<ListedProject, "id" | "title"> }) {
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
      className="button button-quiet button-small"
    >
      <CompareIcon filled={chosen} />
      <span>{t("card.compare")}</span>
    </button>
  );
}
