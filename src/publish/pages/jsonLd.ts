/** Structured data of the pages, in schema.org's terms (https://schema.org, JSON-LD). Only what the source states. */
import type { EducationalOccupationalProgram, SearchAction, WebSite, WithContext } from "schema-dts";
import { difficultyText } from "../../app/project/statedTexts.ts";
import { projectPath } from "../../app/routing/paths.ts";
import { excerpt } from "../../catalogue/excerpt.ts";
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { readTermDates } from "../../catalogue/termDates.ts";
import type { Settings } from "../../config/schema.ts";
import { markdownText } from "../../convert/markdown/markdownText.ts";
import { sortMatches } from "../../search/filters/sort.ts";
import { siteTranslator } from "../messages/siteTranslator.ts";

export type JsonLd = WithContext<WebSite | EducationalOccupationalProgram>;

/** Google's own property beside schema.org's (https://developers.google.com/search/docs/appearance/structured-data/sitelinks-searchbox). */
type SiteSearch = SearchAction & { "query-input": string };

/** How many projects the first page's list names. */
const LISTED = 30;

/** What pages say of the site itself. */
export interface SiteFacts {
  settings: Pick<Settings, "name" | "question" | "description" | "pages" | "language" | "project">;
  /** The site's public address, with a slash at its end; null where it has none. */
  address: string | null;
}

/** A page's public address; undefined where the site has none. */
export function publicUrl(address: string | null, path: string): string | undefined {
  return address === null ? undefined : new URL(path.slice(1), address).href;
}

/** The site, its search, and the newest projects. */
export function siteData(catalogue: Catalogue, { settings: site, address }: SiteFacts): JsonLd {
  const { projects } = catalogue;
  const order = sortMatches(catalogue, [...projects.keys()], "newest");
  const url = publicUrl(address, "/");
  const search: SiteSearch = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${url}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  };
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: site.name,
    description: site.description,
    ...(url === undefined
      ? {}
      : {
          url,
          potentialAction: search,
          mainEntity: {
            "@type": "ItemList",
            numberOfItems: projects.length,
            itemListElement: order.slice(0, LISTED).flatMap((index, at) => {
              const project = projects[index];
              if (!project) return [];
              const { id, title: name } = project;
              return [
                {
                  "@type": "ListItem",
                  position: at + 1,
                  name,
                  url: `${new URL(projectPath(id).slice(1), url)}`,
                },
              ];
            }),
          },
        }),
  };
}

/** One project, as a program that an organization provides for people who have some skills. */
export function projectData(
  project: Project,
  { terms }: Catalogue,
  { address, settings }: SiteFacts,
): JsonLd {
  const term = terms.find(({ id }) => id === project.term);
  const required = project.skills.filter((skill) => !project.optionalSkills?.includes(skill));
  const description = excerpt(markdownText(project.description));
  const url = publicUrl(address, projectPath(project.id));
  const { periods, begins, ends } = readTermDates(term ?? {});
  const [opens, closes] = periods.at(-1) ?? [null, null];
  return {
    "@context": "https://schema.org",
    "@type": "EducationalOccupationalProgram",
    name: project.title,
    ...(description === "" ? {} : { description }),
    ...(url === undefined ? {} : { url }),
    ...(project.org === "" ? {} : { provider: { "@type": "Organization", name: project.org } }),
    ...(required.length === 0 ? {} : { programPrerequisites: required.join(", ") }),
    ...(term === undefined || term.program === "" ? {} : { programType: term.program }),
    ...(opens === null ? {} : { applicationStartDate: opens }),
    ...(closes === null ? {} : { applicationDeadline: closes }),
    ...(begins === null ? {} : { startDate: begins }),
    ...(ends === null ? {} : { endDate: ends }),
    // ISO 8601: the least effort where several are stated.
    ...(project.hours === undefined ? {} : { timeToComplete: `PT${project.hours[0]}H` }),
    ...(project.difficulty === undefined
      ? {}
      : { educationalLevel: difficultyText(project.difficulty, siteTranslator(settings)) }),
    ...(project.lfxUrl === null ? {} : { sameAs: project.lfxUrl }),
  };
}
