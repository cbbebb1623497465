import { ANNOUNCER_ID } from "./announce.ts";

/** Where {@link announce} speaks. React leaves its content alone. */
export function Announcer() {
  return <div id={ANNOUNCER_ID} role="status" className="sr-only" />;
}
