/** Whether single keys act as shortcuts. A switch, because speech input types letters too (WCAG 2.1.4). */

const STORAGE_KEY = "mentorship-finder.shortcuts";

/** Holds until the page is closed where storage is blocked, or has no room to be told. */
let offForNow = false;

export function shortcutsOn(): boolean {
  try {
    return !offForNow && localStorage.getItem(STORAGE_KEY) !== "off";
  } catch {
    return !offForNow;
  }
}

export function switchShortcuts(on: boolean): void {
  offForNow = false;
  try {
    if (on) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, "off");
  } catch {
    offForNow = !on;
  }
}
