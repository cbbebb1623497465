import { type KeyboardEvent, useEffect, useRef } from "react";
import { MAX_TEXT } from "../../search/filters/filters.ts";
import { isPlainKey, SEARCH_KEY } from "../keyboard/shortcuts.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { CrossIcon, SearchIcon } from "../ui/icons.tsx";
import { LazyBoundary, lazyOptional } from "../ui/lazy.tsx";
import { type Offer, useSuggestions } from "./useSuggestions.ts";

// Not in the first script: suggestions need the search, which is loaded when the field gets the focus.
const SuggestionList = lazyOptional(() =>
  import("./SuggestionList.tsx").then((module) => module.SuggestionList),
);

/** Until the field is painted with its focus, in ms. */
const FOCUS_PAINTED = 50;

interface Props {
  value: string;
  onChange: (text: string) => void;
  /** The field has got the focus: time to load the search. */
  onFocus: () => void;
  onBlur: () => void;
  /** Suggests while a text is typed; default: it does not. */
  offer?: Offer;
}

/**
 * The search field. `/` focuses it from anywhere, Esc closes the suggestions, then clears it.
 *
 * The field stays what it is announced as, a searchbox: the list of projects below answers it, suggestions are an aid.
 * ARIA 1.2 gives a searchbox `aria-autocomplete`, `aria-haspopup`, `aria-controls` and `aria-activedescendant`, but
 * `aria-expanded` to a combobox only; that there are suggestions is said by `aria-controls` and by a status instead.
 */
export function SearchField({ value, onChange, onFocus, onBlur, offer }: Props) {
  const t = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const { listbox, text } = useSuggestions(value, offer);
  const offered = listbox.options;

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

  const onFocused = () => {
    onFocus();
    if (offer) SuggestionList.preload().catch(() => undefined);
    // Types the present text once more. A browser compiles code when it first runs: what a key needs has run then, which
    // halves the time of the first key (`npm run bench:growth`).
    setTimeout(() => input.current && onChange(input.current.value), FOCUS_PAINTED);
  };

  // Before hydration the prerendered field can already be focused and typed into.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, after hydration
  useEffect(() => {
    const field = input.current;
    if (field && field === document.activeElement) onFocused();
    if (field && field.value !== value) onChange(field.value);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    // An input method's own keys: they choose among its candidates.
    if (event.nativeEvent.isComposing) return;
    listbox.onKeyDown(event);
    if (event.defaultPrevented) return;
    if (event.key === "Enter" && matchMedia("(pointer: coarse)").matches) {
      // The keyboard goes, and the first result comes below the bar.
      input.current?.blur();
      document.querySelector("main article")?.scrollIntoView();
      return;
    }
    if (event.key !== "Escape" || value === "") return;
    event.preventDefault();
    onChange("");
  };

  return (
    <search className="search-field relative block min-w-0 flex-1 basis-40 lg:max-w-2xl">
      <SearchIcon className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-muted" />
      <input
        ref={input}
        id="search"
        type="search"
        aria-label={t("list.search")}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={offered.length > 0 ? listbox.id : undefined}
        aria-activedescendant={listbox.activeId}
        placeholder={t("list.placeholder")}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={MAX_TEXT}
        value={value}
        onChange={(event) => {
          listbox.setOpen(true);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocused}
        onBlur={() => {
          listbox.setOpen(false);
          onBlur();
        }}
        className="h-11 w-full rounded-[0.625rem] border-2 border-band-edge bg-surface ps-9 pe-11 text-base placeholder-shown:pe-1 text-ink placeholder:text-muted focus:border-gold-bright focus-visible:outline-none"
      />
      {value === "" ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute end-3 top-1/2 hidden -translate-y-1/2 rounded-md border border-line px-2 font-mono text-sm text-muted sm:block"
        >
          /
        </span>
      ) : (
        <button
          type="button"
          aria-label={t("list.clearText")}
          className="icon-button absolute end-0 top-0"
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
            listbox={listbox}
            text={text}
            onChoose={(suggestion) => {
              listbox.setOpen(false);
              offer?.onChoose(suggestion);
            }}
          />
        </LazyBoundary>
      )}
      <p role="status" className="sr-only">
        {offered.length > 0 && t("list.suggestions", { count: offered.length })}
      </p>
    </search>
  );
}
