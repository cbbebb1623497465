import type { ListedProject } from "../../catalogue/listCodec.ts";
import { BookmarkIcon } from "../ui/icons.tsx";
import { toggleSaved, useSaved } from "../visitor/saved.ts";

/** Adds a project to the saved list, or removes it. */
export function SaveButton({ project, wide = false }: { project: ListedProject; wide?: boolean }) {
  const saved = useSaved().items.some((item) => item.id === project.id);
  return (
    <button
      type="button"
      data-shortcut="s"
      aria-pressed={saved}
      aria-label={`Save ${project.title}`}
      title={saved ? "Saved: press to remove" : "Save"}
      onClick={() => toggleSaved(project)}
      className={
        wide
          ? "button w-full aria-pressed:border-brand aria-pressed:bg-brand-soft"
          : "button button-quiet button-small"
      }
    >
      <BookmarkIcon filled={saved} className="size-5 text-brand" />
      {/* Not the name, which `aria-pressed` is about. */}
      <span aria-hidden="true">{saved ? "Saved" : "Save"}</span>
    </button>
  );
}
