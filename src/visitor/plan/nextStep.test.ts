import { expect, it } from "vitest";
import type { ApplicationState } from "../../catalogue/applicationState.ts";
import { nextStep } from "./nextStep.ts";

const open: ApplicationState = { kind: "open", until: "2026-08-18", daysLeft: 3, closesSoon: true };
const upcoming: ApplicationState = { kind: "upcoming", opens: "2026-08-03", begins: null };
const closed: ApplicationState = { kind: "closed", on: "2026-08-18", begins: null };
const over: ApplicationState = { kind: "over", since: "2026-11-27" };
const unknown: ApplicationState = { kind: "unknown" };

it.each([
  ["interested", open, "readIssue"],
  ["interested", upcoming, "readIssue"],
  ["interested", closed, "tooLate"],
  ["preparing", open, "apply"],
  ["preparing", unknown, "apply"],
  ["preparing", upcoming, "waitToOpen"],
  ["preparing", over, "tooLate"],
  ["applied", open, "waitForAnswer"],
  ["applied", closed, "waitForAnswer"],
  ["applied", over, null],
  ["accepted", closed, "begin"],
  ["accepted", over, null],
  ["not-selected", over, "lookOn"],
  ["dropped", open, null],
] as const)("of one who is %s, with the term in the state %o, is %s", (status, state, step) => {
  expect(nextStep(status, state, true)).toBe(step);
});

it("is the application where the project states no issue", () => {
  expect(nextStep("interested", open, false)).toBe("apply");
  expect(nextStep("interested", upcoming, false)).toBe("waitToOpen");
});
