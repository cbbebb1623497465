/**
 * The service worker: the site without a network. Workbox's precache holds the page, scripts and list of one version of the
 * site. The projects' texts are cached when the page sends "fill".
 */
import { matchPrecache, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { decodePercent } from "../../catalogue/decodePercent.ts";
import { HASH_LENGTH, type KeptData, type OfflineFiles, pathHash } from "./offlineFiles.ts";
import { createRest, type Rest } from "./rest.ts";

/** The used part of a service worker's scope: TypeScript's own types (lib.webworker) conflict with the page's (lib.dom). */
declare const self: {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "message",
    listener: (
      event: ExtendableEvent & { readonly data: unknown; readonly ports: readonly MessagePort[] },
    ) => void,
  ): void;
  addEventListener(type: "activate", listener: (event: ExtendableEvent) => void): void;
};
interface ExtendableEvent {
  /** Keeps the worker alive until the promise is settled. */
  waitUntil(done: Promise<unknown>): void;
}
/** The build replaces it by the value. */
declare const OFFLINE_FILES: OfflineFiles;

const { precached, pathHashes: pathHashesUrl, data: dataFile, dataVersion } = OFFLINE_FILES;
const { scope } = self.registration;
const DATA_CACHES = "mentorship-finder-data-";
/** All sites of an origin share one cache storage, so the name has the site's address. */
const DATA_CACHE = `${DATA_CACHES}${dataVersion}-${scope}`;

precacheAndRoute([...precached], { directoryIndex: "", cleanURLs: false });

/** The path below the site's root. */
const pathOf = (url: URL) => url.href.slice(scope.length).replace(/[?#].*/, "");

// A path with a file extension is a file, not a page: the catalogue, a feed, an image. Only ".html" is a page's own file.
// Workbox matches path and query.
registerRoute(
  new NavigationRoute(({ request, url }) => page(request, url), {
    denylist: [/^[^?]*\.(?!html(?:\?|$))[a-z\d]+(?:\?|$)/i],
  }),
);

/** The first page as it was prerendered; every other one as the empty page, whose script renders it by its address. */
async function page(request: Request, url: URL): Promise<Response> {
  if (pathOf(url) === "" && url.search === "") return (await matchPrecache("index.html")) ?? fetch(url);
  if (!(await isPage(pathOf(url)))) {
    // It may be a page of a newer version, or of another site below this one.
    const answer = await fetch(request).catch(() => null);
    if (answer && (answer.ok || answer.type === "opaqueredirect")) return answer;
  }
  const empty = await matchPrecache("app.html");
  if (!empty) return fetch(url);
  // The page then needs not find out the site's root.
  const html = (await empty.text()).replace(/<base href="[^"]*"/, `<base href="${scope}"`);
  return new Response(html, { headers: empty.headers });
}

/** True for the path of a page of this version; also where the list of pages cannot be read. */
async function isPage(path: string): Promise<boolean> {
  const hashes = await (await matchPrecache(pathHashesUrl))?.text();
  if (hashes === undefined) return true;
  const hash = pathHash(decodePercent(path.replace(/(?:^index)?\.html$|\/$/, "")));
  for (let at = 0; at < hashes.length; at += HASH_LENGTH) if (hashes.startsWith(hash, at)) return true;
  return false;
}

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && /^assets\/(?:immutable\/|messages\/|list-)/.test(pathOf(url)),
  ({ request }) => data(request),
);

/** A data file: from the cache, else from the network. */
async function data(request: Request): Promise<Response> {
  // On a full or damaged disk, the network still works.
  const cache = await caches.open(DATA_CACHE).catch(() => null);
  if (!cache) return fetch(request);
  const known = await cache.match(request.url);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone()).catch(() => undefined);
  return answer;
}

/**
 * How much data is kept without being asked for, in characters: all of some 3,000 projects. Of a larger site the search comes
 * first, then texts; other data is kept when it is opened. What is not there, the page says.
 */
const BUDGET = 12_000_000;

/** Requests at the same time: over HTTP/1.1 the page needs some of a browser's six connections. */
const CONCURRENT = 3;

/** Ends {@link keepData}: a browser lets a newer version take over once this one has nothing to do, or after minutes. */
const stopFilling = new AbortController();

/**
 * How long the cache is not filled after the visitor did something, in ms. With 1,000 projects and a phone's speed, keys took
 * 60 to 160 ms while it was filled, instead of 20 to 40 (`npm run bench:growth`).
 */
const REST = 2000;

/**
 * Caches the index of the search and the texts of all projects, within the budget.
 * @param page says here each time that its visitor does something, and is told when all is done
 */
async function fillCache(page: MessagePort | undefined): Promise<void> {
  const rest = createRest(REST, stopFilling.signal);
  if (page) page.onmessage = rest.begin;
  try {
    await keepData(rest);
  } finally {
    page?.postMessage("done");
  }
}

/** @throws if the network or the storage fails, or once it is told to stop */
async function keepData(rest: Rest): Promise<void> {
  const { signal } = stopFilling;
  const cache = await caches.open(DATA_CACHE);
  const kept: KeptData = await (await fetch(new URL(dataFile, scope), { signal })).json();
  let length = 0;
  const wanted = kept.filter(([, own]) => {
    length += own;
    return length <= BUDGET;
  });
  const waiting = wanted.values();
  const fill = async () => {
    for (const [path] of waiting) {
      await rest.over();
      const url = new URL(path, scope).href;
      if (!(await cache.match(url))) await cache.add(new Request(url, { signal }));
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, fill));
}

self.addEventListener("message", (event) => {
  if (event.data === "take over") void self.skipWaiting();
  if (event.data === "stop") stopFilling.abort();
  // After a failure, the next visit tries again.
  if (event.data === "fill") event.waitUntil(fillCache(event.ports[0]).catch(() => undefined));
});

self.addEventListener("activate", (event) => {
  const clean = async () => {
    for (const name of await caches.keys()) {
      if (!name.startsWith(DATA_CACHES) || name === DATA_CACHE) continue;
      if (name.endsWith(`-${scope}`)) await caches.delete(name);
      else if (!name.includes("://")) await removeFromShared(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

/** Removes this site's files from a cache of an earlier version, whose name did not have the site's address yet. */
async function removeFromShared(name: string): Promise<void> {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  const own = requests.filter(({ url }) => url.startsWith(`${scope}assets/`));
  await Promise.all(own.map((request) => cache.delete(request)));
  if (own.length === requests.length) await caches.delete(name);
}
