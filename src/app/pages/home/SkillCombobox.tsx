import type { ClipboardEvent, KeyboardEvent, Ref } from "react";
import { pickSkills, type SkillPicks, splitSkills } from "../../../search/filters/skillPicks.ts";
import { MAX_SKILL } from "../../../visitor/skills.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { optionId, useListbox } from "../../ui/useListbox.ts";

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
  /** The list covers what follows; otherwise it pushes it down. */
  inPlace: boolean;
  onAdd: (labels: readonly string[]) => void;
  onRemoveLast: () => void;
  /** Esc, with nothing left to close or clear. */
  onEscape: () => void;
}

/**
 * A field that suggests skills and takes any: an editable combobox with manual selection
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
  const t = useMessages();
  const listbox = useListbox(
    () => (text.trim() === "" ? [] : pickSkills(picks, text, skills, SHOWN)),
    ({ label }) => label,
    ({ label }) => add([label]),
  );
  const { id, options } = listbox;
  const isOpen = listbox.isOpen && options.length > 0;

  const change = (next: string) => {
    onText(next);
    listbox.setOpen(true);
  };
  const add = (labels: readonly string[]) => {
    if (labels.length > 0) onAdd(labels);
    change("");
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // A sheet around it must not close with the list.
    if (event.key === "Escape") event.stopPropagation();
    listbox.onKeyDown(event);
    if (event.defaultPrevented) return;
    switch (event.key) {
      case "Enter":
      case ",":
        event.preventDefault();
        return add(splitSkills(text));
      case "Backspace":
        // Held down, it clears the text only: a stored skill takes a press of its own.
        if (text === "" && !event.repeat) onRemoveLast();
        return;
      case "Escape":
        event.preventDefault();
        if (text !== "") change("");
        else onEscape();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = splitSkills(event.clipboardData.getData("text"));
    // A single name stays in the field, so that the visitor reads it before it is added.
    if (pasted.length < 2) return;
    event.preventDefault();
    add(pasted);
  };

  return (
    <div className="relative">
      <label htmlFor={`${id}-field`} className="block text-[0.9375rem] font-semibold">
        {t("skills.whatDoYouKnow")}
      </label>
      <input
        ref={ref}
        id={`${id}-field`}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={listbox.activeId}
        aria-describedby={`${id}-hint`}
        // biome-ignore lint/a11y/noAutofocus: it is what the visitor just asked for
        autoFocus
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="enter"
        maxLength={MAX_SKILL}
        placeholder={t("skills.example")}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => {
          // Where it pushes down what follows, closing would move that away from under the finger that presses it.
          if (inPlace) listbox.setOpen(false);
        }}
        onFocus={() => listbox.setOpen(true)}
        className="mt-1.5 h-12 w-full rounded-[0.625rem] border border-edge bg-surface px-3.5 text-base text-ink placeholder:text-muted"
      />
      <ul
        id={id}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern's own list
        role="listbox"
        aria-label={t("skills.list")}
        hidden={!isOpen}
        className={`${inPlace ? "absolute inset-x-0 z-10 shadow-float" : ""} mt-1 max-h-80 overflow-y-auto rounded-[0.625rem] border border-line bg-surface p-1`}
      >
        {options.map(({ label, alias, count }, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the active option is told by aria-activedescendant
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <li
            key={label}
            id={optionId(id, at)}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern's own option
            role="option"
            aria-selected={at === listbox.active}
            className="flex min-h-10 cursor-pointer items-center gap-2 rounded-md px-2.5 text-[0.9375rem] hover:bg-sunken aria-selected:bg-brand-soft pointer-coarse:min-h-11"
            // Otherwise the field would lose the focus, and the list close, before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add([label])}
          >
            <span className="min-w-0 truncate">
              {label}
              {alias && <span className="text-muted"> · {alias}</span>}
            </span>
            <span className="ms-auto flex-none text-sm text-muted tabular-nums">
              {t("skills.projects", { count })}
            </span>
          </li>
        ))}
      </ul>
      <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
        {t("skills.hint")}
      </p>
    </div>
  );
}
