/** The messages of every language, as written. */
import { en } from "../../app/messages/en.ts";
import es from "../../app/messages/es.json" with { type: "json" };
import fr from "../../app/messages/fr.json" with { type: "json" };
import hi from "../../app/messages/hi.json" with { type: "json" };
import type { MessageId } from "../../app/messages/messageTypes.ts";
import ptBR from "../../app/messages/pt-BR.json" with { type: "json" };
import zhCN from "../../app/messages/zh-CN.json" with { type: "json" };
import type { Language } from "../../config/languages.ts";
import type { Settings } from "../../config/schema.ts";
import { withProjectWord } from "./projectWord.ts";

/** Texts by section and key. A translation that lacks one shows it in the site's language, then in English. */
type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const TEXTS: Readonly<Record<Language, Texts>> = { en, es, "pt-BR": ptBR, hi, "zh-CN": zhCN, fr };

/** All ids, sorted: the place of each is its number in the built code. */
export const MESSAGE_IDS: readonly MessageId[] = Object.entries<Texts[string]>(en)
  .flatMap(([section, texts]) => Object.keys(texts).map((key) => `${section}.${key}` as MessageId))
  .sort();

/** What a site's texts depend on. */
export type TextSettings = Pick<Settings, "language" | "project">;

/** The text of a message as a site shows it in its own language, or in English. */
export function siteText({ language, project }: TextSettings, id: MessageId): string {
  const own = language === "en" ? undefined : textIn(language, id);
  return own ?? withProjectWord(textIn("en", id) ?? id, project);
}

/** The text of a message as a language's file has it; undefined where it is not translated. */
export function textIn(language: Language, id: MessageId): string | undefined {
  const [section = "", key = ""] = id.split(".");
  return TEXTS[language][section]?.[key];
}

/** The ids that a language's file has: more or fewer than English if it is out of date. */
export function idsIn(language: Language): string[] {
  return Object.entries(TEXTS[language]).flatMap(([section, texts]) =>
    Object.keys(texts).map((key) => `${section}.${key}`),
  );
}
