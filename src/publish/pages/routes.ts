/** The pages that the build renders: every address that has a file of its own. */
import type { Translate } from "../../app/messages/messageTypes.ts";
import { cardFile, comparePath, listPath, PAGE_PATHS } from "../../app/routing/morePaths.ts";
import {
  aboutPath,
  followPath,
  homePath,
  INDEX_PATHS,
  insightsPath,
  projectPath,
  ROUTES,
  savedPath,
} from "../../app/routing/paths.ts";
import { excerpt } from "../../catalogue/excerpt.ts";
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { newestTermFirst } from "../../catalogue/termOrder.ts";
import { markdownText } from "../../convert/markdown/markdownText.ts";
import { PAGE_FACETS } from "../../search/filters/ownPages.ts";
import { siteTranslator } from "../messages/siteTranslator.ts";
import { applicationDates } from "./applicationDates.ts";
import { valuesWithPages } from "./facetPages.ts";
import { type JsonLd, projectData, type SiteFacts, siteData } from "./jsonLd.ts";

/** One page to render. */
export interface PageRoute {
  /** Path below the site's root, as the router reads it: "/projects/2025-02-jun-aug/kubestellar/…". */
  path: string;
  /**
   * `full`: prerendered with its data, and hydrated by the browser. `shell`: what it shows depends on what only the
   * browser knows (its address's query, its storage), so it is prerendered without data. See `app/hydration/README.md`.
   */
  prerendered: "full" | "shell";
  /** For search engines and link previews, plain text. */
  description: string;
  /** The page's module, where it is loaded lazily: the HTML preloads its file. */
  module?: string;
  /** Path of the image of the link preview, relative to the site's root. */
  image?: string;
  /** Alternative text of that image. */
  imageText?: string;
  data?: JsonLd;
  /** The term whose state it shows, or that it shows those of several: it is right as long as these stay. Absent for none. */
  states?: { readonly term: string } | "all";
  /** Not to be indexed by search engines. */
  hidden?: true;
}

/** All pages of a catalogue: the first one first, the projects of the oldest terms last. */
export function pageRoutes(catalogue: Catalogue, facts: SiteFacts): PageRoute[] {
  const { settings: site } = facts;
  const t = siteTranslator(site);
  const { pages } = site;
  /** The link preview of every page that has no image of its own. */
  const siteImage = { image: cardFile(), imageText: `${site.name}: ${site.question}` };
  const shell = (path: string, description: string, module?: string): PageRoute => ({
    path,
    prerendered: "shell",
    description,
    ...(module === undefined ? {} : { module: `src/app/pages/${module}.tsx` }),
    hidden: true,
  });
  return [
    {
      path: homePath(),
      prerendered: "full",
      description: site.description,
      states: "all",
      ...siteImage,
      data: siteData(catalogue, facts),
    },
    ...when(pages.insights, {
      path: insightsPath(),
      prerendered: "full",
      description: t("preview.insights"),
      module: "src/app/pages/insights/InsightsPage.tsx",
      ...siteImage,
    }),
    {
      path: aboutPath(),
      prerendered: "full",
      description: t("preview.about", { site: site.name }),
      module: "src/app/pages/about/AboutPage.tsx",
      ...siteImage,
    },
    {
      path: followPath(),
      prerendered: "full",
      description: t("preview.follow"),
      module: "src/app/pages/follow/FollowPage.tsx",
      ...siteImage,
    },
    ...PAGE_FACETS.map(
      (facet): PageRoute => ({
        path: INDEX_PATHS[facet],
        prerendered: "full",
        description: t(INDEX_DESCRIPTIONS[facet]),
        module: "src/app/pages/facet-index/FacetIndexPage.tsx",
        states: "all",
        ...siteImage,
      }),
    ),
    shell(savedPath(), t("preview.saved"), "saved/SavedPage"),
    { ...shell(listPath(), t("preview.list"), "shared/SharedPage"), ...siteImage },
    shell(comparePath(), t("preview.compare"), "compare/ComparePage"),
    ...when(pages.embed, shell(ROUTES.embed, t("preview.embed"), "embed/EmbedPage")),
    shell(NOT_FOUND, site.description),
    ...facetRoutes(catalogue, t).map((route) => ({ ...route, ...siteImage })),
    ...catalogue.projects
      .toSorted((one, other) => newestTermFirst(one.term, other.term))
      .map((project) => projectRoute(project, catalogue, facts)),
  ];
}

function when(has: boolean, route: PageRoute): PageRoute[] {
  return has ? [route] : [];
}

/** The page for unknown addresses; hosts look for a file of this name. */
export const NOT_FOUND = "/404";

/** How many titles the description of a skill's, organization's or mentor's page names. */
const NAMED = 3;

const INDEX_DESCRIPTIONS = {
  skill: "preview.skills",
  org: "preview.orgs",
  mentor: "preview.mentors",
} as const;
const DESCRIPTIONS = { skill: "preview.skill", org: "preview.org", mentor: "preview.mentor" } as const;

function facetRoutes(catalogue: Catalogue, t: Translate): PageRoute[] {
  const values = valuesWithPages(catalogue);
  return PAGE_FACETS.flatMap((facet) =>
    values[facet].map(({ slug, label, projects }): PageRoute => {
      const titles = [...projects.slice(0, NAMED)].map((index) => catalogue.projects[index]?.title ?? "");
      const list = titles.join(", ");
      const named = projects.length > NAMED ? t("preview.titlesAndOthers", { titles: list }) : list;
      return {
        path: PAGE_PATHS[facet](slug),
        prerendered: "full",
        description: t(DESCRIPTIONS[facet], { count: projects.length, name: label, titles: named }),
        module: "src/app/pages/facet/FacetPage.tsx",
        states: "all",
      };
    }),
  );
}

function projectRoute(project: Project, catalogue: Catalogue, { settings, address }: SiteFacts): PageRoute {
  const t = siteTranslator(settings);
  const term = catalogue.terms.find(({ id }) => id === project.term);
  const text = excerpt(markdownText(project.description || project.outcomes));
  const { org, title } = project;
  return {
    path: projectPath(project.id),
    prerendered: "full",
    // The dates first: previews cut what is long.
    description: [
      applicationDates(term, settings),
      text || (org === "" ? t("preview.project") : t("preview.projectOfOrg", { org })),
    ]
      .filter(Boolean)
      .join(" "),
    module: "src/app/pages/project/ProjectPage.tsx",
    states: { term: project.term },
    image: cardFile(project.id),
    imageText: org === "" ? t("preview.card", { title }) : t("preview.cardOfOrg", { title, org }),
    data: projectData(project, catalogue, { address, settings }),
  };
}

/** The file of a page: hosts serve `saved.html` at `/saved`, without a redirect. */
export function fileOf({ path }: PageRoute): string {
  return path === "/" ? "index.html" : `${decodeURI(path.slice(1))}.html`;
}
