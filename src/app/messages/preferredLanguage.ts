import { LANGUAGES, type Language } from "../../config/languages.ts";

/** Traditional Chinese, which is none of the languages: its readers are not offered the simplified script. */
const TRADITIONAL = /^zh-(?:Hant|TW|HK|MO)/i;

/**
 * The language to offer to a visitor.
 * @param tags what the browser prefers, best first: "es-MX", "en"
 * @param site the language of the pages
 * @returns null if the first of the tags that there are messages for is the site's own, or there are none
 */
export function preferredLanguage(tags: readonly string[], site: Language): Language | null {
  const languages = Object.keys(LANGUAGES) as Language[];
  const baseOf = (tag: string) => tag.replace(/-.*/, "");
  for (const tag of tags) {
    if (TRADITIONAL.test(tag)) continue;
    const found =
      languages.find((language) => language === tag) ??
      languages.find((language) => baseOf(language) === baseOf(tag));
    if (found !== undefined) return found === site ? null : found;
  }
  return null;
}
