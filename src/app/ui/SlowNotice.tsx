import { ReloadButton } from "./ReloadButton.tsx";

/**
 * Stands over a skeleton once that has been there for long: a stalled connection never ends by itself. The style sheet
 * keeps the time, so that this moves nothing and runs no code.
 */
export function SlowNotice() {
  return (
    <div
      role="status"
      className="slow-notice absolute inset-x-0 top-6 z-1 mx-auto w-fit max-w-full rounded-xl border border-line bg-surface p-4 text-center shadow-card"
    >
      <p className="mb-3">This takes long. The network may be slow, or gone.</p>
      <ReloadButton />
    </div>
  );
}
