import { useSaved } from "./saved.ts";

/** Says when the saved list could not be kept or read; the page goes on. */
export function StorageProblem() {
  const { problem } = useSaved();
  if (!problem) return null;
  return (
    <div role="alert" className="border-b border-danger bg-danger-soft">
      <p className="wrap py-3 text-[0.9375rem]">{problem.message}</p>
    </div>
  );
}
