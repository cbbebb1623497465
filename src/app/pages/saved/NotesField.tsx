import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { SavedItem } from "../../../visitor/list/model.ts";
import { planOf, type StoredNotes, setNotes, settleNotes } from "../../../visitor/list/plan.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { savedStore } from "../../visitor/saved.ts";
import { srOnly } from "./srOnly.tsx";

/** How long after the last key the notes are stored, in ms. */
const DELAY = 300;

interface Draft {
  text: string;
  /** The stored notes when the visitor began to type. */
  base: string;
}

/**
 * What is typed, until it is stored: {@link DELAY} after the last key, or right away when the field or the page is left.
 * @param stored the stored notes
 */
function useDraft(id: string, stored: string) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const unsaved = useRef<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const { current } = unsaved;
    if (current === null) return;
    unsaved.current = null;
    savedStore.change(setNotes(id, current.text, current.base, new Date()));
    setDraft(null);
  }, [id]);

  useEffect(() => {
    // A phone may discard a page in the background without another event, so going there counts as leaving.
    document.addEventListener("visibilitychange", flush);
    addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  const type = (text: string) => {
    const next = { text, base: unsaved.current?.base ?? stored };
    unsaved.current = next;
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, DELAY);
  };
  return { text: draft?.text ?? stored, type, flush };
}

/** The visitor's notes on a project, stored while they type. */
export function NotesField({ item }: { item: SavedItem }) {
  const t = useMessages();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { notes, otherNotes } = planOf(item);
  const { text, type, flush } = useDraft(item.id, notes);

  const settle = (other: StoredNotes, keep: boolean) => {
    savedStore.change(settleNotes(item.id, other, keep, new Date()));
    // The pressed button is gone together with the other notes.
    field.current?.focus();
  };

  return (
    <div>
      <label htmlFor={id} className="font-bold">
        {t.rich("saved.notes", { title: item.title, more: srOnly })}
      </label>
      <textarea
        ref={field}
        id={id}
        value={text}
        rows={3}
        placeholder={t("saved.notesPlaceholder")}
        className="mt-1.5 block max-h-96 min-h-24 w-full rounded-lg border border-edge bg-surface px-3 py-2 field-sizing-content placeholder:text-muted print:hidden"
        onChange={(event) => type(event.target.value)}
        onBlur={flush}
      />
      <p className="hidden whitespace-pre-wrap wrap-anywhere print:block">{text || t("saved.noNotes")}</p>
      {otherNotes.map((other) => (
        <div key={other.text} className="mt-2 rounded-lg border border-gold bg-sunken px-3 py-2">
          <p className="text-sm font-bold">{t("saved.otherNotes")}</p>
          <p className="mt-1 whitespace-pre-wrap wrap-anywhere">{other.text}</p>
          <p className="mt-2 flex flex-wrap gap-2 print:hidden">
            <button type="button" className="button" onClick={() => settle(other, true)}>
              {t("saved.addToNotes")}
            </button>
            <button type="button" className="button" onClick={() => settle(other, false)}>
              {t("saved.discard")}
            </button>
          </p>
        </div>
      ))}
    </div>
  );
}
