import { type ReactNode, useId } from "react";

/** What words mean that a visitor may meet here for the first time. */
const MEANINGS = {
  upstreamIssue:
    "The page on GitHub where the project’s own community discusses this work. Read it and its comments before you apply.",
  term: "One round of a mentorship program. Each term has its own dates for applications and for the work.",
  stipend: "Money that the program pays to people who take part. It is not a salary.",
  prerequisite: "Something that you must know or must have done before you can start.",
  cncf: "The Cloud Native Computing Foundation. Kubernetes and many other open-source projects belong to it.",
} as const;

/** A word that {@link WordHelp} explains. */
export type HelpedWord = keyof typeof MEANINGS;

/**
 * A word that a press explains. A native popover: it works without JavaScript, Escape and a press elsewhere close it, and the
 * focus stays on the word.
 */
export function WordHelp({ word, children }: { word: HelpedWord; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} className="word-help">
        {children}
      </button>
      <span id={id} popover="auto" role="note" className="word-meaning">
        {MEANINGS[word]}
      </span>
    </>
  );
}
