import { type KeyboardEvent, useEffect, useId, useState } from "react";

/** A listbox whose options a text field suggests. */
export interface Listbox<Option> {
  /** The id of the element with the role `listbox`. */
  id: string;
  isOpen: boolean;
  options: readonly Option[];
  /** Index of the option that Enter takes, -1 for none. */
  active: number;
  activeOption: Option | undefined;
  /** Its id, for the field's `aria-activedescendant`. */
  activeId: string | undefined;
  /** Opens it with no active option: the text has changed, or the field has got the focus. */
  open: () => void;
  close: () => void;
  /** Takes the arrow keys, Home and End; says by `preventDefault` which of them must not move the caret. */
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The keys of an editable combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): Down and Up walk through the
 * options and past either end back to the text, Left, Right, Home and End go back to the text, Alt+Down opens, Alt+Up
 * closes. The focus stays in the field. What Enter and Escape do is up to the field.
 * @param optionsOf the options as they are now, open or closed
 */
export function useListbox<Option>(optionsOf: (isOpen: boolean) => readonly Option[]): Listbox<Option> {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState(-1);
  const options = optionsOf(isOpen);
  // There may be fewer than there were when it was chosen.
  const active = Math.min(place, options.length - 1);
  const activeId = active >= 0 ? optionId(id, active) : undefined;

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const set = (open: boolean) => {
    setOpen(open);
    setPlace(-1);
  };
  const walk = (event: KeyboardEvent, step: 1 | -1) => {
    event.preventDefault();
    setOpen(true);
    // One place more than there are options: the text itself.
    const places = options.length + 1;
    setPlace(((active + 1 + step + places) % places) - 1);
  };
  return {
    id,
    isOpen,
    options,
    active,
    activeOption: options[active],
    activeId,
    open: () => set(true),
    close: () => set(false),
    onKeyDown: (event) => {
      // An input method's own keys: they choose among its candidates.
      if (event.nativeEvent.isComposing) return;
      const { key, altKey } = event;
      if (key === "ArrowDown" && altKey) setOpen(true);
      else if (key === "ArrowUp" && altKey) set(false);
      else if (key === "ArrowDown") walk(event, 1);
      else if (key === "ArrowUp") walk(event, -1);
      else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(key)) setPlace(-1);
    },
  };
}

/** The id of a listbox's option. */
export function optionId(listbox: string, index: number): string {
  return `${listbox}-${index}`;
}
