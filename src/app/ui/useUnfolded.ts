import { useState } from "react";

/** What has been unfolded since the page was loaded: who comes back finds the place again that was left. */
const unfolded = new Set<string>();

/**
 * Whether a part that phones fold is unfolded, and its button's action.
 * @param name of the part, unique on the site
 */
export function useUnfolded(name: string): [isUnfolded: boolean, toggle: () => void] {
  const [isUnfolded, setUnfolded] = useState(unfolded.has(name));
  return [
    isUnfolded,
    () => {
      if (isUnfolded) unfolded.delete(name);
      else unfolded.add(name);
      setUnfolded(!isUnfolded);
    },
  ];
}
