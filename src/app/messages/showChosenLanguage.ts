import { readItem } from "../lib/webStorage.ts";
import { LANGUAGE_KEY } from "./language.ts";

/** Shows the page in the language that was chosen at an earlier visit. Without a network it stays in the site's own. */
export function showChosenLanguage(): void {
  if (readItem("localStorage", LANGUAGE_KEY) === null) return;
  // The loaders of all languages are no part of the first script: most visitors never need them.
  import("./chooseLanguage.ts").then(({ showStored }) => showStored()).catch(() => undefined);
}
