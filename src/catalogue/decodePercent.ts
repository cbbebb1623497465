/** `decodeURIComponent` that returns a text with invalid escapes unchanged instead of throwing. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
