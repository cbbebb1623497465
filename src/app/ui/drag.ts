/**
 * Reorders a list by pointer: mouse, pen and finger alike. The rows follow the pointer by transforms alone, and nothing
 * is changed before the pointer lets go. Keyboards have buttons for the same.
 */
import type { PointerEvent } from "react";

/** Pixels from the window's edge within which it scrolls. */
const EDGE = 72;
/** Pixels a frame. */
const SPEED = 9;

/**
 * Call on `pointerdown` of a row's handle. The rows are the children of the handle's list that have `data-drag`.
 * @param onDrop gets the place that the row is dropped at, 0-based, among those rows
 */
export function startDrag(event: PointerEvent<HTMLElement>, onDrop: (place: number) => void): void {
  const handle: HTMLElement = event.currentTarget;
  const row = handle.closest<HTMLElement>("[data-drag]");
  const list = row?.parentElement;
  if (event.button !== 0 || !row || !list) return;
  event.preventDefault();

  const rows = [...list.querySelectorAll<HTMLElement>(":scope > [data-drag]")];
  const from = rows.indexOf(row);
  const middles = rows.map((one) => {
    const { top, height } = one.getBoundingClientRect();
    return top + height / 2;
  });
  const [startX, startY, startScroll] = [event.clientX, event.clientY, scrollY];
  const { height } = row.getBoundingClientRect();
  const gap = Number.parseFloat(getComputedStyle(list).rowGap) || 0;
  let pointerY = startY;
  let place = from;
  let frame = 0;
  const ending = new AbortController();

  const follow = () => {
    const moved = pointerY - startY + scrollY - startScroll;
    const middle = (middles[from] ?? 0) + moved;
    place = middles.filter((other, index) => index !== from && other < middle).length;
    for (const [index, one] of rows.entries()) {
      const passed = index > from && index <= place ? -1 : index < from && index >= place ? 1 : 0;
      one.style.transform =
        one === row ? `translateY(${moved}px)` : passed ? `translateY(${passed * (height + gap)}px)` : "";
    }
  };
  const scroll = () => {
    // Another tab may have taken the row away.
    if (!handle.isConnected) {
      end(false);
      return;
    }
    if (pointerY < EDGE) scrollBy(0, -SPEED);
    else if (pointerY > innerHeight - EDGE) scrollBy(0, SPEED);
    follow();
    frame = requestAnimationFrame(scroll);
  };
  const end = (drop: boolean) => {
    ending.abort();
    cancelAnimationFrame(frame);
    list.removeAttribute("data-dragging");
    row.removeAttribute("data-dragged");
    for (const one of rows) one.style.transform = "";
    if (drop && place !== from) onDrop(place);
  };

  handle.setPointerCapture(event.pointerId);
  list.setAttribute("data-dragging", "");
  row.setAttribute("data-dragged", "");
  const { signal } = ending;
  handle.addEventListener(
    "pointermove",
    (moving) => {
      pointerY = moving.clientY;
      // A press that hardly moves is no drag: the window stays where it is.
      if (frame === 0 && Math.hypot(moving.clientX - startX, pointerY - startY) > 4) scroll();
    },
    { signal },
  );
  handle.addEventListener("pointerup", () => end(true), { signal });
  handle.addEventListener("pointercancel", () => end(false), { signal });
  addEventListener(
    "keydown",
    (pressed) => {
      if (pressed.key === "Escape") end(false);
    },
    { signal },
  );
}
