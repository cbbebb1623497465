/** Which page an address has. All but the list are loaded when they are opened, or a moment before. */
import { site } from "virtual:settings";
import type { ReactElement } from "react";
import { WIDE } from "./lib/useMediaQuery.ts";
import { HomePage } from "./pages/home/HomePage.tsx";
import { FacetPanel } from "./pages/home/lazyFacetPanel.ts";
import { matchRoute, ROUTES } from "./routing/paths.ts";
import { type LazyComponent, lazyComponent } from "./ui/lazy.tsx";

const ProjectPage = lazyComponent(() =>
  import("./pages/project/ProjectPage.tsx").then((module) => module.ProjectPage),
);
const FacetPage = lazyComponent(() =>
  import("./pages/facet/FacetPage.tsx").then((module) => module.FacetPage),
);
const FacetIndexPage = lazyComponent(() =>
  import("./pages/facet-index/FacetIndexPage.tsx").then((module) => module.FacetIndexPage),
);
const FollowPage = lazyComponent(() =>
  import("./pages/follow/FollowPage.tsx").then((module) => module.FollowPage),
);
const SavedPage = lazyComponent(() =>
  import("./pages/saved/SavedPage.tsx").then((module) => module.SavedPage),
);
const SharedPage = lazyComponent(() =>
  import("./pages/shared/SharedPage.tsx").then((module) => module.SharedPage),
);
const ComparePage = lazyComponent(() =>
  import("./pages/compare/ComparePage.tsx").then((module) => module.ComparePage),
);
const InsightsPage = lazyComponent(() =>
  import("./pages/insights/InsightsPage.tsx").then((module) => module.InsightsPage),
);
const AboutPage = lazyComponent(() =>
  import("./pages/about/AboutPage.tsx").then((module) => module.AboutPage),
);
const NotFoundPage = lazyComponent(() =>
  import("./layout/NotFoundPage.tsx").then((module) => module.NotFoundPage),
);
const EmbedPage = lazyComponent(() =>
  import("./pages/embed/EmbedPage.tsx").then((module) => module.EmbedPage),
);

/** A page at an address. */
interface FoundPage {
  element: ReactElement;
  /** Loads its code, so that it is rendered at once. Rejects where that cannot be loaded. */
  preload: () => Promise<void>;
}

const found = <Props extends object>(Page: LazyComponent<Props>, props: NoInfer<Props>): FoundPage => ({
  element: <Page {...props} />,
  preload: Page.preload,
});
const one = (Page: LazyComponent<object>) => () => found(Page, {});

const home = (): FoundPage => ({
  // A new element each time: at a constant one React skips the page where only a context has changed (the saved list), and
  // carries that on into the prerendered list, which must then be hydrated first. Why: `ResultsLoader.tsx`.
  element: <HomePage />,
  // Its own code is in the first script; what stands beside the list on a wide screen is not.
  preload: async () => void (matchMedia(WIDE).matches && (await FacetPanel.preload())),
});

/** @param rest what stands in the address for the `*` or `:slug` of the route */
type PageOf = (rest: string) => FoundPage;

const PAGES: readonly (readonly [route: string, page: PageOf])[] = [
  [ROUTES.home, home],
  [ROUTES.project, (id) => found(ProjectPage, { id })],
  [ROUTES.saved, one(SavedPage)],
  [ROUTES.shared, one(SharedPage)],
  [ROUTES.skill, (slug) => found(FacetPage, { facet: "skill", slug })],
  [ROUTES.org, (slug) => found(FacetPage, { facet: "org", slug })],
  [ROUTES.mentor, (slug) => found(FacetPage, { facet: "mentor", slug })],
  [ROUTES.skills, () => found(FacetIndexPage, { facet: "skill" })],
  [ROUTES.orgs, () => found(FacetIndexPage, { facet: "org" })],
  [ROUTES.mentors, () => found(FacetIndexPage, { facet: "mentor" })],
  [ROUTES.follow, one(FollowPage)],
  [ROUTES.compare, one(ComparePage)],
  [ROUTES.about, one(AboutPage)],
  ...(site.pages.insights ? [[ROUTES.insights, one(InsightsPage)] as const] : []),
  ...(site.pages.embed ? [[ROUTES.embed, one(EmbedPage)] as const] : []),
];

/**
 * The page at an address, or the one that says that there is none.
 * @param path below the site's root, with a slash before it
 */
export function pageAt(path: string): FoundPage {
  for (const [route, page] of PAGES) {
    const rest = matchRoute(route, path);
    if (rest !== null) return page(rest);
  }
  return found(NotFoundPage, {});
}
