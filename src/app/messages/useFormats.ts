import { useSyncExternalStore } from "react";
import { type Formats, formatsOf } from "../lib/formats.ts";
import { useMessages } from "./MessagesProvider.tsx";

function subscribe(changed: () => void): () => void {
  addEventListener("languagechange", changed);
  return () => removeEventListener("languagechange", changed);
}

/**
 * Formats for the language that the page is shown in, as the visitor's country writes them: an English page says "3 June" to
 * a British browser. A prerendered page and its hydration know the language alone.
 */
export function useFormats(): Formats {
  const { language } = useMessages();
  const own = () => navigator.languages.find((tag) => `${tag}-`.startsWith(`${language}-`)) ?? language;
  return formatsOf(useSyncExternalStore(subscribe, own, () => language));
}
