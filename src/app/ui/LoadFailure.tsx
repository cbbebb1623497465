import { useMessages } from "../messages/MessagesProvider.tsx";
import { LazyBoundary, lazyWithFallback } from "./lazy.tsx";
import { TryAgain } from "./TryAgain.tsx";

// Where this cannot be loaded either, the network is gone.
const LoadReasonText = lazyWithFallback(
  () => import("./LoadReasonText.tsx").then((module) => module.LoadReasonText),
  Offline,
);

function Offline() {
  return useMessages()("ui.whyOffline");
}

interface Props {
  /** A sentence that says what could not be loaded. */
  heading: string;
  error: Error;
  onRetry: () => void;
}

/** Says why something could not be loaded, with buttons to try again or reload. */
export function LoadFailure({ heading, error, onRetry }: Props) {
  return (
    <div role="alert" className="rounded-xl border border-danger bg-danger-soft px-6 py-8 text-center">
      <p className="text-xl font-bold">{heading}</p>
      <p className="mt-1 min-h-lh text-muted">
        <LazyBoundary>
          <LoadReasonText error={error} />
        </LazyBoundary>
      </p>
      <p className="mt-4 flex flex-wrap justify-center gap-2">
        <TryAgain onRetry={onRetry} />
      </p>
    </div>
  );
}
