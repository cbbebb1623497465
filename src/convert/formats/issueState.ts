/** What the labels of an issue say of the proposal's state. */
import type { Project } from "../../catalogue/model.ts";
import { type ProjectState, STATES } from "../../catalogue/statedValues.ts";
import type { Issue } from "./issueJson.ts";

/** Labels by the state that they tell, lower case, within a state the one that says most last. */
type StateLabels = Readonly<Record<ProjectState, readonly string[]>>;

/**
 * CNCF's labels, from its form's automation (https://github.com/cncf/mentoring, programs/lfx-mentorship/automation,
 * ADMIN_GUIDE.md, read 2026-11), and those that projects use for ideas that they keep as issues.
 */
const KNOWN: StateLabels = {
  proposed: [
    "proposal",
    "needs validation",
    "validation failed",
    "validation passed",
    "awaiting mentor confirmation",
    "mentors confirmed",
    "awaiting maintainer/contribex approval",
    "maintainer/contribex approved",
  ],
  accepted: ["accepted", "approved", "selected", "cncf approved", "exported"],
  taken: ["assigned", "already assigned", "claimed", "taken"],
  closed: ["declined", "not accepted", "rejected", "withdrawn"],
};

/** From the state that says least to the one that decides. */
const WEIGHT: readonly ProjectState[] = ["proposed", "accepted", "taken", "closed"];

/**
 * The state of an issue's proposal.
 * @param own labels that the settings name; a label among them is known by them alone
 * @param isProposal the issue was made with a form of proposals: without any label it is proposed
 * @returns undefined where nothing says one
 */
export function issueStatus(
  issue: Issue,
  own: Partial<Record<ProjectState, readonly string[]>> = {},
  isProposal = false,
): Project["status"] {
  const labels = new Map(issue.labels.map((label) => [label.trim().toLowerCase(), label.trim()]));
  const named = new Set(STATES.flatMap((state) => own[state] ?? []).map((label) => label.toLowerCase()));
  const known = WEIGHT.flatMap((state) =>
    [
      ...KNOWN[state].filter((label) => !named.has(label)),
      ...(own[state] ?? []).map((label) => label.trim().toLowerCase()),
    ].flatMap((label) => {
      const written = labels.get(label);
      return written === undefined ? [] : [{ state, label: written }];
    }),
  );
  const told = known.at(-1);
  const since = issue.closed?.slice(0, 10);
  if (!issue.isOpen && told?.state !== "accepted" && told?.state !== "taken")
    return {
      state: "closed",
      label: told?.label ?? "Closed",
      ...(since === undefined ? {} : { since }),
    };
  return told ?? (isProposal ? { state: "proposed", label: "Proposal" } : undefined);
}
