/** The site's messages for what the build itself writes: descriptions of pages, feeds, cards. */
import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { MessageId } from "../../app/messages/messageTypes.ts";
import { createTranslator } from "../../app/messages/translator.ts";
import { memoize } from "../../catalogue/memoize.ts";
import type { Language } from "../../config/languages.ts";
import { textIn } from "./texts.ts";

/** The messages in the site's own language (`settings.language`), as a function like the pages' own. */
export const siteTranslator = memoize((language: Language) => {
  const compiled = memoize(
    (id: MessageId): CompiledMessage => compile(textIn(language, id) ?? textIn("en", id) ?? id),
  );
  return createTranslator(language, (id) => (typeof id === "string" ? compiled(id) : id[1]));
});
