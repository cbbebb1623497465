/** The site's script: makes the page interactive. `hydration/README.md` tells how a page starts, from its first byte on. */
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, startTransition } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { utcDay } from "../catalogue/terms.ts";
import { App } from "./App.tsx";
import { prepareFacets } from "./data/facetIndex.ts";
import { listQueryFor } from "./data/listFor.ts";
import { catalogueQuery, createQueryClient, ListComing } from "./data/queries.ts";
import { replayEarlyEvents } from "./hydration/eventReplay.ts";
import { firstInteraction } from "./hydration/firstInteraction.ts";
import { HYDRATED_EVENT } from "./hydration/HydrationMarker.tsx";
import { applyWholeStyle } from "./hydration/wholeStyle.ts";
import { pageAt } from "./lazyPages.tsx";
import { yieldToMain } from "./lib/yieldToMain.ts";
import { showChosenLanguage } from "./messages/showChosenLanguage.ts";
import { linkHref, routerBase } from "./routing/baseUrl.ts";
import { filtersAt } from "./routing/filtersAt.ts";
import { aroundNavigation, watchNavigation } from "./routing/navigation.ts";
import { ROUTES } from "./routing/paths.ts";
import { SiteRouter } from "./routing/SiteRouter.tsx";
import { ClientStateProvider } from "./visitor/ClientStateProvider.tsx";
import "./styles.css";

const queryClient = createQueryClient();
/** What the build and the boot script say of this page. */
const page = document.documentElement.dataset;

/** @param listLoading settles when the list is there that the page was prerendered with; null where it was not */
const app = (listLoading: Promise<unknown> | null) => (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <SiteRouter base={routerBase} ssrSearch="" hrefs={linkHref} aroundNav={aroundNavigation}>
        <ClientStateProvider>
          <ListComing value={listLoading}>
            <App />
          </ListComing>
        </ClientStateProvider>
      </SiteRouter>
    </QueryClientProvider>
  </StrictMode>
);

/** The list of this address. */
function listHere() {
  const isHome = location.pathname === routerBase + ROUTES.home;
  return isHome ? listQueryFor(filtersAt(location.search), utcDay(new Date())) : catalogueQuery;
}

/** Code that cannot be loaded is reported by the page, which asks for it again. */
const preloadThisPage = () =>
  pageAt(location.pathname.slice(routerBase.length))
    .preload()
    .catch(() => undefined);

/** Renders the page into an empty place: what was prerendered belongs to another address. */
async function renderPage(container: HTMLElement): Promise<void> {
  void queryClient.prefetchQuery(listHere());
  await Promise.all([preloadThisPage(), applyWholeStyle()]);
  // At once, so that nothing else is seen between what was prerendered and the page.
  flushSync(() => createRoot(container).render(app(null)));
  delete page.hidden;
}

/** Makes the prerendered page interactive. React must find the code and the data that the build rendered it with. */
async function hydratePage(container: HTMLElement): Promise<void> {
  const listLoading = page.prerendered === "full" ? loadList() : null;
  // The first page answers before its list does, and before the facets that a wide screen has beside it.
  const isHome = page.page === ROUTES.home;
  if (isHome) void preloadThisPage();
  // Running the script has kept a slow phone busy for long enough, and the whole sheet has it style all of the page again (57 of
  // 164 ms in the trace of a first visit, 1,000 projects, CPU 4×): it may paint and answer before and after that.
  await yieldToMain();
  await applyWholeStyle();
  if (!isHome) {
    await listLoading;
    // While the page's code is missing, React would replace what was prerendered by a fallback.
    await preloadThisPage();
  }
  await yieldToMain();
  // A transition is rendered in time slices, between which the page answers.
  startTransition(() => void hydrateRoot(container, app(listLoading), { onRecoverableError }));
}

/** Loads the list that the page was prerendered with, and prepares what its first render needs. */
async function loadList(): Promise<void> {
  // A short list is preloaded with the page. A long one is not worth its bytes to a visitor who only looks.
  if (!document.querySelector("link[as='fetch']")) await firstInteraction();
  await queryClient.prefetchQuery(listHere());
  const list = queryClient.getQueryData(listHere().queryKey);
  if (list === undefined) return;
  await prepareFacets(list);
  await yieldToMain();
}

/** Where the list cannot be loaded the page says so, which is not what was prerendered: that is no error. */
function onRecoverableError(error: unknown): void {
  if (queryClient.getQueryState(listHere().queryKey)?.status !== "error") reportError(error);
}

/** How long a page answers before it is kept for use without a network, in ms: the first search's data goes first. */
const OFFLINE_DELAY = 4000;

/** Keeps the site for use without a network, once there is nothing else to load. */
function startOfflineLater(): void {
  // A list in another site's page keeps nothing with that one's readers.
  const isEmbedded = location.pathname === routerBase + ROUTES.embed;
  if (!import.meta.env.PROD || isEmbedded || !("serviceWorker" in navigator)) return;
  const start = () => import("./offline/offline.ts").then(({ startOffline }) => startOffline());
  // Where it cannot start (a private window, blocked storage) the site works as without it.
  const startLater = () => setTimeout(() => void start().catch(() => undefined), OFFLINE_DELAY);
  addEventListener(HYDRATED_EVENT, startLater, { once: true });
}

const root = document.getElementById("root");
// In a frame where the page may not stand, the boot script has taken it out.
if (root) {
  showChosenLanguage();
  watchNavigation();
  startOfflineLater();
  replayEarlyEvents(root);
  const start = page.prerendered === undefined ? renderPage : hydratePage;
  void start(root);
}
