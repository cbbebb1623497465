/**
 * A search text while it is typed. The list follows each key, the address the pause after it: browsers refuse, or throw,
 * after some hundred changes of the address in a row, and one change costs a slow phone a quarter of a frame.
 *
 * A store outside React: what it offers stays the same function for good, and always acts on the text as it is now.
 */
import type { Filters } from "../../search/filters/filters.ts";
import { filtersAt, withText } from "../routing/filtersAt.ts";
import type { NavigateFilters, UpdateFilters } from "../routing/useFilters.ts";

/** How long after the last key the address follows, in ms: longer than between two keys on a phone. */
export const ADDRESS_DELAY = 400;

/** A text that the address may not have yet. */
export interface Draft {
  /** The filters of the address that it was typed at. It counts as long as the address has these. */
  base: Filters;
  /** That address. */
  href: string;
  /** The text as typed. */
  q: string;
}

export interface SearchDraft {
  /** The text changes by a key. */
  type: (q: string) => void;
  /** Types the present text again, which changes nothing. */
  retype: () => void;
  /** Brings the address up to the text now: the field is being left. */
  flush: () => void;
  /** Changes the filters by a choice, which makes a history entry, and takes the text along. */
  commit: UpdateFilters;
}

export interface SearchDraftStore extends SearchDraft {
  get: () => Draft | null;
  subscribe: (changed: () => void) => () => void;
  /** The page is being left: the address belongs to another one. */
  cancel: () => void;
}

/** The filters of an address with the text that is being typed there. */
export function withDraft(base: Filters, draft: Draft | null): Filters {
  return draft?.base === base ? withText(base, draft.q) : base;
}

/** @param navigate changes the address */
export function createSearchDraft(navigate: NavigateFilters): SearchDraftStore {
  let draft: Draft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const set = (next: Draft | null) => {
    clearTimeout(timer);
    draft = next;
    for (const changed of listeners) changed();
  };
  const flush = () => {
    clearTimeout(timer);
    // Another address counts more than what was typed before, and another page must not be left again.
    if (draft === null || draft.href !== location.href || draft.q === draft.base.q) return;
    const { q } = draft;
    navigate((filters) => withText(filters, q), "typing");
  };
  const type = (q: string) => {
    set({ base: filtersAt(location.search), href: location.href, q });
    timer = setTimeout(flush, ADDRESS_DELAY);
  };
  return {
    get: () => draft,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    cancel: () => clearTimeout(timer),
    type,
    retype: () => type(withDraft(filtersAt(location.search), draft).q),
    flush,
    commit: (update) => {
      const typed = draft;
      set(null);
      navigate((filters) => update(withDraft(filters, typed)));
    },
  };
}
