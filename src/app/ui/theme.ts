/** Light or dark: by the system, unless the visitor chose. The boot script applies the choice before the first paint. */
import { useSyncExternalStore } from "react";
import { showTheme, storedTheme, THEME_KEY, type Theme, themeOf } from "./storedTheme.ts";

const CHANGED = "mentorship-finder:theme";

const currentTheme = (): Theme => themeOf(document.documentElement.dataset.theme);

function apply(theme: Theme): void {
  showTheme(document.documentElement.dataset, theme);
  dispatchEvent(new Event(CHANGED));
}

export function chooseTheme(theme: Theme): void {
  apply(theme);
  try {
    if (theme === "system") localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Where storage is blocked the choice holds until the page is closed.
  }
}

/** Applies what was chosen in another tab. */
function follow(): void {
  const theme = storedTheme();
  if (theme !== null && theme !== currentTheme()) apply(theme);
}

let isFirst = true;

function subscribe(changed: () => void): () => void {
  const otherTab = ({ key }: StorageEvent) => key === THEME_KEY && follow();
  addEventListener(CHANGED, changed);
  addEventListener("storage", otherTab);
  // It may have been chosen since this page was first painted. Not later: a choice may be of this page only.
  if (isFirst) follow();
  isFirst = false;
  return () => {
    removeEventListener(CHANGED, changed);
    removeEventListener("storage", otherTab);
  };
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme, () => "system");
}
