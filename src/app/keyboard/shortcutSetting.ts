/**
 * Whether single keys act as shortcuts. They can be turned off because speech input types letters, too
 * (WCAG 2.1.4, https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts).
 */
import { readItem, writeItem } from "../lib/webStorage.ts";

const STORAGE_KEY = "mentorship-finder.shortcuts";

/** Turned off until the page is closed, where "off" could not be stored. */
let isOffHere = false;

/** Whether single keys act as shortcuts now. */
export function shortcutsOn(): boolean {
  return !isOffHere && readItem("localStorage", STORAGE_KEY) !== "off";
}

/** Turns the shortcuts on or off, in all tabs. */
export function switchShortcuts(on: boolean): void {
  isOffHere = !writeItem("localStorage", STORAGE_KEY, on ? null : "off") && !on;
}
