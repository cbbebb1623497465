/** Is the visitor typing somewhere, so that a key is theirs and not a shortcut? */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
