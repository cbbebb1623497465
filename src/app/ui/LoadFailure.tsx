import { LoadError, type LoadReason } from "../../catalogue/load.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { ReloadButton } from "./ReloadButton.tsx";

const REASONS = {
  offline: "ui.whyOffline",
  missing: "ui.whyMissing",
  refused: "ui.whyRefused",
  damaged: "ui.whyDamaged",
  format: "ui.whyFormat",
  release: "ui.whyRelease",
} as const satisfies Record<LoadReason, string>;

interface Props {
  /** A sentence that says what could not be loaded. */
  heading: string;
  error: Error;
  onRetry: () => void;
}

/** Says why something could not be loaded, with buttons to try again or reload. */
export function LoadFailure({ heading, error, onRetry }: Props) {
  const t = useMessages();
  return (
    <div role="alert" className="rounded-xl border border-danger bg-danger-soft px-6 py-8 text-center">
      <p className="text-xl font-bold">{heading}</p>
      <p className="mt-1 text-muted">
        {t(error instanceof LoadError ? REASONS[error.reason] : "ui.whyUnknown")}
      </p>
      <p className="mt-4 flex flex-wrap justify-center gap-2">
        <button
          type="button"
          className="button"
          onClick={() => {
            onRetry();
            // This button is gone while it loads.
            document.getElementById("main")?.focus({ preventScroll: true });
          }}
        >
          {t("ui.tryAgain")}
        </button>
        <ReloadButton />
      </p>
    </div>
  );
}
