/** The chosen theme as the browser keeps it. Without React: the boot script reads it before the first paint. */

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The one key of the browser's storage that holds the theme. */
export const THEME_KEY = "mentorship-finder.theme";

/** @returns "system" where the text names no theme */
export function themeOf(text: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? "system";
}

/** @returns null where storage is blocked */
export function storedTheme(): Theme | null {
  try {
    return themeOf(localStorage.getItem(THEME_KEY));
  } catch {
    return null;
  }
}

/**
 * Shows the page in a theme.
 * @param page the attributes of `<html>`, which `styles.css` reads
 */
export function showTheme(page: DOMStringMap, theme: Theme): void {
  if (theme === "system") delete page.theme;
  else page.theme = theme;
}
