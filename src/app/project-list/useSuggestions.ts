import { useQueryClient } from "@tanstack/react-query";
import { startTransition, useEffect, useState } from "react";
import type { ApplicationState } from "../../catalogue/applicationState.ts";
import type { Suggestion } from "../../search/query/suggest.ts";
import { suggestionsQuery } from "../data/queries.ts";
import { type Listbox, useListbox } from "../ui/useListbox.ts";

/** The longest text that may be the beginning of a name, in UTF-16 units. */
const LONGEST = 80;

/**
 * How long a text stays before names are suggested for it, in ms: longer than between two keys of a quick typist. For each key,
 * they were a second list to render and lay out, and the list of projects waited for that. An arrow key brings them at once.
 */
const SUGGESTED_AFTER = 150;

const NONE: readonly OfferedSuggestion[] = [];

/** What was found, for which text. What was offered stays until the next offer is there, as long as one text goes on from the other. */
const NOTHING = { text: "", found: NONE };

/** A suggestion as it is offered. */
export interface OfferedSuggestion extends Suggestion {
  /** Of a project: whether one can apply. */
  state?: ApplicationState | undefined;
}

/** What may be suggested, and what choosing it does. */
export interface Offer {
  /** Leaves out what need not be chosen beside the filters, and says of each how many projects it would show. */
  narrow: (suggestions: readonly Suggestion[]) => readonly OfferedSuggestion[];
  onChoose: (suggestion: Suggestion) => void;
}

/**
 * Suggestions for a text that is being typed.
 * @param offer without one nothing is suggested
 * @returns their listbox, with no options while it is closed, and the text that they were found for
 */
export function useSuggestions(
  value: string,
  offer: Offer | undefined,
): { listbox: Listbox<OfferedSuggestion>; text: string } {
  const [{ text, found }, setFound] = useState(NOTHING);
  const client = useQueryClient();
  const wanted = value.trim();
  const goesOn = wanted.startsWith(text) || text.startsWith(wanted);
  const narrow = isName(wanted) ? offer?.narrow : undefined;
  const listbox = useListbox(
    (isOpen) => (isOpen && narrow && wanted !== "" && goesOn ? narrow(found) : NONE),
    ({ kind, key }) => `${kind} ${key}`,
    (suggestion) => offer?.onChoose(suggestion),
  );
  const asks = listbox.isOpen && narrow !== undefined && wanted !== text;
  const delay = listbox.isAwaited ? 0 : SUGGESTED_AFTER;
  useEffect(() => {
    if (!asks) return;
    let current = true;
    const suggest = () =>
      // Not `useQuery`: it updates synchronously, so an answer that came while the list was being rendered had React begin
      // with the list again, in one go (https://react.dev/reference/react/useSyncExternalStore#caveats).
      client.fetchQuery(suggestionsQuery(wanted)).then(
        (suggestions) =>
          startTransition(() => {
            if (current) setFound({ text: wanted, found: suggestions });
          }),
        // Where nothing can be suggested the search itself says why.
        () => undefined,
      );
    const timer = setTimeout(suggest, delay);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asks, wanted, delay, client]);

  return { listbox, text };
}

/** May this be the beginning of a name? A word after a minus sign is to be left out of the results. */
function isName(text: string): boolean {
  return text.length <= LONGEST && /^[^-–—−]/.test(text);
}
