/** Light or dark: what the visitor chose, else what the system says. The boot script applies it before the first paint. */
import { useSyncExternalStore } from "react";
import { createStore } from "../../visitor/storage/createStore.ts";
import { readItem, writeItem } from "../lib/webStorage.ts";

export const THEMES = ["system", "light", "dark"] as const;
/** "system" follows the visitor's operating system. */
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = "mentorship-finder.theme";

/** The theme of this name; "system" for any other value. */
export function parseTheme(name: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === name) ?? "system";
}

const store = createStore(
  parseTheme(typeof document === "undefined" ? null : document.documentElement.dataset.theme),
);

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  store.set(theme);
}

/** Applies a theme and stores the choice. Where storage is blocked, it lasts until the page is closed. */
export function chooseTheme(theme: Theme): void {
  apply(theme);
  writeItem("localStorage", STORAGE_KEY, theme === "system" ? null : theme);
}

function applyStored(): void {
  const theme = parseTheme(readItem("localStorage", STORAGE_KEY));
  if (theme !== store.getSnapshot()) apply(theme);
}

let followsTabs = false;

function subscribe(listener: () => void): () => void {
  const unsubscribe = store.subscribe(listener);
  if (!followsTabs) {
    followsTabs = true;
    addEventListener("storage", ({ key }) => key === STORAGE_KEY && applyStored());
    // Another tab may have stored a choice between the first paint and now.
    applyStored();
  }
  return unsubscribe;
}

/** The present theme. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, store.getSnapshot, () => "system");
}
