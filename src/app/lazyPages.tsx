/** Pages, and a part of one, that are loaded when they are opened, or a moment before. */
import { type ComponentType, useState } from "react";
import { WIDE } from "./lib/useMediaQuery.ts";
import { later } from "./ui/lazy.tsx";

/** @param load gets the page's module */
function page<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  const Later = later(load);

  function Page(props: Props) {
    // As it begins, so it stays: a page is not drawn anew because its module has come meanwhile.
    const [Shown] = useState(() => loaded ?? Later);
    return <Shown {...props} />;
  }
  /** Once it is here, the page is drawn at once, without a moment in which there is nothing. */
  const ahead = async () => {
    loaded ??= await load();
  };
  return Object.assign(Page, { ahead });
}

export const ProjectPage = page(() =>
  import("./pages/project/ProjectPage.tsx").then((module) => module.ProjectPage),
);
export const FacetPage = page(() => import("./pages/facet/FacetPage.tsx").then((module) => module.FacetPage));
export const SavedPage = page(() => import("./pages/saved/SavedPage.tsx").then((module) => module.SavedPage));
export const ComparePage = page(() =>
  import("./pages/compare/ComparePage.tsx").then((module) => module.ComparePage),
);
export const InsightsPage = page(() =>
  import("./pages/insights/InsightsPage.tsx").then((module) => module.InsightsPage),
);
export const AboutPage = page(() => import("./pages/about/AboutPage.tsx").then((module) => module.AboutPage));
export const NotFoundPage = page(() =>
  import("./pages/not-found/NotFoundPage.tsx").then((module) => module.NotFoundPage),
);
export const EmbedPage = page(() => import("./pages/embed/EmbedPage.tsx").then((module) => module.EmbedPage));

/** Beside the list of a wide screen; a phone's comes with its sheet. */
export const FacetPanel = page(() =>
  import("./pages/home/FacetPanel.tsx").then((module) => module.FacetPanel),
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
