import { useEffect } from "react";

/** Tells the page's start, and tests, that what is around it answers to the visitor. */
export function HydrationMarker() {
  useEffect(() => {
    // In a task of its own: while effects run, React cannot hydrate the boundary that a click needs.
    const timer = setTimeout(() => {
      document.documentElement.dataset.ready = "";
      dispatchEvent(new Event(HYDRATED_EVENT));
    });
    return () => clearTimeout(timer);
  }, []);
  return null;
}

export const HYDRATED_EVENT = "mentorship-finder:ready";
