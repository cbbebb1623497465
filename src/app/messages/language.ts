/** The messages that the page is shown in: the site's own, which the build puts into the code, until others are loaded. */
import { site } from "virtual:settings";
import { createStore } from "../../visitor/storage/createStore.ts";
import type { Translate } from "./messageTypes.ts";
import { type BuiltId, createTranslator } from "./translator.ts";

/** The key of `localStorage` that holds the tag of the language that the visitor chose. */
export const LANGUAGE_KEY = "mentorship-finder.language";

/** The messages in the site's own language: what prerendered pages show, and what tests of helpers pass on. */
export const siteMessages: Translate = createTranslator(site.language, (id) => (id as BuiltId)[1]);

/** The messages as the visitor reads them now. Components have them from `MessagesProvider`. */
export const messagesStore = createStore(siteMessages);
