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
  /** The address that it was typed at; another one, as after Back, counts more. */
  href: string;
  /** The text as typed. */
  q: string;
}

export interface SearchDraft {
  /** The text changes by a key. */
  type: (q: string) => void;
  /** Brings the address up to the text now: the field is being left. */
  flush: () => void;
  /** Changes the filters by a choice, which makes a history entry, and takes the text along. */
  commit: UpdateFilters;
}

/** The filters of the present address with the text that is being typed there. */
export function withDraft(base: Filters, draft: Draft | null): Filters {
  return draft && draft.href === location.href ? withText(base, draft.q) : base;
}

/**
 * @param navigate changes the address
 * @param onDraft hears of each change
 */
export function createSearchDraft(
  navigate: NavigateFilters,
  onDraft: (draft: Draft | null) => void,
): SearchDraft {
  let draft: Draft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (next: Draft | null) => {
    clearTimeout(timer);
    draft = next;
    onDraft(next);
  };
  const flush = () => {
    const base = filtersAt(location.search);
    const typed = withDraft(base, draft);
    set(null);
    if (typed !== base) navigate(() => typed, "typing");
  };
  return {
    type: (q) => {
      set({ href: location.href, q });
      timer = setTimeout(flush, ADDRESS_DELAY);
    },
    flush,
    commit: (update) => {
      const typed = draft;
      set(null);
      navigate((filters) => update(withDraft(filters, typed)));
    },
  };
}
