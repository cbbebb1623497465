/**
 * Moves the focus once React has rendered the change that an event handler just made: the pressed button is often gone by
 * then, and the element to focus may not be there before.
 * @param find called after the render; null or undefined leaves the focus where it is
 */
export function focusAfterRender(find: () => HTMLElement | null | undefined, options?: FocusOptions): void {
  requestAnimationFrame(() => find()?.focus(options));
}
