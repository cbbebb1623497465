import { type RefObject, useId, useLayoutEffect } from "react";

/** Of each bar that is shown its height, in CSS pixels. */
const heights = new Map<string, number>();

/** @param height 0 for a bar that is not shown */
function setHeight(bar: string, height: number): void {
  // All of the page inherits the sum: it is styled again whenever that is set.
  if ((heights.get(bar) ?? 0) === height) return;
  heights.set(bar, height);
  const sum = [...heights.values()].reduce((all, one) => all + one, 0);
  document.documentElement.style.setProperty("--tray-height", `${sum}px`);
}

/**
 * For a bar at the screen's lower edge: has the browser scroll what gets the focus above it, not below it
 * (`scroll-padding-bottom` in styles.css).
 * @param isShown false as long as the bar has nothing to show
 */
export function useBarHeight(bar: RefObject<HTMLElement | null>, isShown = true): void {
  const id = useId();
  // After each render: what a bar says may take another line.
  useLayoutEffect(() => setHeight(id, isShown ? (bar.current?.offsetHeight ?? 0) : 0));
  useLayoutEffect(() => () => setHeight(id, 0), [id]);
}
