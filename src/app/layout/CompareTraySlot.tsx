import { type ComponentType, useEffect, useState } from "react";
import { useRoute } from "wouter";
import { ROUTES } from "../routing/paths.ts";
import { useChosen } from "../visitor/compare.ts";

/**
 * The place of the tray at the page's lower edge. Its code comes with the first choice; should it not arrive, the next
 * choice asks again.
 */
export function CompareTraySlot() {
  const { ids } = useChosen();
  const [onComparePage] = useRoute(ROUTES.compare);
  const [Tray, setTray] = useState<ComponentType | null>(null);
  const wanted = ids.length > 0 && !onComparePage;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new choice is another try.
  useEffect(() => {
    if (!wanted || Tray) return;
    let stale = false;
    import("./CompareTray.tsx").then(
      ({ CompareTray }) => !stale && setTray(() => CompareTray),
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [wanted, Tray, ids]);

  return wanted && Tray ? <Tray /> : null;
}
