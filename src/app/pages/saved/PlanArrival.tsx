import { useEffect, useEffectEvent } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { hasPlan, readPlanFragment } from "../../../visitor/plan/planLink.ts";
import { usePlanImport } from "./usePlanImport.tsx";

/** Receives a plan from another device: the address that was opened has it in its fragment. */
export function PlanArrival({ catalogue }: { catalogue: ProjectList }) {
  const { open, notice, hasNotice } = usePlanImport(catalogue, "link");
  const receive = useEffectEvent(() => {
    const { hash, pathname, search } = location;
    if (!hasPlan(hash)) return;
    // Reloading must not ask again, and the plan must not stay in the browser's history.
    history.replaceState(history.state, "", pathname + search);
    void readPlanFragment(hash).then(open);
  });
  useEffect(() => {
    receive();
    // A link that is opened while this page is open changes only the fragment.
    const changed = () => receive();
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  return <div className={hasNotice ? "mb-5" : undefined}>{notice}</div>;
}
