/** Another language than the site's own: its messages, and the choice, which the browser keeps. */

import { tableLoaders } from "virtual:messages";
import { site } from "virtual:settings";
import { LANGUAGES, type Language } from "../../config/languages.ts";
import { readItem, writeItem } from "../lib/webStorage.ts";
import { LANGUAGE_KEY, messagesStore, siteMessages } from "./language.ts";
import type { Translate } from "./messageTypes.ts";
import { type BuiltId, createTranslator } from "./translator.ts";

/**
 * Shows the page in a language, once its messages are there, and keeps the choice.
 * @throws {Error} if the messages cannot be loaded: the page stays as it is
 */
export async function chooseLanguage(language: Language): Promise<void> {
  await showLanguage(language);
  writeItem("localStorage", LANGUAGE_KEY, language);
}

/** Shows the stored choice, if it is a language that the site has. */
export async function showStored(): Promise<void> {
  const stored = readItem("localStorage", LANGUAGE_KEY) ?? "";
  if (Object.hasOwn(LANGUAGES, stored)) await showLanguage(stored as Language);
}

let wanted: Language = site.language;

async function showLanguage(language: Language): Promise<void> {
  wanted = language;
  const messages = await load(language);
  // Another one may have been chosen meanwhile.
  if (wanted !== language) return;
  document.documentElement.lang = language;
  messagesStore.set(messages);
}

async function load(language: Language): Promise<Translate> {
  const table = (await tableLoaders[language]?.())?.default;
  if (!table) return siteMessages;
  return createTranslator(language, (id) => table[(id as BuiltId)[0]] ?? (id as BuiltId)[1]);
}
