import { changed } from "virtual:catalogue";
import { useState } from "react";
import { relativeTime } from "../lib/relativeTime.ts";
import { useNow } from "../lib/useNow.ts";

/** "Updated 2 hours ago", with the exact time on demand; nothing where no source says when it was changed. */
export function UpdatedAt() {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  if (changed === null) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer">
        Updated {now === null ? `on ${changed.slice(0, 10)}` : relativeTime(Date.parse(changed), now)}
      </summary>
      <time dateTime={changed}>{isOpen ? exactTime(changed) : changed}</time>
    </details>
  );
}

/** In the visitor's own language and time zone, which only the browser knows. */
function exactTime(instant: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "long" }).format(
    new Date(instant),
  );
}
