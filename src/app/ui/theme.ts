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

/** Takes over what was chosen in another tab. */
function follow(): void {
  try {
    const kept = localStorage.getItem(STORAGE_KEY);
    const theme = THEMES.find((known) => known === kept) ?? "system";
    if (theme !== currentTheme()) apply(theme);
  } catch {
    // See chooseTheme.
  }
}

let isFirst = true;

function subscribe(changed: () => void): () => void {
  const otherTab = ({ key }: StorageEvent) => key === STORAGE_KEY && follow();
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
