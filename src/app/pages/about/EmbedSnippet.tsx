import { site } from "virtual:settings";
import { type ReactNode, useId, useState } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { buildFacets } from "../../../search/filters/facets.ts";
import { DEFAULT_FILTERS } from "../../../search/filters/filters.ts";
import { useBrowserValue } from "../../lib/useBrowserValue.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { FACET_NAMES } from "../../project-list/facetNames.ts";
import { siteFile } from "../../routing/baseUrl.ts";
import { embedPath } from "../../routing/embedPath.ts";
import { CheckIcon, LinkIcon } from "../../ui/icons.tsx";
import { ChevronIcon } from "../../ui/moreIcons.tsx";
import { parseTheme, THEMES, type Theme } from "../../ui/storedTheme.ts";

/** Most values that a select offers, the most frequent ones: a phone cannot handle thousands. */
const MAX_OFFERED = 1000;

const CHOICES = ["skill", "org", "term"] as const;
type Choice = (typeof CHOICES)[number];

const THEME_NAMES = {
  system: "about.embedSystem",
  light: "about.embedLight",
  dark: "about.embedDark",
} as const satisfies Record<Theme, string>;

/** A form that chooses what an embedded list shows, and the HTML for it. */
export function EmbedSnippet({ catalogue }: { catalogue: ProjectList }) {
  const t = useMessages();
  const [{ values }] = useState(() => buildFacets(catalogue));
  const [chosen, setChosen] = useState<Record<Choice, string>>({ skill: "", org: "", term: "" });
  const [theme, setTheme] = useState<Theme>("system");
  const [searchable, setSearchable] = useState(true);
  const list = (slug: string) => (slug === "" ? [] : [slug]);
  const filters = {
    ...DEFAULT_FILTERS,
    skill: list(chosen.skill),
    org: list(chosen.org),
    term: list(chosen.term),
  };
  const path = embedPath(filters, theme, searchable).slice(1);
  // A prerendered page does not know where the site is hosted.
  const address = useBrowserValue(() => siteFile(path), "");
  const title = t("about.embedTitle", { site: site.name });
  const code = `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="600" loading="lazy" style="border: 0"></iframe>`;

  return (
    <div className="rounded-xl border border-line bg-surface p-4 sm:p-5">
      <div className="grid gap-4 sm:grid-cols-2">
        {CHOICES.map((choice) => (
          <Select
            key={choice}
            label={t(FACET_NAMES[choice])}
            value={chosen[choice]}
            // An updater, because event replay may call this several times before the next render.
            onChange={(slug) => setChosen((before) => ({ ...before, [choice]: slug }))}
          >
            <option value="">{t("about.embedAll")}</option>
            {values[choice].slice(0, MAX_OFFERED).map(({ slug, label }) => (
              <option key={slug} value={slug}>
                {label}
              </option>
            ))}
          </Select>
        ))}
        <Select
          label={t("about.embedColors")}
          value={theme}
          onChange={(value) => setTheme(parseTheme(value))}
        >
          {THEMES.map((known) => (
            <option key={known} value={known}>
              {t(THEME_NAMES[known])}
            </option>
          ))}
        </Select>
      </div>
      {CHOICES.some((choice) => values[choice].length > MAX_OFFERED) && (
        <p className="mt-3 text-sm text-muted">{t("about.embedMost", { count: MAX_OFFERED })}</p>
      )}
      <label className="mt-3 flex min-h-11 cursor-pointer items-center gap-2.5">
        <input
          type="checkbox"
          className="size-4.5"
          checked={searchable}
          onChange={(event) => setSearchable(event.target.checked)}
        />
        {t("about.embedSearch")}
      </label>
      <CopyableCode code={code} />
      <details className="mt-4">
        <summary className="inline-flex min-h-11 items-center gap-2 font-semibold text-brand">
          {t("about.embedPreview")}
          <ChevronIcon className="chevron size-4" />
        </summary>
        <iframe
          src={address}
          title={t("about.embedPreviewName")}
          loading="lazy"
          className="mt-2 h-120 w-full rounded-lg border border-line"
        />
      </details>
    </div>
  );
}

/** Escapes a text for an HTML attribute in double quotes. */
function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

function Select({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <label className="grid gap-1 text-[0.9375rem] font-semibold">
      {label}
      <select
        className="h-11 min-w-0 rounded-[0.625rem] border border-edge bg-surface px-3 font-normal"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </label>
  );
}

/** The code and a button that copies it, or selects it if the browser forbids copying. */
function CopyableCode({ code }: { code: string }) {
  const t = useMessages();
  const id = useId();
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === code;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(code);
    } catch {
      const field = document.getElementById(id);
      if (field instanceof HTMLTextAreaElement) field.select();
    }
  };
  return (
    <>
      <textarea
        id={id}
        aria-label={t("about.embedCode")}
        readOnly
        rows={4}
        spellCheck={false}
        value={code}
        className="mt-2 w-full rounded-lg border border-edge bg-sunken p-3 font-mono text-sm"
      />
      <button type="button" className="button mt-2" onClick={copy}>
        {isCopied ? <CheckIcon /> : <LinkIcon />}
        {t(isCopied ? "about.embedCopied" : "about.embedCopy")}
      </button>
      <span role="status" className="sr-only">
        {isCopied && t("about.embedCopied")}
      </span>
    </>
  );
}
