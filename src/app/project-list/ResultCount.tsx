import { pluralize } from "../lib/pluralize.ts";

const ID = "result-count";

/** Moves the focus to the count: for controls that vanish when they are used, since they change it. */
export function focusResultCount(): void {
  document.getElementById(ID)?.focus({ preventScroll: true });
}

/** The number of projects in the list, announced by screen readers when it changes; null while it is not known. */
export function ResultCount({ count }: { count: number | null }) {
  return (
    <p
      id={ID}
      role="status"
      tabIndex={-1}
      className="me-auto text-xl font-bold tabular-nums max-sm:basis-full"
    >
      {count === null ? "Searching" : pluralize(count, "project")}
    </p>
  );
}
