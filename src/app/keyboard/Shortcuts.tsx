import { type ComponentType, useEffect, useState } from "react";
import { RESULT_KEYS, shortcutOf } from "./shortcuts.ts";

type Dialog = ComponentType<{ onClose: () => void }>;

/** Listens for the shortcuts, and shows the list of them on `?` or by its button. */
export function Shortcuts() {
  const [Keys, setKeys] = useState<Dialog | null>(null);
  const [failed, setFailed] = useState(false);

  const show = () => {
    setFailed(false);
    import("./ShortcutsDialog.tsx").then(
      ({ ShortcutsDialog }) => setKeys(() => ShortcutsDialog),
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
        // Like the dialog it comes with the first key: most visitors never press one.
        import("./shortcutActions.ts").then(
          ({ runShortcut }) => runShortcut(key, repeat),
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
        Keyboard shortcuts
      </button>
      <span role="status">{failed && " could not be loaded. Are you offline?"}</span>
      {Keys && <Keys onClose={() => setKeys(null)} />}
    </>
  );
}
