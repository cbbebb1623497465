import { type ComponentType, useEffect, useState } from "react";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { RESULT_KEYS, shortcutOf } from "./shortcuts.ts";

type DialogComponent = ComponentType<{ onClose: () => void }>;

/** Listens for the shortcuts. The key `?` and the button show the list of them. */
export function Shortcuts() {
  const t = useMessages();
  const [Dialog, setDialog] = useState<DialogComponent | null>(null);
  const [failed, setFailed] = useState(false);

  const show = () => {
    setFailed(false);
    import("./ShortcutsDialog.tsx").then(
      ({ ShortcutsDialog }) => setDialog(() => ShortcutsDialog),
      () => setFailed(true),
    );
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      if (key === "?") show();
      else if (key === null || !RESULT_KEYS.includes(key)) return;
      else {
        const { repeat } = event;
        // Loaded with the first key, like the dialog: most visitors never press one.
        import("./shortcutActions.ts").then(
          ({ runShortcut }) => runShortcut(key, repeat, t),
          () => setFailed(true),
        );
      }
      event.preventDefault();
    };
    for (const early of window.earlyKeys ?? []) onKey(early);
    window.earlyKeys = undefined;
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });

  return (
    <>
      <button type="button" className="link pointer-coarse:hidden" aria-haspopup="dialog" onClick={show}>
        {t("shortcuts.title")}
      </button>
      <span role="status">{failed && <> {t("shortcuts.failed")}</>}</span>
      {Dialog && <Dialog onClose={() => setDialog(null)} />}
    </>
  );
}
