import { useCallback, useState } from "react";

/** What has been unfolded since the page was loaded: who comes back finds the place again that was left. */
const unfolded = new Set<string>();

/**
 * Whether a part that phones fold is unfolded, and how to change that.
 * @param name of the part, unique on the site
 */
export function useUnfolded(name: string): [isUnfolded: boolean, setUnfolded: (next: boolean) => void] {
  const [isUnfolded, set] = useState(unfolded.has(name));
  const setUnfolded = useCallback(
    (next: boolean) => {
      if (next) unfolded.add(name);
      else unfolded.delete(name);
      set(next);
    },
    [name],
  );
  return [isUnfolded, setUnfolded];
}
