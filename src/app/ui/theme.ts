/** Light or dark: what the visitor chose, else what the system says. The boot script applies it before the first paint. */
import { useSyncExternalStore } from "react";
import { createStore } from "../../visitor/storage/createStore.ts";
import { writeItem } from "../lib/webStorage.ts";
import { parseTheme, showTheme, storedTheme, THEME_KEY, type Theme } from "./storedTheme.ts";

const store = createStore(
  parseTheme(typeof document === "undefined" ? null : document.documentElement.dataset.theme),
);

function apply(theme: Theme): void {
  showTheme(document.documentElement.dataset, theme);
  store.set(theme);
}

/** Applies a theme and stores the choice. Where storage is blocked, it lasts until the page is closed. */
export function chooseTheme(theme: Theme): void {
  apply(theme);
  writeItem("localStorage", THEME_KEY, theme === "system" ? null : theme);
}

function applyStored(): void {
  const theme = storedTheme();
  if (theme !== store.getSnapshot()) apply(theme);
}

let followsTabs = false;

function subscribe(listener: () => void): () => void {
  const unsubscribe = store.subscribe(listener);
  if (!followsTabs) {
    followsTabs = true;
    addEventListener("storage", ({ key }) => key === THEME_KEY && applyStored());
    // Another tab may have stored a choice between the first paint and now.
    applyStored();
  }
  return unsubscribe;
}

/** The present theme. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, store.getSnapshot, () => "system");
}
