import { ANNOUNCER_ID } from "./announce.ts";

/** The live region that {@link announce} writes to. React renders it empty and does not touch its content. */
export function Announcer() {
  return <div id={ANNOUNCER_ID} role="status" className="sr-only" />;
}
