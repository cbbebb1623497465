/** The site's messages for what the build itself writes: descriptions of pages, feeds, cards. */
import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { MessageId } from "../../app/messages/messageTypes.ts";
import { createTranslator } from "../../app/messages/translator.ts";
import { memoize } from "../../catalogue/memoize.ts";
import { site } from "../../config/site.ts";
import { textIn } from "./texts.ts";

const compiled = memoize(
  (id: MessageId): CompiledMessage => compile(textIn(site.language, id) ?? textIn("en", id) ?? id),
);

/** The messages in the site's own language. */
export const siteTranslator = createTranslator(site.language, (id) =>
  typeof id === "string" ? compiled(id) : id[1],
);
