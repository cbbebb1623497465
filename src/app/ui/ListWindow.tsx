import type { ReactNode } from "react";

interface Props {
  /** The part of a long list that is drawn: from this place up to that one, itself not included. */
  start: number;
  end: number;
  /** Entries of the whole list. */
  count: number;
  /** By how many a press goes on. */
  step: number;
  /** The place that the part is to end before. */
  onShow: (end: number) => void;
  /** The id of the element that takes the focus for the entry at a place. */
  idAt: (place: number) => string;
  children: ReactNode;
}

/** A part of a list that is too long for a phone, between the buttons that lead on, which `j` and `k` press, too. */
export function ListWindow({ start, end, count, step, onShow, idAt, children }: Props) {
  /** Shows others, and leads to the one next to where the visitor was: the button may be gone. */
  const show = (last: number, next: number) => {
    onShow(last);
    requestAnimationFrame(() => document.getElementById(idAt(next))?.focus());
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
          Show {Math.min(start, step)} before {start + 1}–{end} of {count}
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
          Show {Math.min(count - end, step)} more of {count - end}
        </button>
      )}
    </>
  );
}
