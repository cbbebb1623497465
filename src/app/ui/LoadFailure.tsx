import { LoadError } from "../../catalogue/load.ts";
import { ReloadButton } from "./ReloadButton.tsx";

/** Says why something could not be loaded, with buttons to try again or reload. */
export function LoadFailure({ what, error, onRetry }: { what: string; error: Error; onRetry: () => void }) {
  const why = error instanceof LoadError ? error.message : "Something in this page failed.";
  return (
    <div role="alert" className="rounded-xl border border-danger bg-danger-soft px-6 py-8 text-center">
      <p className="text-xl font-bold">{what} could not be loaded</p>
      <p className="mt-1 text-muted">{why}</p>
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
          Try again
        </button>
        <ReloadButton />
      </p>
    </div>
  );
}
