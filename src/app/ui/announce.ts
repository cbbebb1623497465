/**
 * Says in words what a press of a key or button did, or what a search came to, for those who don't see it: one live
 * region for the whole page.
 */

/** The region's id; {@link Announcer} draws it. It must be in the page before the first word, or that one is missed. */
export const ANNOUNCER_ID = "announcements";

export function announce(text: string): void {
  // A new element each time: the same words said twice are two pieces of news.
  const line = document.createElement("p");
  line.textContent = text;
  document.getElementById(ANNOUNCER_ID)?.replaceChildren(line);
}
