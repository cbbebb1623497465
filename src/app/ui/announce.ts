/** The one live region of the page, in which screen readers hear what a key, a button or a search has done. */

/** {@link Announcer} renders it. It must be in the page before the first text, or screen readers miss that one. */
export const ANNOUNCER_ID = "announcements";

/** Has screen readers read a text aloud, when they have finished their sentence. */
export function announce(text: string): void {
  // A new element each time: the same text twice is read twice.
  const line = document.createElement("p");
  line.textContent = text;
  document.getElementById(ANNOUNCER_ID)?.replaceChildren(line);
}
