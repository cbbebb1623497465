/** The chosen theme as the browser stores it. Without React: the boot script reads it before the first paint. */
import { readItem } from "../lib/webStorage.ts";

export const THEMES = ["system", "light", "dark"] as const;
/** "system" follows the visitor's operating system. */
export type Theme = (typeof THEMES)[number];

/** The key of `localStorage` that holds the theme's name. */
export const THEME_KEY = "mentorship-finder.theme";

/** The theme of this name; "system" for any other value. */
export function parseTheme(name: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === name) ?? "system";
}

export function storedTheme(): Theme {
  return parseTheme(readItem("localStorage", THEME_KEY));
}

/**
 * The name of the theme that an embedded list asks for; null where it leaves the choice to the reader's system.
 * @param search the query of its address
 */
export function embedTheme(search: string): string | null {
  return new URLSearchParams(search).get("theme");
}

/**
 * Shows the page in a theme.
 * @param page the attributes of `<html>`, which `styles.css` reads
 */
export function showTheme(page: DOMStringMap, theme: Theme): void {
  if (theme === "system") delete page.theme;
  else page.theme = theme;
}
