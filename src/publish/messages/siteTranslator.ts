/** The site's messages for what the build itself writes: descriptions of pages, feeds, cards. */
import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { MessageId } from "../../app/messages/messageTypes.ts";
import { createTranslator } from "../../app/messages/translator.ts";
import { memoize } from "../../catalogue/memoize.ts";
import { siteText, type TextSettings } from "./texts.ts";

/** The messages in the site's own language (`settings.language`), as a function like the pages' own. */
export const siteTranslator = memoize((settings: TextSettings) => {
  const compiled = memoize((id: MessageId): CompiledMessage => compile(siteText(settings, id)));
  return createTranslator(settings.language, (id) => (typeof id === "string" ? compiled(id) : id[1]));
});
