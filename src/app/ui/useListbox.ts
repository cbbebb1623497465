import { type KeyboardEvent, useEffect, useId, useState } from "react";

/** A listbox whose options a text field suggests. */
export interface Listbox<Option> {
  /** The id of the element with the role `listbox`. */
  id: string;
  isOpen: boolean;
  options: readonly Option[];
  /** Index of the option that Enter takes, -1 for none. */
  active: number;
  /** That option's id, for the field's `aria-activedescendant`. */
  activeId: string | undefined;
  /** An arrow key was pressed before there were options: it chooses the first or the last one as soon as they come. */
  isAwaited: boolean;
  /** Opens or closes it, with no active option. */
  setOpen: (isOpen: boolean) => void;
  /** Takes the field's keys, except those of an input method; says by `preventDefault` which ones are used up. */
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The keys of an editable combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), whose focus stays in the field:
 * Down and Up walk through the options and past either end back to the text; Left, Right, Home and End go back to the
 * text; Alt+Down opens, Alt+Up and Esc close; Enter chooses the active option.
 * @param optionsOf the options as they are now, open or closed
 * @param keyOf tells an option from the others: when they change, the same one stays active, or none
 */
export function useListbox<Option>(
  optionsOf: (isOpen: boolean) => readonly Option[],
  keyOf: (option: Option) => string,
  onChoose: (option: Option) => void,
): Listbox<Option> {
  const id = useId();
  const [isOpen, open] = useState(false);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  /** The step of an arrow key that found no options, else 0. */
  const [awaited, setAwaited] = useState(0);
  const options = optionsOf(isOpen);
  // By its key: others may come before it between the press of an arrow and that of Enter.
  const active = activeKey === null ? -1 : options.findIndex((option) => keyOf(option) === activeKey);
  const activeId = active < 0 ? undefined : optionId(id, active);

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  // One place more than there are options: the text itself.
  const places = options.length + 1;
  const keyAfter = (from: number, step: number) => {
    const next = options[((from + 1 + step + places) % places) - 1];
    return next === undefined ? null : keyOf(next);
  };
  if (awaited !== 0 && options.length > 0) {
    setAwaited(0);
    setActiveKey(keyAfter(-1, awaited));
  }

  const activate = (key: string | null) => {
    setActiveKey(key);
    setAwaited(0);
  };
  const setOpen = (next: boolean) => {
    open(next);
    activate(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const chosen = options[active];
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && event.altKey) setOpen(step > 0);
    else if (step !== 0) {
      event.preventDefault();
      open(true);
      if (options.length > 0) setActiveKey(keyAfter(active, step));
      else setAwaited(step);
    } else if (key === "Enter") {
      setOpen(false);
      if (chosen === undefined) return;
      event.preventDefault();
      onChoose(chosen);
    } else if (key === "Escape" && isOpen && options.length > 0) {
      event.preventDefault();
      setOpen(false);
    } else if (/^(?:Arrow|Home|End)/.test(key)) activate(null);
  };
  return { id, isOpen, options, active, activeId, isAwaited: awaited !== 0, setOpen, onKeyDown };
}

/** The id of a listbox's option. */
export function optionId(listbox: string, index: number): string {
  return `${listbox}-${index}`;
}
