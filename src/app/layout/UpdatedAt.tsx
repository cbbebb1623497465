import { changed } from "virtual:catalogue";
import { useCallback, useState } from "react";
import { relativeTime } from "../lib/relativeTime.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";

/**
 * "Updated 2 hours ago", with the exact time on demand; nothing where no source says when it was changed. It says the day until it
 * comes into view: the words for "ago" took a phone 60 ms at its first page, in one task (`Intl.RelativeTimeFormat`).
 */
export function UpdatedAt() {
  const t = useMessages();
  const [seenAt, setSeenAt] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const observe = useCallback((element: Element | null) => {
    if (!element) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      setSeenAt(Date.now());
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  if (changed === null) return null;
  return (
    <details ref={observe} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer">
        {seenAt === null
          ? t("layout.updatedOn", { day: changed.slice(0, 10) })
          : t("layout.updated", { ago: relativeTime(Date.parse(changed), seenAt, t.language) })}
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
