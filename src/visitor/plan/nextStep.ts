/** What to do next about a saved project. */
import { type ApplicationState, isPast } from "../../catalogue/applicationState.ts";
import type { Status } from "../list/plan.ts";

/**
 * - `readIssue`, `apply`: applications are open, or nothing says that they are not
 * - `waitToOpen`: they open later
 * - `tooLate`: the visitor has not applied, and cannot any more
 * - `waitForAnswer`, `begin`, `lookOn`: after the application
 */
export type NextStep =
  | "readIssue"
  | "apply"
  | "waitToOpen"
  | "tooLate"
  | "waitForAnswer"
  | "begin"
  | "lookOn";

/**
 * The next step of an application; null where there is none.
 * @param hasIssue the project states an upstream issue
 */
export function nextStep(status: Status, state: ApplicationState, hasIssue: boolean): NextStep | null {
  const { kind } = state;
  switch (status) {
    case "applied":
      return kind === "over" ? null : "waitForAnswer";
    case "accepted":
      return kind === "over" ? null : "begin";
    case "not-selected":
      return "lookOn";
    case "dropped":
      return null;
    default:
      if (isPast(state)) return "tooLate";
      if (status === "interested" && hasIssue) return "readIssue";
      return kind === "upcoming" ? "waitToOpen" : "apply";
  }
}
