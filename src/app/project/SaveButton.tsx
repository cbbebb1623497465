import type { ListedProject } from "../../catalogue/listCodec.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { BookmarkIcon } from "../ui/icons.tsx";
import { toggleSaved, useSaved } from "../visitor/saved.ts";

/** Adds a project to the saved list, or removes it. */
export function SaveButton({ project }: { project: ListedProject }) {
  const t = useMessages();
  const saved = useSaved().items.some((item) => item.id === project.id);
  return (
    <button
      type="button"
      data-shortcut="s"
      data-title={project.title}
      aria-pressed={saved}
      aria-label={t(saved ? "card.savedTitle" : "card.saveTitle", { title: project.title })}
      title={saved ? t("card.removeSaved") : t("card.save")}
      onClick={() => toggleSaved(project)}
      className="button button-quiet button-small"
    >
      <BookmarkIcon filled={saved} />
      {/* Not the name, which `aria-pressed` is about. */}
      <span aria-hidden="true">{saved ? t("card.saved") : t("card.save")}</span>
    </button>
  );
}
