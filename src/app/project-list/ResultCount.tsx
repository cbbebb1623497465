import { pluralize } from "../lib/pluralize.ts";

const ID = "result-count";

/** For controls that vanish when they are used: the focus goes to what they changed. */
export function focusResultCount(): void {
  document.getElementById(ID)?.focus({ preventScroll: true });
}

/** How many projects the list has; announced when it changes. */
export function ResultCount({ count }: { count: number | null }) {
  return (
    <p
      id={ID}
      role="status"
      tabIndex={-1}
      className="me-auto text-lg font-bold tabular-nums max-sm:basis-full"
    >
      {count === null ? "Searching" : pluralize(count, "project")}
    </p>
  );
}
