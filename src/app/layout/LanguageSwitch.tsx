import { useState } from "react";
import { LANGUAGES, type Language } from "../../config/languages.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";

/** Chooses the language of the interface. Each is named as its readers call it. */
export function LanguageSwitch() {
  const t = useMessages();
  const [failed, setFailed] = useState(false);
  const choose = (language: string) => {
    setFailed(false);
    import("../messages/chooseLanguage.ts")
      .then(({ chooseLanguage }) => chooseLanguage(language as Language))
      .catch(() => setFailed(true));
  };
  return (
    <>
      <label className="flex flex-wrap items-center gap-x-2">
        {t("layout.language")}
        <select
          className="min-h-9 rounded-lg border border-edge bg-surface px-2 text-ink pointer-coarse:min-h-11"
          value={t.language}
          onChange={(event) => choose(event.target.value)}
        >
          {Object.entries(LANGUAGES).map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <span role="status">{failed && t("layout.languageFailed")}</span>
    </>
  );
}
