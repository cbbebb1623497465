import { type ClipboardEvent, type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from "react";
import { pickSkills, type SkillPicks, splitSkills } from "../../../search/filters/skillPicks.ts";
import { MAX_SKILL } from "../../../visitor/skills.ts";
import { pluralize } from "../../lib/pluralize.ts";

/** Suggestions shown. */
const SHOWN = 7;

interface Props {
  ref: Ref<HTMLInputElement>;
  /** What stands in the field. */
  text: string;
  onText: (text: string) => void;
  picks: SkillPicks;
  /** The visitor's skills, which are not offered again. */
  skills: readonly string[];
  /** The list lies over what follows; else it pushes it down. */
  inPlace: boolean;
  onAdd: (labels: readonly string[]) => void;
  onRemoveLast: () => void;
  /** Esc, with nothing left to close or clear. */
  onEscape: () => void;
}

/**
 * A field that suggests skills and takes any: an editable combobox with a list, selection by hand
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export function SkillCombobox({
  ref,
  text,
  onText,
  picks,
  skills,
  inPlace,
  onAdd,
  onRemoveLast,
  onEscape,
}: Props) {
  const id = useId();
  const [active, setActive] = useState(-1);
  const [closed, setClosed] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const suggestions = text.trim() === "" ? [] : pickSkills(picks, text, skills, SHOWN);
  const open = !closed && suggestions.length > 0;
  const chosen = open ? suggestions[active] : undefined;

  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const change = (next: string) => {
    onText(next);
    setActive(-1);
    setClosed(false);
  };
  const add = (labels: readonly string[]) => {
    if (labels.length > 0) onAdd(labels);
    change("");
  };
  const move = (step: number) => {
    if (suggestions.length === 0) return;
    setClosed(false);
    // The field itself is one of the places: past either end the focus is in the text again.
    const places = suggestions.length + 1;
    setActive((at) => ((at + 1 + step + places) % places) - 1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        return move(event.key === "ArrowDown" ? 1 : -1);
      case "Enter":
      case ",":
        event.preventDefault();
        return add(event.key === "Enter" && chosen ? [chosen.label] : splitSkills(text));
      case "Backspace":
        // Held down, it clears the text: what is stored takes a press of its own.
        if (text === "" && !event.repeat) onRemoveLast();
        return;
      case "Escape":
        event.preventDefault();
        event.stopPropagation();
        if (open) setClosed(true);
        else if (text !== "") change("");
        else onEscape();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = splitSkills(event.clipboardData.getData("text"));
    // A single name is left to the field, to be read once more before it is added.
    if (pasted.length < 2) return;
    event.preventDefault();
    add(pasted);
  };

  return (
    <div className="relative">
      <label htmlFor={`${id}-field`} className="block text-[0.9375rem] font-semibold">
        What do you know?
      </label>
      <input
        ref={ref}
        id={`${id}-field`}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-hint`}
        // biome-ignore lint/a11y/noAutofocus: it is what the visitor just asked for
        autoFocus
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="enter"
        maxLength={MAX_SKILL}
        placeholder="Go, React, technical writing…"
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => setClosed(true)}
        onFocus={() => setClosed(false)}
        className="mt-1.5 h-12 w-full rounded-[0.625rem] border border-edge bg-surface px-3.5 text-base text-ink placeholder:text-muted"
      />
      <ul
        ref={list}
        id={`${id}-list`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern's own list
        role="listbox"
        aria-label="Skills"
        hidden={!open}
        className={`${inPlace ? "absolute inset-x-0 z-10 shadow-float" : ""} mt-1 max-h-80 overflow-y-auto rounded-[0.625rem] border border-line bg-surface p-1`}
      >
        {suggestions.map(({ label, alias, count }, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the active option is told by aria-activedescendant
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <li
            key={label}
            id={`${id}-${at}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern's own option
            role="option"
            aria-selected={at === active}
            className="flex min-h-10 cursor-pointer items-center gap-2 rounded-md px-2.5 text-[0.9375rem] hover:bg-sunken aria-selected:bg-brand-soft pointer-coarse:min-h-11"
            // Else the field would lose the focus, and with it the list, before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add([label])}
          >
            <span className="min-w-0 truncate">
              {label}
              {alias && <span className="text-muted"> · {alias}</span>}
            </span>
            <span className="ms-auto flex-none text-sm text-muted tabular-nums">
              {count === 0 ? "no project here" : pluralize(count, "project")}
            </span>
          </li>
        ))}
      </ul>
      <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
        Enter adds what you typed; paste a list to add all of it.
      </p>
    </div>
  );
}
