import type { Status } from "../../../visitor/list/plan.ts";
import type { MessageId } from "../../messages/messageTypes.ts";

/** The statuses of an application, in words. */
export const STATUS_TEXT = {
  interested: "saved.interested",
  preparing: "saved.preparing",
  applied: "saved.applied",
  accepted: "saved.accepted",
  "not-selected": "saved.notSelected",
  dropped: "saved.dropped",
} as const satisfies Record<Status, MessageId>;
