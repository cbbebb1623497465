/** The pages that are loaded when they are opened, or a moment before. */
import { WIDE } from "./lib/useMediaQuery.ts";
import { FacetPanel } from "./pages/home/lazyFacetPanel.ts";
import { INDEX_PATHS } from "./routing/paths.ts";
import { lazyComponent } from "./ui/lazy.tsx";

export const ProjectPage = lazyComponent(() =>
  import("./pages/project/ProjectPage.tsx").then((module) => module.ProjectPage),
);
export const FacetPage = lazyComponent(() =>
  import("./pages/facet/FacetPage.tsx").then((module) => module.FacetPage),
);
export const FacetIndexPage = lazyComponent(() =>
  import("./pages/facet-index/FacetIndexPage.tsx").then((module) => module.FacetIndexPage),
);
export const FollowPage = lazyComponent(() =>
  import("./pages/follow/FollowPage.tsx").then((module) => module.FollowPage),
);
export const SavedPage = lazyComponent(() =>
  import("./pages/saved/SavedPage.tsx").then((module) => module.SavedPage),
);
export const SharedPage = lazyComponent(() =>
  import("./pages/shared/SharedPage.tsx").then((module) => module.SharedPage),
);
export const ComparePage = lazyComponent(() =>
  import("./pages/compare/ComparePage.tsx").then((module) => module.ComparePage),
);
export const InsightsPage = lazyComponent(() =>
  import("./pages/insights/InsightsPage.tsx").then((module) => module.InsightsPage),
);
export const AboutPage = lazyComponent(() =>
  import("./pages/about/AboutPage.tsx").then((module) => module.AboutPage),
);
export const NotFoundPage = lazyComponent(() =>
  import("./layout/NotFoundPage.tsx").then((module) => module.NotFoundPage),
);
export const EmbedPage = lazyComponent(() =>
  import("./pages/embed/EmbedPage.tsx").then((module) => module.EmbedPage),
);

/** By the first part of their addresses. */
const BY_FIRST_PART = new Map<string, { preload: () => Promise<void> }>([
  // The list's own code is in the first script; what stands beside it on a wide screen is not.
  ["", { preload: async () => void (matchMedia(WIDE).matches && (await FacetPanel.preload())) }],
  ["projects", ProjectPage],
  ["skills", FacetPage],
  ["orgs", FacetPage],
  ["mentors", FacetPage],
  ["saved", SavedPage],
  ["list", SharedPage],
  ["compare", ComparePage],
  ["insights", InsightsPage],
  ["about", AboutPage],
  ["follow", FollowPage],
  ["embed", EmbedPage],
]);

/** The pages that list all values of a facet have the addresses of their values' folders. */
const INDEX_PAGES: ReadonlySet<string> = new Set(Object.values(INDEX_PATHS).map((path) => path.slice(1)));

/**
 * Loads the code of the page at an address.
 * @param path below the site's root, without a slash before it
 */
export async function preloadPage(path: string): Promise<void> {
  if (INDEX_PAGES.has(path)) return FacetIndexPage.preload();
  await (BY_FIRST_PART.get(path.replace(/\/.*/, "")) ?? NotFoundPage).preload();
}
