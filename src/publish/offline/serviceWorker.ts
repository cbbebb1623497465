/**
 * The site without a network. One version of it lies in the cache as a whole: its pages, scripts and list, kept in step
 * by Workbox's precache. The texts follow when the page says that there is time for them.
 */
import { matchPrecache, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { decodePercent } from "../../catalogue/decodePercent.ts";
import { MARK, type OfflineFiles, pathHash } from "./offlineFiles.ts";

/** What of a service worker's scope is used here: the library of its types can't stand beside the page's. */
declare const self: {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "message", listener: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(type: "activate", listener: (event: Lasting) => void): void;
};
interface Lasting {
  /** Keeps the worker alive until then. */
  waitUntil(done: Promise<unknown>): void;
}
/** Put in by the build. */
declare const OFFLINE_FILES: OfflineFiles;

const { precached, pathHashes: marks, pack, catalogue, dataVersion } = OFFLINE_FILES;
const { scope } = self.registration;
const DATA_CACHES = "mentorship-finder-data-";
/** All sites of an origin have their caches in one place: the name says whose it is. */
const DATA_CACHE = `${DATA_CACHES}${dataVersion}-${scope}`;

precacheAndRoute([...precached], { directoryIndex: "", cleanURLs: false });

/** The path below the site's root. */
const pathOf = (url: URL) => url.href.slice(scope.length).replace(/[?#].*/, "");

// What has an ending is a file for itself: the public catalogue, a feed, a picture. A page may be asked for by its file's
// name. Workbox looks at path and query.
registerRoute(
  new NavigationRoute(({ request, url }) => page(request, url), {
    denylist: [/^[^?]*\.(?!html(?:\?|$))[a-z\d]+(?:\?|$)/i],
  }),
);

/** The first page as it was prerendered; every other one as the empty page, whose script renders it by its address. */
async function page(request: Request, url: URL): Promise<Response> {
  if (pathOf(url) === "" && url.search === "") return (await matchPrecache("index.html")) ?? fetch(url);
  if (!(await isPage(pathOf(url)))) {
    // A newer version may have it, or somebody else below the site's root.
    const answer = await fetch(request).catch(() => null);
    if (answer && (answer.ok || answer.type === "opaqueredirect")) return answer;
  }
  const empty = await matchPrecache("app.html");
  if (!empty) return fetch(url);
  // Here the root is known, so that no address needs to be tried out.
  const html = (await empty.text()).replace(/<base href="[^"]*"/, `<base href="${scope}"`);
  return new Response(html, { headers: empty.headers });
}

/** Is this address one of the pages that this version of the site has? */
async function isPage(path: string): Promise<boolean> {
  const known = await (await matchPrecache(marks))?.text();
  // Without the means to tell, the page itself says what it knows.
  if (known === undefined) return true;
  const mark = pathHash(decodePercent(path.replace(/(?:^index)?\.html$|\/$/, "")));
  for (let at = 0; at < known.length; at += MARK) if (known.startsWith(mark, at)) return true;
  return false;
}

registerRoute(
  ({ sameOrigin, url }) =>
    sameOrigin && (pathOf(url) === catalogue || pathOf(url).startsWith("assets/immutable/")),
  ({ request, url }) => data(request, pathOf(url)),
);

/** A data file: as it was asked for before, else out of the pack, else from the network. */
async function data(request: Request, path: string): Promise<Response> {
  // A disk that is full or damaged takes nothing from who has a network.
  const cache = await caches.open(DATA_CACHE).catch(() => null);
  if (!cache) return fetch(request);
  const known = await cache.match(request.url);
  if (known) return known;
  const packed = (await packedFiles(cache))?.[decodeURI(path)];
  if (packed !== undefined) return Response.json(packed);
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone()).catch(() => undefined);
  return answer;
}

let opened: Record<string, unknown> | null = null;

async function packedFiles(cache: Cache): Promise<Record<string, unknown> | null> {
  opened ??= (await (await cache.match(packUrl()))?.json()) ?? null;
  return opened;
}

const packUrl = () => new URL(pack, scope).href;

/** Fetches all texts, and what the search reads. */
async function fillCache(): Promise<void> {
  const cache = await caches.open(DATA_CACHE);
  for (const url of [packUrl(), new URL(catalogue, scope).href])
    if (!(await cache.match(url))) await cache.add(url);
}

self.addEventListener("message", (event) => {
  if (event.data === "take over") void self.skipWaiting();
  // Without a network it is tried again with the next visit.
  if (event.data === "fill") event.waitUntil(fillCache().catch(() => undefined));
});

self.addEventListener("activate", (event) => {
  const clean = async () => {
    for (const name of await caches.keys()) {
      if (!name.startsWith(DATA_CACHES) || name === DATA_CACHE) continue;
      if (name.endsWith(`-${scope}`)) await caches.delete(name);
      else if (!name.includes("://")) await leaveShared(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

/** Takes out what is this site's of a cache from before the names said whose it is. */
async function leaveShared(name: string): Promise<void> {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  const own = requests.filter(({ url }) => url.startsWith(`${scope}assets/`));
  await Promise.all(own.map((request) => cache.delete(request)));
  if (own.length === requests.length) await caches.delete(name);
}
