import { useEffect, useState } from "react";
import { planFragment } from "../../../visitor/plan/planLink.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
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
  const t = useMessages();
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
      heading={t("saved.moveHeading")}
      closeLabel={t("saved.close")}
      className="m-auto max-h-[92dvh] w-[min(30rem,calc(100%-2rem))] rounded-2xl"
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="grid min-h-0 flex-1 gap-4 overflow-y-auto overscroll-contain px-5 py-4">
        {failed ? (
          <p role="alert">{t("saved.noLink")}</p>
        ) : (
          <>
            <p>{t("saved.moveText")}</p>
            <div className="min-h-80">
              {address !== null && <QrCode text={address} label={t("saved.qrCode")} />}
            </div>
            <p className="text-sm text-muted">{t("saved.whoeverHasTheLink")}</p>
            {address !== null && address.length > LONG && (
              <p className="text-sm">{t("saved.longLink", { count: address.length })}</p>
            )}
          </>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-3 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button type="button" className="button" onClick={closeDialog}>
          {t("saved.close")}
        </button>
        {address !== null && (
          <CopyLinkButton
            address={address}
            shareLabel={t("saved.shareLink")}
            className="button button-primary"
          />
        )}
      </div>
    </Dialog>
  );
}
