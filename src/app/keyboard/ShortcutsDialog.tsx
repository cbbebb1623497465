import { useState } from "react";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { shortcutsOn, switchShortcuts } from "./shortcutSetting.ts";

const KEYS = [
  ["/", "shortcuts.search"],
  ["j", "shortcuts.next"],
  ["k", "shortcuts.previous"],
  ["Enter", "shortcuts.open"],
  ["s", "shortcuts.save"],
  ["c", "shortcuts.compare"],
  ["?", "shortcuts.list"],
  ["Esc", "shortcuts.escape"],
] as const;

/** The list of shortcuts, and the setting that turns them off. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const [on, setOn] = useState(shortcutsOn);
  return (
    <Dialog
      heading={t("shortcuts.title")}
      closeLabel={t("shortcuts.close")}
      className="m-auto max-h-[88dvh] w-[min(26rem,calc(100vw-2rem))] overflow-y-auto overscroll-contain rounded-2xl"
      onClose={onClose}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 px-5 py-4">
        {KEYS.map(([key, action]) => (
          <div key={key} className="col-span-full grid grid-cols-subgrid">
            <dt>
              <kbd className="inline-block min-w-8 rounded-md border border-b-2 border-edge bg-paper px-2 text-center font-mono text-sm leading-6">
                {key}
              </kbd>
            </dt>
            <dd>{t(action)}</dd>
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
          {t("shortcuts.on")}
        </label>
        <p className="mt-1 text-sm text-muted">{t("shortcuts.onHint")}</p>
      </div>
    </Dialog>
  );
}
