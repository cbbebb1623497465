import { useCallback, useMemo, useSyncExternalStore } from "react";

/** Where the facets stand beside the list; the style sheet's `lg`. */
export const WIDE = "(min-width: 64rem)";

/** Does the media query hold now? Follows it as it changes; false until the browser has been asked. */
export function useMediaQuery(query: string): boolean {
  const list = useMemo(() => (typeof matchMedia === "undefined" ? null : matchMedia(query)), [query]);
  const subscribe = useCallback(
    (changed: () => void) => {
      list?.addEventListener("change", changed);
      return () => list?.removeEventListener("change", changed);
    },
    [list],
  );
  return useSyncExternalStore(
    subscribe,
    () => list?.matches ?? false,
    () => false,
  );
}
