import { useCallback, useEffect, useMemo, useState } from "react";
import type { Filters } from "../../search/filters/filters.ts";
import { homePath } from "../routing/paths.ts";

/** How long after the last key the address follows, in ms: longer than between two keys on a phone. */
const LAG = 400;

type Go = (filters: Filters, how?: "choice" | "typing") => void;

interface Typing {
  /** The filters with the text as typed; the same object as long as they say the same. */
  typed: Filters;
  type: (q: string) => void;
  /** Brings the address up to the text at once: the field is being left. */
  settle: () => void;
  choose: Go;
}

/**
 * Lets a search be typed faster than the address changes: browsers refuse, or throw, after some hundred changes in a
 * row, and a change costs a slow phone a quarter of a frame. The list follows each key, the address the pause after it.
 * @param filters what the address says
 * @param go changes the address
 */
export function useSearchDraft(filters: Filters, go: Go): Typing {
  const [draft, setDraft] = useState<{ over: Filters; q: string; address: string } | null>(null);
  // Where the address has changed otherwise, by Back say, it counts more than what was typed before.
  const open = draft?.over === filters ? draft : null;
  const now = open === null ? filters : { ...filters, q: open.q };
  // When the address has caught up, nothing is new: the list must not be drawn again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path says all that the filters say
  const typed = useMemo(() => now, [homePath(now)]);

  const settle = useCallback(() => {
    if (open === null || open.q === filters.q) return;
    // Who has left for another page already must not be taken back.
    if (location.href === open.address) go({ ...filters, q: open.q }, "typing");
  }, [filters, open, go]);

  useEffect(() => {
    const timer = setTimeout(settle, LAG);
    return () => clearTimeout(timer);
  }, [settle]);

  const choose: Go = useCallback(
    (next, how) => {
      setDraft(null);
      go(next, how);
    },
    [go],
  );

  return {
    typed,
    type: (q) => setDraft({ over: filters, q, address: location.href }),
    settle,
    choose,
  };
}
