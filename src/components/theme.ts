/** Light or dark: by the system, unless the visitor chose. The choice is applied before the first paint in index.html. */
import { useSyncExternalStore } from "react";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = "mentorship-finder.theme";
const CHANGED = "mentorship-finder:theme";

function currentTheme(): Theme {
  return THEMES.find((theme) => theme === document.documentElement.dataset.theme) ?? "system";
}

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  dispatchEvent(new Event(CHANGED));
}

export function chooseTheme(theme: Theme): void {
  apply(theme);
  try {
    if (theme === "system") localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Where storage is blocked the choice holds until the page is closed.
  }
}

function subscribe(changed: () => void): () => void {
  const otherTab = (event: StorageEvent) => {
    if (event.key === STORAGE_KEY) apply(THEMES.find((theme) => theme === event.newValue) ?? "system");
  };
  addEventListener(CHANGED, changed);
  addEventListener("storage", otherTab);
  return () => {
    removeEventListener(CHANGED, changed);
    removeEventListener("storage", otherTab);
  };
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme, () => "system");
}
