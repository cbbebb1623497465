import type { PersistProblem } from "../../visitor/storage/persistedStore.ts";
import { listProblemText } from "../../visitor/storage/problems.ts";

/** Says that the saved list could not be stored or read. The page goes on working. */
export function StorageProblem({ problem }: { problem: PersistProblem }) {
  return (
    <div role="alert" className="border-b border-danger bg-danger-soft">
      <p className="wrap py-3 text-base">{listProblemText(problem)}</p>
    </div>
  );
}
