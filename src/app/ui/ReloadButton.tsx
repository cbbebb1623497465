import { useMessages } from "../messages/MessagesProvider.tsx";

/**
 * Reloads the page; its state is in the address. The boot script listens for `data-reload`, so the button works even if the
 * rest of the site's script never arrives.
 */
export function ReloadButton() {
  const t = useMessages();
  return (
    <button type="button" className="button" data-reload="">
      {t("ui.reload")}
    </button>
  );
}
