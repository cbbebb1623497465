import { memo, useId, useState } from "react";
import type { FacetOption } from "../../../search/filters/facets.ts";
import type { Facet, Filters } from "../../../search/filters/filters.ts";
import { fold } from "../../../search/text/fold.ts";
import { FACET_NAMES } from "../../project-list/facetNames.ts";

/** Options shown at first, and from how many on there is a search field. */
export const SHORT = 8;
const LONG = 12;

/** When unfolded, up to MANY options are all shown; of more than that the first MOST, the others are found by name. */
const MANY = 100;
const MOST = 24;

interface Props {
  facet: Facet;
  /** With their counts, which follow the choice a moment later on a slow phone. */
  options: readonly FacetOption[];
  /** Slugs of the chosen values, as they are now. */
  chosen: readonly string[];
  onToggle: (facet: Facet, slug: string) => void;
  /** For skills: must a project have any or all of the chosen ones? */
  match?: Filters["match"] | undefined;
  onMatch?: (match: Filters["match"]) => void;
}

/** One facet: checkboxes with live counts, the first few at once, the rest behind "Show all" or a search. */
export function FacetGroup({ facet, options, chosen, onToggle, match, onMatch }: Props) {
  const id = useId();
  const plural = `${FACET_NAMES[facet].toLowerCase()}s`;
  const [expanded, setExpanded] = useState(false);
  const [needle, setNeedle] = useState("");
  const wanted = fold(needle.trim());
  const open = expanded || wanted !== "";
  const found = wanted === "" ? options : options.filter((option) => fold(option.label).includes(wanted));
  const isCut = open && options.length > MANY;
  const most = isCut ? MOST : open ? MANY : SHORT;
  // Cut off those that would show the fewest projects.
  const ordered = isCut ? [...found].sort((a, b) => b.count - a.count) : found;
  const shown = ordered.filter(({ slug }, index) => index < most || chosen.includes(slug));
  const rest = found.length - shown.length;

  if (options.length === 0) return null;
  return (
    <fieldset className="min-w-0 border-t border-line py-5 first:border-t-0 first:pt-0">
      <legend className="float-start mb-2 w-full text-[0.9375rem] font-bold">{FACET_NAMES[facet]}</legend>
      <div className="clear-both">
        {facet === "skill" && chosen.length > 0 && onMatch && (
          <MatchChoice match={match ?? "any"} onMatch={onMatch} />
        )}
        {options.length > LONG && (
          <input
            type="search"
            aria-label={`Find in ${plural}`}
            placeholder={`Find in ${options.length} ${plural}`}
            className="mb-1.5 h-10 w-full rounded-lg border border-edge bg-surface px-3 text-[0.9375rem] placeholder:text-muted"
            value={needle}
            autoComplete="off"
            onChange={(event) => setNeedle(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape" || needle === "") return;
              event.preventDefault();
              event.stopPropagation();
              setNeedle("");
            }}
          />
        )}
        <ul id={id}>
          {shown.map((option) => (
            <li key={option.slug}>
              <Option
                facet={facet}
                option={option}
                checked={chosen.includes(option.slug)}
                onToggle={onToggle}
              />
            </li>
          ))}
        </ul>
        {open && (rest > 0 || found.length === 0) && (
          <p className="py-1 text-sm text-muted">
            {rest > 0 ? `And ${rest} more: find them by name` : `No ${plural} with “${needle.trim()}”`}.
          </p>
        )}
        {wanted === "" && options.length > SHORT && (
          <button
            type="button"
            aria-expanded={expanded}
            aria-controls={id}
            className="row-button mt-1 text-sm font-semibold text-brand"
            onClick={() => setExpanded(!expanded)}
          >
            {expanded ? "Show fewer" : "Show more"} {plural}
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface OptionProps extends Pick<Props, "facet" | "onToggle"> {
  option: FacetOption;
  checked: boolean;
}

const Option = memo(function Option({ facet, option, checked, onToggle }: OptionProps) {
  const none = option.count === 0 && !checked;
  return (
    <label
      className={`-mx-2 flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 text-[0.9375rem] leading-5 hover:bg-sunken pointer-coarse:min-h-11 ${none ? "text-muted" : ""}`}
    >
      <input
        id={`facet-${facet}-${option.slug}`}
        type="checkbox"
        className="size-4.5 flex-none"
        checked={checked}
        onChange={() => onToggle(facet, option.slug)}
      />
      <span className="min-w-0 wrap-anywhere">{option.label}</span>{" "}
      <span className="ms-auto text-sm text-muted tabular-nums">{option.count}</span>
    </label>
  );
});

function MatchChoice({
  match,
  onMatch,
}: {
  match: Filters["match"];
  onMatch: (match: Filters["match"]) => void;
}) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label="Match" className="mb-2 flex gap-5 text-[0.9375rem]">
      {(["any", "all"] as const).map((choice) => (
        <label key={choice} className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={name}
            className="size-4.5"
            checked={match === choice}
            onChange={() => onMatch(choice)}
          />
          {choice === "any" ? "Any of them" : "All of them"}
        </label>
      ))}
    </div>
  );
}
