import { useRef } from "react";
import { useBarHeight } from "../layout/useBarHeight.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { useNewVersion } from "./newVersion.ts";

/** Says that a newer version waits. The visitor decides when to switch, because that reloads the page. */
export function VersionNotice() {
  const t = useMessages();
  const activate = useNewVersion();
  const bar = useRef<HTMLDivElement>(null);
  useBarHeight(bar, activate !== null);
  return (
    <div ref={bar} role="status" className={activate ? "bar" : undefined}>
      {activate && (
        <p className="wrap notice">
          {t("offline.newVersion")}
          <button type="button" className="button button-primary" onClick={activate}>
            {t("offline.reload")}
          </button>
        </p>
      )}
    </div>
  );
}
