import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { MAX_TEXT } from "../../search/filters/filters.ts";
import { isPlainKey, SEARCH_KEY } from "../keyboard/shortcuts.ts";
import { pluralize } from "../lib/pluralize.ts";
import { CrossIcon, SearchIcon } from "../ui/icons.tsx";
import { LazyBoundary, lazyOptional } from "../ui/lazy.tsx";
import { type Offer, optionId, useSuggestions } from "./useSuggestions.ts";

// It comes with the search, which is not there before the first key either.
const SuggestionList = lazyOptional(() =>
  import("./SuggestionList.tsx").then((module) => module.SuggestionList),
);

interface Props {
  value: string;
  onChange: (text: string) => void;
  /** The focus came: time to get the search ready. */
  onFocus: () => void;
  onBlur: () => void;
  /** Suggests while a text is typed; default: it does not. */
  offer?: Offer;
}

/**
 * The site's one question. `/` focuses it from anywhere, Esc closes the suggestions, then clears it.
 *
 * The field stays what it is announced as, a searchbox: the list of projects below answers it, suggestions are an aid.
 * ARIA 1.2 gives a searchbox `aria-autocomplete`, `aria-haspopup`, `aria-controls` and `aria-activedescendant`, but
 * `aria-expanded` to a combobox only; that there are suggestions is said by `aria-controls` and by a status instead.
 */
export function SearchField({ value, onChange, onFocus, onBlur, offer }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const suggestions = useSuggestions(value, offer);
  const { offered, active } = suggestions;

  useEffect(() => {
    const focusOnSlash = (event: globalThis.KeyboardEvent) => {
      if (event.key !== SEARCH_KEY || !isPlainKey(event)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", focusOnSlash);
    return () => removeEventListener("keydown", focusOnSlash);
  }, []);

  // A page made by the build can be typed into before it answers.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it begins to answer
  useEffect(() => {
    const field = input.current;
    if (field && field === document.activeElement) onFocus();
    if (field && field.value !== value) onChange(field.value);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    suggestions.onKeyDown(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key !== "Escape" || value === "") return;
    event.preventDefault();
    onChange("");
  };

  return (
    <search className="relative block max-w-3xl">
      <SearchIcon className="pointer-events-none absolute start-4 top-1/2 size-6 -translate-y-1/2 text-muted" />
      <input
        ref={input}
        id="search"
        type="search"
        aria-label="Search projects"
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={active >= 0 ? optionId(list, active) : undefined}
        placeholder="Skill, topic, org or mentor"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={MAX_TEXT}
        value={value}
        onChange={(event) => {
          suggestions.typed();
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => {
          suggestions.close();
          onBlur();
        }}
        className="h-14 w-full rounded-xl border-2 border-band-edge bg-surface ps-13 pe-14 text-lg text-ink placeholder:text-muted focus:border-gold-bright focus-visible:outline-none"
      />
      {value === "" ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute end-4 top-1/2 hidden -translate-y-1/2 rounded-md border border-line px-2 font-mono text-sm text-muted sm:block"
        >
          /
        </span>
      ) : (
        <button
          type="button"
          aria-label="Clear the search text"
          className="icon-button absolute end-1.5 top-1.5"
          onClick={() => {
            onChange("");
            input.current?.focus();
          }}
        >
          <CrossIcon />
        </button>
      )}
      {offered.length > 0 && (
        <LazyBoundary>
          <SuggestionList
            id={list}
            suggestions={offered}
            text={suggestions.text}
            active={active}
            onChoose={(suggestion) => {
              suggestions.close();
              offer?.onChoose(suggestion);
            }}
          />
        </LazyBoundary>
      )}
      <p role="status" className="sr-only">
        {offered.length > 0 && `${pluralize(offered.length, "suggestion")}, arrow down to choose`}
      </p>
    </search>
  );
}
