import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, startTransition } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { prepareFacets } from "./data/facetIndex.ts";
import { catalogueQuery, createQueryClient, ListComing } from "./data/queries.ts";
import { replayEarlyEvents } from "./hydration/eventReplay.ts";
import { firstInteraction } from "./hydration/firstInteraction.ts";
import { HYDRATED_EVENT } from "./hydration/HydrationMarker.tsx";
import { loadPage } from "./lazyPages.tsx";
import { yieldToMain } from "./lib/yieldToMain.ts";
import { linkHref, routerBase } from "./routing/baseUrl.ts";
import { aroundNavigation, watchNavigation } from "./routing/navigation.ts";
import { ROUTES } from "./routing/paths.ts";
import { SiteRouter } from "./routing/SiteRouter.tsx";
import { ClientStateProvider } from "./visitor/ClientStateProvider.tsx";
import "./styles.css";

const queryClient = createQueryClient();
watchNavigation();

/** @param coming the list that the build drew the page with; null where it is drawn here */
const app = (coming: Promise<unknown> | null) => (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <SiteRouter base={routerBase} ssrSearch="" hrefs={linkHref} aroundNav={aroundNavigation}>
        <ClientStateProvider>
          <ListComing value={coming}>
            <App />
          </ListComing>
        </ClientStateProvider>
      </SiteRouter>
    </QueryClientProvider>
  </StrictMode>
);

/** A module that can't be had is reported by the page, which asks for it again. */
const loadThisPage = () => loadPage(location.pathname.slice(routerBase.length + 1)).catch(() => undefined);

/** Draws the page from nothing. */
async function draw(container: HTMLElement): Promise<void> {
  void queryClient.prefetchQuery(catalogueQuery);
  await loadThisPage();
  // In one go, so that nothing else is seen between what the build drew for another address and the page.
  flushSync(() => createRoot(container).render(app(null)));
  delete document.documentElement.dataset.page;
}

/** Brings the list that the build drew the page with. */
async function bringList(): Promise<void> {
  // A long one, which is not on its way, is not worth its bytes to who only looks.
  if (!document.querySelector("link[as='fetch']")) await firstInteraction();
  await queryClient.prefetchQuery(catalogueQuery);
  const list = queryClient.getQueryData(catalogueQuery.queryKey);
  if (list === undefined) return;
  // What the list's first drawing would compute.
  await prepareFacets(list);
  await yieldToMain();
}

/** Where the list can't be had the page says so, which is not what the build drew. */
function onRecoverableError(error: unknown): void {
  if (queryClient.getQueryState(catalogueQuery.queryKey)?.status !== "error") reportError(error);
}

/** Takes the page over as the build drew it; whoever draws must know what the build knew. */
async function takeOver(container: HTMLElement): Promise<void> {
  const { drawn, page } = document.documentElement.dataset;
  const coming = drawn === "whole" ? bringList() : null;
  // The list's own page answers before its list does, and before the facets that a wide screen has beside it.
  if (page === ROUTES.home) void loadThisPage();
  else {
    await coming;
    // Where the page's module is not there yet, what the build drew of it would be thrown away.
    await loadThisPage();
  }
  // The script has just been run, which has kept a slow phone busy for long enough.
  await yieldToMain();
  // A transition is drawn in slices, between which the page answers.
  startTransition(() => void hydrateRoot(container, app(coming), { onRecoverableError }));
}

// A list within another site's page keeps nothing with that one's readers.
const isEmbedded = location.pathname === routerBase + ROUTES.embed;

/** How long a page answers before it is kept for later, in ms: the way of the first search to the phone must be free. */
const UNHURRIED = 4000;

if (import.meta.env.PROD && !isEmbedded && "serviceWorker" in navigator) {
  const start = () => import("./offline/offline.ts").then(({ startOffline }) => startOffline());
  // Where it may not start (a private window, storage that is blocked) the site is as it is without.
  addEventListener(HYDRATED_EVENT, () => setTimeout(() => void start().catch(() => undefined), UNHURRIED), {
    once: true,
  });
}

// In a frame where the page may not stand, index.html has taken it out.
const root = document.getElementById("root");
if (root) {
  replayEarlyEvents(root);
  void (document.documentElement.dataset.drawn === undefined ? draw(root) : takeOver(root));
}
