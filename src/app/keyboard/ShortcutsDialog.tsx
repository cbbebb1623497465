import { useEffect, useRef, useState } from "react";
import { CrossIcon } from "../ui/icons.tsx";
import { shortcutsOn, switchShortcuts } from "./shortcutSetting.ts";

const KEYS: readonly [key: string, does: string][] = [
  ["/", "Search"],
  ["j", "Next project"],
  ["k", "Previous project"],
  ["Enter", "Open the project"],
  ["s", "Save the project, or take it out"],
  ["c", "Choose the project to compare"],
  ["?", "This list of keys"],
  ["Esc", "Clear the search, or close what is open"],
];

/** The list of keys, and the switch for those who would press them without meaning to. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(shortcutsOn);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby="shortcuts"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      className="m-auto max-h-[88dvh] w-[min(26rem,calc(100vw-2rem))] overflow-y-auto overscroll-contain rounded-2xl bg-surface text-ink shadow-float"
    >
      <div className="flex items-center justify-between border-b border-line py-2 ps-5 pe-2">
        <h2 id="shortcuts" className="text-lg font-bold">
          Keyboard shortcuts
        </h2>
        <button
          type="button"
          aria-label="Close the list of keys"
          className="grid size-11 place-items-center rounded-lg hover:bg-sunken"
          onClick={() => dialog.current?.close()}
        >
          <CrossIcon />
        </button>
      </div>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 px-5 py-4">
        {KEYS.map(([key, does]) => (
          <div key={key} className="col-span-full grid grid-cols-subgrid">
            <dt>
              <kbd className="inline-block min-w-8 rounded-md border border-b-2 border-edge bg-paper px-2 text-center font-mono text-sm leading-6">
                {key}
              </kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="border-t border-line px-5 py-3">
        <label className="flex min-h-11 items-center gap-3 font-semibold">
          <input
            type="checkbox"
            className="size-5"
            checked={on}
            onChange={(event) => {
              switchShortcuts(event.target.checked);
              setOn(event.target.checked);
            }}
          />
          Single keys act as shortcuts
        </label>
        <p className="mt-1 text-sm text-muted">
          Never while you type in a field. Turn them off if speech input or a slip of the hand presses them;
          this list stays in the page’s footer.
        </p>
      </div>
    </dialog>
  );
}
