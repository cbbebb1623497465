import { useMessages } from "../messages/MessagesProvider.tsx";
import { ReloadButton } from "./ReloadButton.tsx";

/**
 * Appears above a skeleton that has been there for long, because a stalled connection never fails by itself. It appears by
 * a CSS animation (`.slow-notice`), so it needs no timer.
 */
export function SlowNotice() {
  const t = useMessages();
  return (
    <div
      role="status"
      className="slow-notice absolute inset-x-0 top-6 z-1 mx-auto w-fit max-w-full panel p-4 text-center"
    >
      <p className="mb-3">{t("ui.slow")}</p>
      <ReloadButton />
    </div>
  );
}
