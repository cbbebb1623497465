import type { ApplicationState } from "../../catalogue/applicationState.ts";
import type { Formats } from "../lib/formats.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import type { Translate } from "../messages/messageTypes.ts";
import { useFormats } from "../messages/useFormats.ts";

/** Whether one can apply, in two or three words: "Open · 13 days left". Nothing where it is not known. */
export function StateBadge({ state, className = "" }: { state: ApplicationState; className?: string }) {
  const text = stateText(state, useMessages(), useFormats());
  if (text === "") return null;
  const kind = state.kind === "open" && state.closesSoon ? "soon" : state.kind;
  return <span className={`state-badge state-${kind}${className && ` ${className}`}`}>{text}</span>;
}

/** The text of the badge; "" where it is not known. */
export function stateText(
  state: ApplicationState,
  t: Translate,
  { shortDay }: Pick<Formats, "shortDay">,
): string {
  switch (state.kind) {
    case "open":
      if (state.daysLeft === null) return t("term.openUntil", { day: shortDay(state.until) });
      return state.closesSoon
        ? t("term.closesDays", { days: state.daysLeft })
        : t("term.openDays", { days: state.daysLeft });
    case "upcoming":
      if (state.opens !== null) return t("term.opensOn", { day: shortDay(state.opens) });
      return state.begins === null ? "" : t("term.beginsOn", { day: shortDay(state.begins) });
    case "closed":
    case "running":
      return t("term.closed");
    case "over":
      return state.since === null ? t("term.ended") : t("term.endedIn", { year: state.since.slice(0, 4) });
    case "unknown":
      return "";
  }
}
