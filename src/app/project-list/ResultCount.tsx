import { useMessages } from "../messages/MessagesProvider.tsx";

const ID = "result-count";

/** Moves the focus to the count: for controls that vanish when they are used, since they change it. */
export function focusResultCount(): void {
  document.getElementById(ID)?.focus({ preventScroll: true });
}

interface Props {
  /** Null while it is not known. */
  count: number | null;
  /** More may be coming: then it is a least number, and none where it is 0. */
  isPreliminary?: boolean;
}

/** The number of projects in the list, announced by screen readers when it changes. */
export function ResultCount({ count, isPreliminary = false }: Props) {
  const t = useMessages();
  const text = () => {
    if (count === null || (isPreliminary && count === 0)) return t("list.searching");
    return isPreliminary ? t("list.projectsSoFar", { count }) : t("core.projects", { count });
  };
  return (
    <p id={ID} role="status" tabIndex={-1} className="text-muted tabular-nums">
      {text()}
    </p>
  );
}
