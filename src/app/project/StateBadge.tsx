import type { ApplicationState } from "../../catalogue/applicationState.ts";
import { pluralize } from "../lib/pluralize.ts";
import { shortDay } from "../lib/shortDay.ts";

/** Whether one can apply, in two or three words: "Open · 13 days left". Nothing where it is not known. */
export function StateBadge({ state, className = "" }: { state: ApplicationState; className?: string }) {
  const text = stateText(state);
  if (text === "") return null;
  const kind = state.kind === "open" && state.closesSoon ? "soon" : state.kind;
  return <span className={`state-badge state-${kind} ${className}`}>{text}</span>;
}

/** The text of the badge; "" where it is not known. */
export function stateText(state: ApplicationState): string {
  switch (state.kind) {
    case "open":
      return openText(state);
    case "upcoming":
      if (state.opens !== null) return `Opens ${shortDay(state.opens)}`;
      return state.begins === null ? "" : `Begins ${shortDay(state.begins)}`;
    case "closed":
    case "running":
      return "Closed";
    case "over":
      return state.since === null ? "Ended" : `Ended ${state.since.slice(0, 4)}`;
    case "unknown":
      return "";
  }
}

function openText({ until, daysLeft, closesSoon }: Extract<ApplicationState, { kind: "open" }>): string {
  if (daysLeft === null) return `Open until ${shortDay(until)}`;
  if (daysLeft === 0) return "Closes today";
  if (daysLeft === 1) return "Closes tomorrow";
  return closesSoon ? `Closes in ${pluralize(daysLeft, "day")}` : `Open · ${pluralize(daysLeft, "day")} left`;
}
