import { useMessages } from "../messages/MessagesProvider.tsx";
import { ReloadButton } from "./ReloadButton.tsx";

/** The two buttons beside the word that something could not be loaded: try again, and reload. */
export function TryAgain({ onRetry }: { onRetry: () => void }) {
  const t = useMessages();
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          onRetry();
          // This button is gone while it loads.
          document.getElementById("main")?.focus({ preventScroll: true });
        }}
      >
        {t("ui.tryAgain")}
      </button>
      <ReloadButton />
    </>
  );
}
