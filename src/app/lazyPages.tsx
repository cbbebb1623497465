/** Pages, and a part of one, that are loaded when they are opened, or a moment before. */
import { WIDE } from "./lib/useMediaQuery.ts";
import { FacetPanel } from "./pages/home/lazyFacetPanel.ts";
import { lazyPage } from "./ui/lazyPage.tsx";

export const ProjectPage = lazyPage(() =>
  import("./pages/project/ProjectPage.tsx").then((module) => module.ProjectPage),
);
export const FacetPage = lazyPage(() =>
  import("./pages/facet/FacetPage.tsx").then((module) => module.FacetPage),
);
export const SavedPage = lazyPage(() =>
  import("./pages/saved/SavedPage.tsx").then((module) => module.SavedPage),
);
export const ComparePage = lazyPage(() =>
  import("./pages/compare/ComparePage.tsx").then((module) => module.ComparePage),
);
export const InsightsPage = lazyPage(() =>
  import("./pages/insights/InsightsPage.tsx").then((module) => module.InsightsPage),
);
export const AboutPage = lazyPage(() =>
  import("./pages/about/AboutPage.tsx").then((module) => module.AboutPage),
);
export const NotFoundPage = lazyPage(() =>
  import("./layout/NotFoundPage.tsx").then((module) => module.NotFoundPage),
);
export const EmbedPage = lazyPage(() =>
  import("./pages/embed/EmbedPage.tsx").then((module) => module.EmbedPage),
);

/** By the first part of their addresses. */
const BY_PART = new Map<string, { ahead: () => Promise<void> }>([
  // The list's page is always there.
  ["", { ahead: async () => void (matchMedia(WIDE).matches && (await FacetPanel.ahead())) }],
  ["projects", ProjectPage],
  ["skills", FacetPage],
  ["orgs", FacetPage],
  ["mentors", FacetPage],
  ["saved", SavedPage],
  ["compare", ComparePage],
  ["insights", InsightsPage],
  ["about", AboutPage],
  ["embed", EmbedPage],
]);

/**
 * Loads the page of an address.
 * @param path below the site's root, without a slash before it
 */
export async function loadPage(path: string): Promise<void> {
  await (BY_PART.get(path.replace(/\/.*/, "")) ?? NotFoundPage).ahead();
}
