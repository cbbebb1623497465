import type { ReactNode } from "react";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { focusAfterRender } from "./focusAfterRender.ts";

interface Props {
  /** The entries that are rendered, 0-based; `end` is not included. */
  start: number;
  end: number;
  /** Number of entries of the whole list. */
  count: number;
  /** How many more entries a press shows. */
  step: number;
  /** Gets the new `end`. */
  onShow: (end: number) => void;
  /** The id of the element to focus for the entry at an index. */
  idAt: (index: number) => string;
  children: ReactNode;
}

/** Some entries of a long list, between buttons that show more. The shortcuts `j` and `k` press these buttons, too. */
export function ListWindow({ start, end, count, step, onShow, idAt, children }: Props) {
  const t = useMessages();
  /** Shows others, and focuses the entry next to those that were shown: the button may be gone. */
  const show = (last: number, next: number) => {
    onShow(last);
    focusAfterRender(() => document.getElementById(idAt(next)));
  };
  return (
    <>
      {start > 0 && (
        <button
          type="button"
          data-shortcut="before"
          className="button mb-4 w-full"
          onClick={() => show(end - step, start - 1)}
        >
          {t("ui.showBefore", { count: Math.min(start, step), first: start + 1, last: end, total: count })}
        </button>
      )}
      {children}
      {end < count && (
        <button
          type="button"
          data-shortcut="more"
          className="button mt-4 w-full"
          onClick={() => show(end + step, end)}
        >
          {count - end > step
            ? t("filters.moreOf", { count: step, left: count - end })
            : t("filters.more", { count: count - end })}
        </button>
      )}
    </>
  );
}
