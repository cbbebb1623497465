import { type RefObject, useId, useLayoutEffect } from "react";

/** Of each bar that is shown its height, in CSS pixels. */
const heights = new Map<string, number>();

/**
 * For a bar at the screen's lower edge: has the browser scroll what gets the focus above it, not below it
 * (`scroll-padding-block` in styles.css).
 * @param isShown false as long as the bar has nothing to show
 */
export function useBarHeight(bar: RefObject<HTMLElement | null>, isShown = true): void {
  const id = useId();
  // After each render: what a bar says may take another line.
  useLayoutEffect(() => {
    if (!isShown) return;
    const tell = () => {
      const sum = [...heights.values()].reduce((all, height) => all + height, 0);
      document.documentElement.style.setProperty("--tray-height", `${sum}px`);
    };
    heights.set(id, bar.current?.offsetHeight ?? 0);
    tell();
    return () => {
      heights.delete(id);
      tell();
    };
  });
}
