import { useCallback, useMemo, useSyncExternalStore } from "react";

/** Wide enough to show the facets beside the list: the same width as `lg` in the style sheet. */
export const WIDE = "(min-width: 64rem)";

/** Whether a media query matches, now and whenever that changes; false in a prerendered page and while it is hydrated. */
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
