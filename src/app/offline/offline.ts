/** The site's service worker, from the page's side. Loaded when the page has nothing else to do. */
import { siteFile } from "../routing/baseUrl.ts";
import { announceVersion } from "./newVersion.ts";

/** How often a page that stays open looks for a newer version, in ms. */
const CHECK = 3_600_000;

/** Starts the service worker, and watches for its successors. */
export async function startOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(siteFile("sw.js"), { updateViaCache: "none" });
  let reloading = false;

  const announce = () =>
    announceVersion(() => {
      reloading = true;
      if (registration.waiting) registration.waiting.postMessage("take over");
      else location.reload();
    });
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener("statechange", () => {
      // Without a predecessor it is the first one, and of the page's own version.
      if (worker.state === "installed" && serviceWorker.controller) announce();
    });

  if (registration.waiting && serviceWorker.controller) announce();
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  const hadWorker = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (reloading) location.reload();
    // Another tab took the new version: this one's parts may be gone from the cache.
    else if (hadWorker) announce();
  });

  let checked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - checked < CHECK) return;
    checked = Date.now();
    void registration.update().catch(() => undefined);
  });

  const { active } = await serviceWorker.ready;
  if (!savesData()) active?.postMessage("fill");
}

/** Who asked the browser to save data gets each text when it is opened, and keeps it from then on. */
function savesData(): boolean {
  const connection: unknown = "connection" in navigator ? navigator.connection : undefined;
  return (
    typeof connection === "object" &&
    connection !== null &&
    "saveData" in connection &&
    connection.saveData === true
  );
}
