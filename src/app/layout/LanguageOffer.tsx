import { offers } from "virtual:messages";
import { site } from "virtual:settings";
import { useState } from "react";
import type { Language } from "../../config/languages.ts";
import { chooseLanguage } from "../messages/chooseLanguage.ts";
import { preferredLanguage } from "../messages/preferredLanguage.ts";

/** Offers the site in the language that the browser prefers, in that language. It is offered until it is answered. */
export function LanguageOffer() {
  const [language] = useState(() => preferredLanguage(navigator.languages, site.language));
  const [answered, setAnswered] = useState(false);
  const texts = language === null ? undefined : offers[language];
  if (language === null || !texts || answered) return null;
  const answer = (chosen: Language) => {
    setAnswered(true);
    // Where it cannot be loaded the page stays as it is, and offers it again at the next visit.
    chooseLanguage(chosen).catch(() => setAnswered(false));
  };
  return (
    <p lang={language} className="wrap new-version">
      {texts.offer}
      <span className="flex flex-wrap justify-center gap-2">
        <button type="button" className="button button-primary" onClick={() => answer(language)}>
          {texts.offerAccept}
        </button>
        <button type="button" className="button" onClick={() => answer(site.language)}>
          {texts.offerDecline}
        </button>
      </span>
    </p>
  );
}
