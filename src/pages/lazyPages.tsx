/** Pages, and a part of one, that are loaded when they are opened, or a moment before. */
import { type ComponentType, useState } from "react";
import { later } from "../components/part.tsx";
import { WIDE } from "../components/useMediaQuery.ts";

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

export const ProjectPage = page(() => import("./ProjectPage.tsx").then((module) => module.ProjectPage));
export const FacetPage = page(() => import("./FacetPage.tsx").then((module) => module.FacetPage));
export const SavedPage = page(() => import("./SavedPage.tsx").then((module) => module.SavedPage));
export const ComparePage = page(() => import("./ComparePage.tsx").then((module) => module.ComparePage));
export const InsightsPage = page(() => import("./InsightsPage.tsx").then((module) => module.InsightsPage));
export const AboutPage = page(() => import("./AboutPage.tsx").then((module) => module.AboutPage));
export const NotFoundPage = page(() => import("./NotFoundPage.tsx").then((module) => module.NotFoundPage));
export const EmbedPage = page(() => import("./EmbedPage.tsx").then((module) => module.EmbedPage));

/** Beside the list of a wide screen; a phone's comes with its sheet. */
export const FacetPanel = page(() =>
  import("../components/FacetPanel.tsx").then((module) => module.FacetPanel),
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
