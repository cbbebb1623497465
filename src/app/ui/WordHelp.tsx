import { type ReactNode, useId } from "react";
import { useMessages } from "../messages/MessagesProvider.tsx";
import type { MessageId } from "../messages/messageTypes.ts";

/** What words mean that a visitor may meet here for the first time. */
const MEANINGS = {
  upstreamIssue: "ui.meansUpstreamIssue",
  term: "ui.meansTerm",
  stipend: "ui.meansStipend",
  prerequisite: "ui.meansPrerequisite",
  cncf: "ui.meansCncf",
} as const satisfies Record<string, MessageId>;

/** A word that {@link WordHelp} explains. */
export type HelpedWord = keyof typeof MEANINGS;

/**
 * A word that a press explains. A native popover: it works without JavaScript, Escape and a press elsewhere close it, and the
 * focus stays on the word.
 */
export function WordHelp({ word, children }: { word: HelpedWord; children: ReactNode }) {
  const t = useMessages();
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} className="word-help">
        {children}
      </button>
      <span id={id} popover="auto" role="note" className="word-meaning">
        {t(MEANINGS[word])}
      </span>
    </>
  );
}
