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
      data-title={project.title}
      aria-pressed={saved}
      aria-label={`Save ${project.title}`}
      title={saved ? "Saved: press to remove" : "Save"}
      onClick={() => toggleSaved(project)}
      className={
        wide
          ? "button w-full aria-pressed:border-gold aria-pressed:bg-sunken"
          : "icon-button aria-pressed:text-gold"
      }
    >
      <BookmarkIcon filled={saved} className={wide ? "size-5 text-gold" : "size-6"} />
      {wide && "Save"}
    </button>
  );
}
