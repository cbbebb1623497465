import type { ListedProject } from "../../catalogue/listCodec.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import type { Translate } from "../messages/messageTypes.ts";
import { difficultyText, hoursText, STATE_TEXTS } from "./statedTexts.ts";

/** A project's stated difficulty and effort, "Medium · 175 or 350 hours"; nothing where neither is stated. */
export function levelText({ difficulty, hours }: ListedProject, t: Translate): string {
  return [difficultyText(difficulty, t), hoursText(hours, t)].filter(Boolean).join(" · ");
}

/** What became of a proposal (accepted, taken …) as a badge; nothing where the source does not state it. */
export function StatusBadge({
  project: { status },
  className = "",
}: {
  project: ListedProject;
  className?: string;
}) {
  const t = useMessages();
  if (!status) return null;
  const isOver = status.state === "taken" || status.state === "closed";
  return (
    <span
      className={`chip flex-none font-semibold ${isOver ? "bg-danger-soft text-danger" : "bg-brand-soft text-brand"}${className && ` ${className}`}`}
    >
      {t(STATE_TEXTS[status.state])}
    </span>
  );
}
