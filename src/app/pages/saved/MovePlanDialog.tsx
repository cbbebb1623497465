import { useEffect, useState } from "react";
import { planFragment } from "../../../visitor/plan/planLink.ts";
import { siteFile } from "../../routing/baseUrl.ts";
import { savedPath } from "../../routing/paths.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { closeDialog, Dialog } from "../../ui/Dialog.tsx";
import { savedStore } from "../../visitor/saved.ts";
import { QrCode } from "./QrCode.tsx";

/** Longest address that chats and mail programs usually leave whole, in characters. */
const LONG = 6000;

/** The plan as a link and a QR code, to open on another device. */
export function MovePlanDialog({ onClose }: { onClose: () => void }) {
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    planFragment(savedStore.list()).then(
      (fragment) => setAddress(siteFile(`${savedPath().slice(1)}${fragment}`)),
      // A browser from before 2023 has no compression.
      () => setFailed(true),
    );
  }, []);

  return (
    <Dialog
      heading="Move your plan to another device"
      closeLabel="Close"
      className="m-auto max-h-[92dvh] w-[min(30rem,calc(100%-2rem))] rounded-2xl"
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="grid min-h-0 flex-1 gap-4 overflow-y-auto overscroll-contain px-5 py-4">
        {failed ? (
          <p role="alert">This browser cannot make such a link. Download a backup instead.</p>
        ) : (
          <>
            <p>
              Scan this code with your phone, or open the link in another browser. You see there what changes
              before anything is stored.
            </p>
            <div className="min-h-80">
              {address !== null && <QrCode text={address} label="QR code of the link to your plan" />}
            </div>
            <p className="text-sm text-muted">
              The link holds your whole plan, also your notes. Whoever has the link can read them. Nothing is
              sent to a server.
            </p>
            {address !== null && address.length > LONG && (
              <p className="text-sm">
                The link is long ({address.length} characters). Some apps cut long links: use a backup file
                there.
              </p>
            )}
          </>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-3 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button type="button" className="button" onClick={closeDialog}>
          Close
        </button>
        {address !== null && (
          <CopyLinkButton address={address} shareLabel="Share link" className="button button-primary" />
        )}
      </div>
    </Dialog>
  );
}
