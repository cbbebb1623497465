import { site } from "virtual:settings";
import { type ComponentType, useEffect, useState } from "react";
import { readItem } from "../lib/webStorage.ts";
import { LANGUAGE_KEY } from "../messages/language.ts";

/** Shows the {@link LanguageOffer} to browsers that prefer another language, as long as no choice is stored. */
export function LanguageOfferSlot() {
  const [Offer, setOffer] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (navigator.language.startsWith(site.language) || readItem("localStorage", LANGUAGE_KEY) !== null)
      return;
    // Nobody asked for it: it is left out where it cannot be loaded.
    import("./LanguageOffer.tsx").then(
      ({ LanguageOffer }) => setOffer(() => LanguageOffer),
      () => undefined,
    );
  }, []);
  return Offer && <Offer />;
}
