/** The languages that the interface is translated to, by their tag (BCP 47), each with the name that its readers call it by. */
export const LANGUAGES = {
  en: "English",
  es: "Español",
  "pt-BR": "Português (Brasil)",
  hi: "हिन्दी",
  "zh-CN": "简体中文",
  fr: "Français",
} as const;

/** Tag of a language of the interface. */
export type Language = keyof typeof LANGUAGES;
