import type { FacetOption } from "../../../../search/filters/facets.ts";
import type { Facet } from "../../../../search/filters/filters.ts";
import { useMessages } from "../../../messages/MessagesProvider.tsx";
import { optionText } from "../../../project/optionTexts.ts";
import { FACET_NAMES } from "../../../project-list/facetNames.ts";

interface Props {
  options: readonly FacetOption[];
  chosen: readonly string[];
  onToggle: (facet: Facet, value: string) => void;
}

/** Ready-made choices, as checkboxes that look like pills. */
export function PresetGroup({ options, chosen, onToggle }: Props) {
  const t = useMessages();
  const shown = options.filter(({ slug, count }) => count > 0 || chosen.includes(slug));
  if (shown.length === 0) return null;
  return (
    <fieldset className="min-w-0 pb-5" aria-describedby="presets-note">
      <legend className="float-start mb-2 w-full text-[0.9375rem] font-bold">{t(FACET_NAMES.preset)}</legend>
      <div className="clear-both flex flex-wrap gap-2">
        {shown.map(({ slug, label, count }) => (
          <label
            key={slug}
            className={`inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-full border ${chosen.includes(slug) ? "border-brand bg-brand-soft font-semibold" : "border-edge bg-surface"} px-2.5 text-[0.9375rem] hover:border-brand hover:bg-brand-soft pointer-coarse:min-h-11`}
          >
            <input
              id={`facet-preset-${slug}`}
              type="checkbox"
              className="size-4 flex-none"
              checked={chosen.includes(slug)}
              onChange={() => onToggle("preset", slug)}
            />
            {optionText("preset", slug, label, t)}{" "}
            <span className="text-sm font-normal text-muted tabular-nums">{count}</span>
          </label>
        ))}
      </div>
      <p id="presets-note" className="mt-1.5 text-sm text-muted">
        {t("filters.fromWords")}
      </p>
    </fieldset>
  );
}
