import { useEffect } from "react";

/** Says, to the page's start and to tests, that what is around it answers to the visitor. */
export function Ready() {
  useEffect(() => {
    document.documentElement.dataset.ready = "";
    dispatchEvent(new Event(READY));
  }, []);
  return null;
}

export const READY = "mentorship-finder:ready";
