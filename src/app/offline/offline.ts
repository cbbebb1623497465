/** Registers the service worker and talks to it. Loaded when the page is idle. */
import { savesData } from "../lib/savesData.ts";
import { siteFile } from "../routing/baseUrl.ts";
import { announceVersion } from "./newVersion.ts";

/** How often a page that stays open checks for a newer version, in ms. */
const CHECK = 3_600_000;

/**
 * Registers the service worker, announces newer versions of it, and lets it fill its cache.
 * @throws if the browser refuses the registration
 */
export async function startOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(siteFile("sw.js"), { updateViaCache: "none" });
  let reloading = false;

  const announce = () =>
    announceVersion(() => {
      reloading = true;
      registration.active?.postMessage("stop");
      if (registration.waiting) registration.waiting.postMessage("take over");
      else location.reload();
    });
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener("statechange", () => {
      // Without a controller it is the first worker, which has the page's own version.
      if (worker.state === "installed" && serviceWorker.controller) announce();
    });

  if (registration.waiting && serviceWorker.controller) announce();
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  const hadWorker = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (reloading) location.reload();
    // Another tab switched to the new version: the cache may no longer have this page's lazy modules.
    else if (hadWorker) announce();
  });

  let checked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - checked < CHECK) return;
    checked = Date.now();
    void registration.update().catch(() => undefined);
  });

  const { active } = await serviceWorker.ready;
  if (active && !savesData()) fill(active);
}

/** How often a worker that fills its cache is told at most that the visitor does something, in ms. */
const TELLING = 500;

/** Lets the worker fill its cache. It rests while the visitor does something: a cheap phone has no strength for both. */
function fill(worker: ServiceWorker): void {
  const { port1: port, port2 } = new MessageChannel();
  const ended = new AbortController();
  let told = Number.NEGATIVE_INFINITY;
  const tell = ({ timeStamp }: Event) => {
    if (timeStamp - told < TELLING) return;
    told = timeStamp;
    port.postMessage("busy");
  };
  for (const type of ["keydown", "pointerdown"])
    addEventListener(type, tell, { capture: true, passive: true, signal: ended.signal });
  // No other message comes.
  port.onmessage = () => {
    ended.abort();
    port.close();
  };
  worker.postMessage("fill", [port2]);
}
