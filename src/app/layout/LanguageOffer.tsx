import { offers } from "virtual:messages";
import { site } from "virtual:settings";
import { useRef, useState } from "react";
import type { Language } from "../../config/languages.ts";
import { chooseLanguage } from "../messages/chooseLanguage.ts";
import { preferredLanguage } from "../messages/preferredLanguage.ts";
import { useBarHeight } from "./useBarHeight.ts";

/** Offers the site in the language that the browser prefers, in that language. It is offered until it is answered. */
export function LanguageOffer() {
  const [language] = useState(() => preferredLanguage(navigator.languages, site.language));
  const [answered, setAnswered] = useState(false);
  const texts = language === null ? undefined : offers[language];
  const bar = useRef<HTMLDivElement>(null);
  const isShown = language !== null && texts !== undefined && !answered;
  useBarHeight(bar, isShown);
  if (!isShown) return null;
  const answer = (chosen: Language) => {
    setAnswered(true);
    // Where it cannot be loaded the page stays as it is, and offers it again at the next visit.
    chooseLanguage(chosen).catch(() => setAnswered(false));
  };
  return (
    <div ref={bar} className="bar">
      <p lang={language} className="wrap notice">
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
    </div>
  );
}
