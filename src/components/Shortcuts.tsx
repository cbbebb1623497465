import { type ComponentType, useEffect, useState } from "react";
import { runShortcut, shortcutOf } from "./shortcuts.ts";

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
      else if (key === null || !runShortcut(key, event.repeat)) return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });

  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={show}>
        Keyboard shortcuts
      </button>
      <span role="status">{failed && " could not be loaded. Are you offline?"}</span>
      {Keys && <Keys onClose={() => setKeys(null)} />}
    </>
  );
}
