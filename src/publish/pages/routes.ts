/** The pages that the build renders: every address that has a file of its own. */

import { pluralize } from "../../app/lib/pluralize.ts";
import {
  aboutPath,
  cardFile,
  comparePath,
  homePath,
  insightsPath,
  PAGE_PATHS,
  projectPath,
  ROUTES,
  savedPath,
} from "../../app/routing/paths.ts";
import { excerpt } from "../../catalogue/excerpt.ts";
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { site } from "../../config/site.ts";
import { markdownText } from "../../convert/markdown/markdownText.ts";
import { buildFacets } from "../../search/filters/facets.ts";
import { canNameFile } from "./fileName.ts";
import { type JsonLd, projectData, siteData } from "./jsonLd.ts";

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
  /** Not to be indexed by search engines. */
  hidden?: true;
}

/** All pages of a catalogue. */
export function pageRoutes(catalogue: Catalogue): PageRoute[] {
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
      ...siteImage,
      data: siteData(catalogue),
    },
    ...catalogue.projects.map((project) => projectRoute(project, catalogue)),
    ...facetRoutes(catalogue),
    {
      path: insightsPath(),
      prerendered: "full",
      description: "Which skills open most doors, which organizations return, who mentors often.",
      module: "src/app/pages/insights/InsightsPage.tsx",
      ...siteImage,
    },
    {
      path: aboutPath(),
      prerendered: "full",
      description: `What ${site.name} is, how to add projects to it, and how to read its data.`,
      module: "src/app/pages/about/AboutPage.tsx",
      ...siteImage,
    },
    shell(savedPath(), "The projects that you saved, kept in this browser only.", "saved/SavedPage"),
    shell(comparePath(), "Projects side by side.", "compare/ComparePage"),
    shell(ROUTES.embed, "The list of projects, to stand in another site.", "embed/EmbedPage"),
    shell(NOT_FOUND, site.description),
  ];
}

/** The link preview of every page that has no image of its own. */
const siteImage = { image: cardFile(), imageText: `${site.name}: ${site.question}` };

/** The page for unknown addresses; hosts look for a file of this name. */
export const NOT_FOUND = "/404";

/** How many titles the description of a skill's, organization's or mentor's page names. */
const NAMED = 3;

const WORDS = {
  skill: (label: string, count: string) => `${count} that ask for ${label}`,
  org: (label: string, count: string) => `${count} of ${label}`,
  mentor: (label: string, count: string) => `${count} mentored by ${label}`,
} as const;

function facetRoutes(catalogue: Catalogue): PageRoute[] {
  const { values } = buildFacets(catalogue);
  return (["org", "skill", "mentor"] as const).flatMap((facet) =>
    // The others are rendered by the app shell in 404.html.
    values[facet]
      .filter(({ slug }) => canNameFile(slug))
      .map(({ slug, label, projects }): PageRoute => {
        const titles = [...projects.slice(0, NAMED)].map((index) => catalogue.projects[index]?.title ?? "");
        const what = WORDS[facet](label, pluralize(projects.length, "mentorship project"));
        return {
          path: PAGE_PATHS[facet](slug),
          prerendered: "full",
          description: `${what}: ${titles.join(", ")}${projects.length > NAMED ? " and others" : ""}.`,
          module: "src/app/pages/facet/FacetPage.tsx",
          ...siteImage,
        };
      }),
  );
}

function projectRoute(project: Project, catalogue: Catalogue): PageRoute {
  const description = excerpt(markdownText(project.description || project.outcomes));
  const kind = `mentorship project${project.org === "" ? "" : ` of ${project.org}`}`;
  return {
    path: projectPath(project.id),
    prerendered: "full",
    description: description || `A ${kind}.`,
    module: "src/app/pages/project/ProjectPage.tsx",
    image: cardFile(project.id),
    imageText: `${project.title}, a ${kind}`,
    data: projectData(project, catalogue),
  };
}

/** The file of a page: hosts serve `saved.html` at `/saved`, without a redirect. */
export function fileOf({ path }: PageRoute): string {
  return path === "/" ? "index.html" : `${decodeURI(path.slice(1))}.html`;
}
