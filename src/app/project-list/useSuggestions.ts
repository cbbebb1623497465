import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, startTransition, useDeferredValue, useEffect, useState } from "react";
import type { Suggestion } from "../../search/query/suggest.ts";
import { suggestionsQuery } from "../data/queries.ts";

/** No name is longer, in UTF-16 units. */
const LONGEST = 80;

const NONE: readonly Suggestion[] = [];

/** What was found, for which text. What was offered stays until the next offer is there. */
const NOTHING = { text: "", found: NONE };

/** What may be suggested, and what choosing it does. */
export interface Offer {
  /** As they are beside what is chosen already: without what need not be chosen, each with what it would show. */
  narrow: (suggestions: readonly Suggestion[]) => readonly Suggestion[];
  onChoose: (suggestion: Suggestion) => void;
}

interface Suggestions {
  /** What is offered now; none while closed. */
  offered: readonly Suggestion[];
  /** The text that it was found for. */
  text: string;
  /** Index of the one that the arrow keys are at, -1 for none. */
  active: number;
  /** The text was changed by the visitor. */
  typed: () => void;
  close: () => void;
  /** Takes the keys of an editable combobox; says by `preventDefault` which ones it took. */
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Suggestions for a text that is being typed, with the keys of the ARIA pattern: the arrows walk through them and past
 * them back to the field, Enter takes the active one, Esc closes.
 * @param offer without one nothing is suggested
 */
export function useSuggestions(value: string, offer: Offer | undefined): Suggestions {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [{ text, found }, setFound] = useState(NOTHING);
  const client = useQueryClient();
  // The letter is drawn first; what it suggests may come a frame later.
  const wanted = useDeferredValue(value.trim());
  const asks = open && offer !== undefined && isName(wanted);
  useEffect(() => {
    if (!asks) return;
    let current = true;
    // Not `useQuery`: an answer that comes while the list is being drawn would have all of that begin again, in one go.
    client.fetchQuery(suggestionsQuery(wanted)).then(
      (suggestions) =>
        startTransition(() => {
          if (current) setFound({ text: wanted, found: suggestions });
        }),
      // Where nothing can be suggested the search itself says why.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [asks, wanted, client]);
  const offered = asks && value.trim() !== "" ? offer.narrow(found) : NONE;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const walk = (event: KeyboardEvent, step: 1 | -1) => {
    event.preventDefault();
    setOpen(true);
    // One place more than there are suggestions: the field itself.
    const places = offered.length + 1;
    if (offered.length > 0) setActive(((active + 1 + step + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method's own keys: they choose among its candidates.
    if (event.nativeEvent.isComposing) return;
    const chosen = offered[active];
    if (event.key === "ArrowDown" && !event.altKey) walk(event, 1);
    else if (event.key === "ArrowUp" && !event.altKey) walk(event, -1);
    else if (event.key === "ArrowDown") setOpen(true);
    else if (event.key === "ArrowUp") close();
    else if (event.key === "Escape" && offered.length > 0) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter") {
      if (chosen) {
        event.preventDefault();
        offer?.onChoose(chosen);
      }
      close();
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) setActive(-1);
  };
  return {
    offered,
    text,
    active: Math.min(active, offered.length - 1),
    typed: () => {
      setOpen(true);
      setActive(-1);
    },
    close,
    onKeyDown,
  };
}

/** May this be the beginning of a name? What is to be left out is not to be chosen. */
function isName(text: string): boolean {
  return text.length <= LONGEST && /^[^-–—−]/.test(text);
}

/** The id of an option, by which the field says which one is active. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}
