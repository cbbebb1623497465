import { LoadError, type LoadReason } from "../../catalogue/load.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";

const REASONS = {
  offline: "ui.whyOffline",
  missing: "ui.whyMissing",
  refused: "ui.whyRefused",
  damaged: "ui.whyDamaged",
  format: "ui.whyFormat",
  release: "ui.whyRelease",
} as const satisfies Record<LoadReason, string>;

/** Why something could not be loaded, in a sentence. */
export function LoadReasonText({ error }: { error: Error }) {
  const t = useMessages();
  return t(error instanceof LoadError ? REASONS[error.reason] : "ui.whyUnknown");
}
