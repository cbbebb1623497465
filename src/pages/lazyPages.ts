/** Pages that are loaded when they are opened, or a moment before. */

export const loadProjectPage = () =>
  import("./ProjectPage.tsx").then((module) => ({ default: module.ProjectPage }));

export const loadAboutPage = () =>
  import("./AboutPage.tsx").then((module) => ({ default: module.AboutPage }));

export const loadEmbedPage = () =>
  import("./EmbedPage.tsx").then((module) => ({ default: module.EmbedPage }));

export const loadSavedPage = () =>
  import("./SavedPage.tsx").then((module) => ({ default: module.SavedPage }));

export const loadFacetPage = () =>
  import("./FacetPage.tsx").then((module) => ({ default: module.FacetPage }));

export const loadComparePage = () =>
  import("./ComparePage.tsx").then((module) => ({ default: module.ComparePage }));

export const loadInsightsPage = () =>
  import("./InsightsPage.tsx").then((module) => ({ default: module.InsightsPage }));
