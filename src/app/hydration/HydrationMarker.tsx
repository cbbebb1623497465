import { useEffect } from "react";

/** Says, to the page's start and to tests, that what is around it answers to the visitor. */
export function HydrationMarker() {
  useEffect(() => {
    // In a task of its own: while effects run React can't take over the part of the page that a press needs.
    const timer = setTimeout(() => {
      document.documentElement.dataset.ready = "";
      dispatchEvent(new Event(HYDRATED_EVENT));
    });
    return () => clearTimeout(timer);
  }, []);
  return null;
}

export const HYDRATED_EVENT = "mentorship-finder:ready";
