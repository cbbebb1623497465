import { useMessages } from "../messages/MessagesProvider.tsx";

const ID = "result-count";

/** Moves the focus to the count: for controls that vanish when they are used, since they change it. */
export function focusResultCount(): void {
  document.getElementById(ID)?.focus({ preventScroll: true });
}

/** The number of projects in the list, announced by screen readers when it changes; null while it is not known. */
export function ResultCount({ count }: { count: number | null }) {
  const t = useMessages();
  return (
    <p id={ID} role="status" tabIndex={-1} className="me-auto text-muted tabular-nums">
      {count === null ? t("list.searching") : t("core.projects", { count })}
    </p>
  );
}
