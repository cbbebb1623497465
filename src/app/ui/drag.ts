/**
 * Reorders a list by mouse, pen or finger. While dragging, only CSS transforms move the rows; the list itself changes when
 * the pointer is released. For the keyboard there are buttons beside the handle.
 */
import type { PointerEvent } from "react";

/** The window scrolls while the pointer is this close to its upper or lower edge, in px. */
const EDGE = 72;
/** How far it scrolls, in px per frame. */
const SPEED = 9;

/**
 * Starts dragging; to be called on `pointerdown` of a row's handle. The rows are the siblings that have `data-drag`.
 * @param onDrop gets the new place of the row among them, 0-based; not called if it has not moved
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
    // Another tab may have removed the row.
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
      // A press that moves less than 4 px is not a drag.
      if (frame === 0 && Math.hypot(moving.clientX - startX, pointerY - startY) > 4) scroll();
    },
    { signal },
  );
  handle.addEventListener(
    "pointerup",
    (released) => {
      pointerY = released.clientY;
      // Where frames are slow, the last one came before the pointer's last moves.
      if (frame !== 0) follow();
      end(true);
    },
    { signal },
  );
  handle.addEventListener("pointercancel", () => end(false), { signal });
  addEventListener(
    "keydown",
    (pressed) => {
      if (pressed.key === "Escape") end(false);
    },
    { signal },
  );
}
