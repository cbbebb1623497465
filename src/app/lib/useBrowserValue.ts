import { useSyncExternalStore } from "react";

const noSubscription = () => () => {};

/**
 * A value that only the visitor's browser knows, such as the address of the site or the time. A prerendered page and its
 * hydration use the other value, because the two must be the same; the real one follows right after.
 * @param read must give equal primitives when called twice in a row
 */
export function useBrowserValue<Value, Prerendered>(
  read: () => Value,
  prerendered: Prerendered,
): Value | Prerendered {
  return useSyncExternalStore<Value | Prerendered>(noSubscription, read, () => prerendered);
}
