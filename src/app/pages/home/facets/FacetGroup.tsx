import { memo, startTransition, useEffect, useId, useMemo, useRef, useState } from "react";
import type { FacetOption } from "../../../../search/filters/facets.ts";
import type { Facet, Filters } from "../../../../search/filters/filters.ts";
import { namedBy } from "../../../data/namedBy.ts";
import { useMessages } from "../../../messages/MessagesProvider.tsx";
import { FACET_NAMES } from "../../../project-list/facetNames.ts";
import { ChevronIcon } from "../../../ui/moreIcons.tsx";
import { FacetOptionRow } from "./FacetOptionRow.tsx";
import { inOrderOf, listedOptions } from "./facetOrder.ts";

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
  /** The facet's values, as they are now. */
  chosen: readonly string[];
  onToggle: (facet: Facet, value: string) => void;
  /** Where the values come from, unless sources state them. */
  note?: string | undefined;
  /** Only its name is shown until somebody opens it. */
  folded?: boolean | undefined;
  /** For skills: must a project have any or all of the chosen ones? */
  match?: Filters["match"] | undefined;
  onMatch?: (match: Filters["match"]) => void;
}

/**
 * One facet: checkboxes with live counts, the first few at once, the rest behind "Show more" or a search. Memoized: of nine
 * groups only one has the box that is pressed.
 */
export const FacetGroup = memo(function FacetGroup({
  facet,
  options,
  chosen,
  onToggle,
  note,
  folded,
  match,
  onMatch,
}: Props) {
  const id = useId();
  const t = useMessages();
  const name = t(FACET_NAMES[facet]);
  const [opened, setOpened] = useState(false);
  const [expanded, setExpanded] = useState(false);
  const [needle, setNeedle] = useState("");
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const ordered = useMemo(() => listedOptions(facet, options), [facet, options]);
  const listed = held ? inOrderOf(held, ordered, options) : ordered;
  const hold = () => setHeld((before) => before ?? ordered.map(({ slug }) => slug));
  // Nothing changes by it now, and a press that comes with it must not wait.
  const holdSoon = () => startTransition(hold);

  const wanted = needle.trim();
  const all = expanded || wanted !== "";
  const found = wanted === "" ? listed : options.filter(namedBy(facet, wanted));
  const most = all ? (found.length > MANY ? MOST : MANY) : SHORT;
  const shown = found.filter(
    ({ slug }, index) => index < most || chosen.includes(slug) || chosen.includes(`-${slug}`),
  );
  const rest = found.length - shown.length;
  const next = listed.length > MANY ? MOST - SHORT : rest;
  const isOpen = !folded || opened || chosen.length > 0;

  // A state that all proposals share, as in a term whose list has accepted ones alone, leaves nothing to choose.
  const isShared = facet === "state" && listed.length === 1 && chosen.length === 0;
  if (listed.length === 0 || isShared) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed in it has its own keys, and to come here by key holds the order too
    <fieldset
      className="min-w-0 border-t border-line py-5 first:border-t-0 first:pt-0"
      aria-describedby={note && `${id}-note`}
      onPointerEnter={({ pointerType }) => pointerType === "mouse" && holdSoon()}
      onFocus={({ target }) => target.matches(":focus-visible") && holdSoon()}
      // A finger comes with the press alone.
      onClick={hold}
      onPointerLeave={({ currentTarget }) => {
        if (!currentTarget.contains(document.activeElement)) setHeld(null);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && !currentTarget.matches(":hover")) setHeld(null);
      }}
    >
      <legend className="float-start w-full text-[0.9375rem] font-bold">
        {folded && chosen.length === 0 ? (
          <button
            type="button"
            aria-expanded={opened}
            className="flex min-h-9 w-full items-center justify-between text-start pointer-coarse:min-h-11"
            onClick={() => setOpened(!opened)}
          >
            {name}
            <ChevronIcon className="size-4" up={opened} />
          </button>
        ) : (
          name
        )}
      </legend>
      {isOpen && (
        <div className="clear-both pt-2">
          {note && (
            <p id={`${id}-note`} className="mb-1.5 text-sm text-muted">
              {note}
            </p>
          )}
          {facet === "skill" && chosen.length > 0 && onMatch && (
            <MatchChoice match={match ?? "any"} onMatch={onMatch} />
          )}
          {options.length > LONG && (
            <input
              type="search"
              aria-label={t("filters.findIn", { facet })}
              placeholder={t("filters.findIn", { facet })}
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
                <FacetOptionRow
                  facet={facet}
                  option={option}
                  checked={chosen.includes(option.slug)}
                  excluded={chosen.includes(`-${option.slug}`)}
                  onToggle={onToggle}
                />
              </li>
            ))}
          </ul>
          {all && (rest > 0 || found.length === 0) && (
            <p className="py-1 text-sm text-muted">
              {rest > 0 ? t("filters.findRest", { count: rest }) : t("filters.nothingWith", { text: wanted })}
            </p>
          )}
          {wanted === "" && (expanded || rest > 0) && (
            <button
              type="button"
              aria-expanded={expanded}
              aria-controls={id}
              className="row-button mt-1 text-sm font-semibold text-brand"
              onClick={() => setExpanded(!expanded)}
            >
              {expanded
                ? t("filters.fewer")
                : next < rest
                  ? t("filters.moreOf", { count: next, left: rest })
                  : t("filters.more", { count: next })}
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
});

function MatchChoice({
  match,
  onMatch,
}: {
  match: Filters["match"];
  onMatch: (match: Filters["match"]) => void;
}) {
  const t = useMessages();
  const name = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It comes with the first choice, and in a low window pushes the pressed option out of sight.
    const pressed = document.activeElement;
    if (group.current?.parentElement?.contains(pressed)) pressed?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={t("filters.match")}
      className="mb-2 flex gap-5 text-[0.9375rem]"
    >
      {(["any", "all"] as const).map((choice) => (
        <label key={choice} className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={name}
            className="size-4.5"
            checked={match === choice}
            onChange={() => onMatch(choice)}
          />
          {t(choice === "any" ? "filters.matchAny" : "filters.matchAll")}
        </label>
      ))}
    </div>
  );
}
