import { useMessages } from "../messages/MessagesProvider.tsx";
import { useNewVersion } from "./newVersion.ts";

/** Says that a newer version waits. The visitor decides when to switch, because that reloads the page. */
export function VersionNotice() {
  const t = useMessages();
  const activate = useNewVersion();
  return (
    <div role="status">
      {activate && (
        <p className="wrap new-version">
          {t("offline.newVersion")}
          <button type="button" className="button button-primary" onClick={activate}>
            {t("offline.reload")}
          </button>
        </p>
      )}
    </div>
  );
}
