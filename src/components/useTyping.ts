import { useEffect, useRef, useState } from "react";
import type { Filters } from "../search/filters.ts";

/** How long the address may lag behind the typing, in ms. */
const LAG = 150;

type Go = (filters: Filters, how?: "choice" | "typing") => void;

/**
 * Lets a search be typed faster than browsers allow addresses to change: they refuse, or throw, after some hundred
 * changes in a row. The list follows each key; the address follows with the next pause of {@link LAG}.
 * @param filters what the address says
 * @param go changes the address
 * @returns the filters with the text as typed, a function that types, and one that chooses
 */
export function useTyping(
  filters: Filters,
  go: Go,
): { typed: Filters; type: (q: string) => void; choose: Go } {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = draft === null ? filters : { ...filters, q: draft };

  useEffect(() => () => clearTimeout(timer.current), []);

  const choose: Go = (next, how) => {
    clearTimeout(timer.current);
    go(next, how);
    setDraft(null);
  };
  const type = (q: string) => {
    setDraft(q);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => choose({ ...filters, q }, "typing"), LAG);
  };
  return { typed, type, choose };
}
