import type { Status } from "../../../visitor/list/plan.ts";

/** The statuses of an application, in words. */
export const STATUS_TEXT: Record<Status, string> = {
  interested: "Interested",
  preparing: "Preparing",
  applied: "Applied",
  accepted: "Accepted",
  "not-selected": "Not selected",
  dropped: "Dropped",
};
