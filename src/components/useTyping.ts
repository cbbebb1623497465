import { useEffect, useMemo, useRef, useState } from "react";
import type { Filters } from "../search/filters.ts";

/** The least time between two changes of the address by typing, in ms. */
const LAG = 150;

type Go = (filters: Filters, how?: "choice" | "typing") => void;

interface Typing {
  /** The filters with the text as typed. */
  typed: Filters;
  type: (q: string) => void;
  /** Brings the address up to the text at once: the field is being left. */
  settle: () => void;
  choose: Go;
}

/**
 * Lets a search be typed faster than browsers allow addresses to change: they refuse, or throw, after some hundred
 * changes in a row. The list follows each key; the address follows at once, or after {@link LAG} where keys come faster.
 * @param filters what the address says
 * @param go changes the address
 */
export function useTyping(filters: Filters, go: Go): Typing {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  const typed = useMemo(() => (draft === null ? filters : { ...filters, q: draft }), [filters, draft]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const choose: Go = (next, how) => {
    clearTimeout(timer.current);
    changed.current = performance.now();
    go(next, how);
    setDraft(null);
  };
  const type = (q: string) => {
    const wait = changed.current + LAG - performance.now();
    const change = () => choose({ ...filters, q }, "typing");
    if (wait <= 0) return change();
    setDraft(q);
    clearTimeout(timer.current);
    timer.current = setTimeout(change, wait);
  };
  const settle = () => {
    if (draft !== null) choose(typed, "typing");
  };
  return { typed, type, settle, choose };
}
