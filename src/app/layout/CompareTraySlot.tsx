import { type ComponentType, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { ROUTES } from "../routing/paths.ts";
import { useChosen } from "../visitor/compare.ts";

/** Shows the {@link CompareTray} once a project is chosen. If its code fails to load, the next choice tries again. */
export function CompareTraySlot() {
  const { ids } = useChosen();
  const [path] = useLocation();
  const [Tray, setTray] = useState<ComponentType | null>(null);
  const wanted = ids.length > 0 && path !== ROUTES.compare;

  // biome-ignore lint/correctness/useExhaustiveDependencies: with `ids`, each new choice tries again
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
