import { changed } from "virtual:catalogue";
import { useState } from "react";
import { relativeTime } from "../lib/relativeTime.ts";
import { useNow } from "../lib/useNow.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";

/** "Updated 2 hours ago", with the exact time on demand; nothing where no source says when it was changed. */
export function UpdatedAt() {
  const t = useMessages();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  if (changed === null) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer">
        {now === null
          ? t("layout.updatedOn", { day: changed.slice(0, 10) })
          : t("layout.updated", { ago: relativeTime(Date.parse(changed), now, t.language) })}
      </summary>
      <time dateTime={changed}>{isOpen ? exactTime(changed, t.language) : changed}</time>
    </details>
  );
}

/** In the visitor's time zone, which only the browser knows. */
function exactTime(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "long" }).format(
    new Date(instant),
  );
}
