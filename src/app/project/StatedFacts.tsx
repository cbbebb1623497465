import type { ListedProject } from "../../catalogue/listCodec.ts";
import { difficultyText, hoursText, STATE_NAMES } from "../../search/filters/levels.ts";

/** A project's stated difficulty and effort, "Medium · 175 or 350 hours"; nothing where neither is stated. */
export function levelText({ difficulty, hours }: ListedProject): string {
  return [difficultyText(difficulty), hoursText(hours)].filter(Boolean).join(" · ");
}

/** What became of a proposal (accepted, taken …) as a badge; nothing where the source does not state it. */
export function StatusBadge({
  project: { status },
  className = "",
}: {
  project: ListedProject;
  className?: string;
}) {
  if (!status) return null;
  const isOver = status.state === "taken" || status.state === "closed";
  return (
    <span
      className={`chip flex-none font-semibold ${isOver ? "bg-danger-soft text-danger" : "bg-brand-soft text-brand"} ${className}`}
    >
      {STATE_NAMES[status.state]}
    </span>
  );
}
