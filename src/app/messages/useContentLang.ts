import { site } from "virtual:settings";
import { useMessages } from "./MessagesProvider.tsx";

/** The `lang` of projects' titles and texts, which are never translated; undefined where the page is in that language. */
export function useContentLang(): string | undefined {
  const { language } = useMessages();
  return language === site.contentLanguage ? undefined : site.contentLanguage;
}
