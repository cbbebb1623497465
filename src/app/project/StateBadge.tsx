import type { ApplicationState } from "../../catalogue/applicationState.ts";
import type { Formats } from "../lib/formats.ts";
import { pluralize } from "../lib/pluralize.ts";
import { useFormats } from "../messages/useFormats.ts";

/** Whether one can apply, in two or three words: "Open · 13 days left". Nothing where it is not known. */
export function StateBadge({ state, className = "" }: { state: ApplicationState; className?: string }) {
  const formats = useFormats();
  const text = stateText(state, formats);
  if (text === "") return null;
  const kind = state.kind === "open" && state.closesSoon ? "soon" : state.kind;
  return (
    <span className={`state-badge state-${kind} ${className}`} lang={formats.locale}>
      {text}
    </span>
  );
}

/** The text of the badge; "" where it is not known. */
export function stateText(state: ApplicationState, { shortDay }: Pick<Formats, "shortDay">): string {
  switch (state.kind) {
    case "open":
      return openText(state, shortDay);
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

function openText(
  { until, daysLeft, closesSoon }: Extract<ApplicationState, { kind: "open" }>,
  shortDay: Formats["shortDay"],
): string {
  if (daysLeft === null) return `Open until ${shortDay(until)}`;
  if (daysLeft === 0) return "Closes today";
  if (daysLeft === 1) return "Closes tomorrow";
  return closesSoon ? `Closes in ${pluralize(daysLeft, "day")}` : `Open · ${pluralize(daysLeft, "day")} left`;
}
