/** What only the visitor's own browser knows: nothing of it may stand in a page that was rendered elsewhere. */
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The present minute, as ms since 1970; null in the first render, which has to be the same everywhere. */
export function useNow(): number | null {
  return useSyncExternalStore(
    never,
    () => Math.floor(Date.now() / 60_000) * 60_000,
    () => null,
  );
}
