/** What the pages say to machines, in schema.org's words (JSON-LD). Only what the source states. */

import { projectPath } from "../../app/routing/paths.ts";
import { excerpt } from "../../catalogue/excerpt.ts";
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { plainText } from "../../catalogue/plainText.ts";
import { site } from "../../config/site.ts";
import { sortMatches } from "../../search/filters/sort.ts";
import { siteAddress } from "../hosting/address.ts";

export type JsonLd = Readonly<Record<string, unknown>>;

/** How many projects the list of the first page names. */
const LISTED = 30;

/** A page's public address; undefined where the site has none. */
export function publicUrl(path: string): string | undefined {
  const address = siteAddress();
  return address === null ? undefined : new URL(path.slice(1), address).href;
}

/** The site and its list. */
export function siteData(catalogue: Catalogue): JsonLd {
  const { projects } = catalogue;
  const order = sortMatches(catalogue, [...projects.keys()], "newest");
  const url = publicUrl("/");
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: site.name,
    description: site.description,
    ...(url === undefined
      ? {}
      : {
          url,
          potentialAction: {
            "@type": "SearchAction",
            target: { "@type": "EntryPoint", urlTemplate: `${url}?q={search_term_string}` },
            "query-input": "required name=search_term_string",
          },
          mainEntity: {
            "@type": "ItemList",
            numberOfItems: projects.length,
            itemListElement: order.slice(0, LISTED).flatMap((index, at) => {
              const project = projects[index];
              if (!project) return [];
              const { id, title: name } = project;
              return [{ "@type": "ListItem", position: at + 1, name, url: publicUrl(projectPath(id)) }];
            }),
          },
        }),
  };
}

/** One project: a programme that an organisation provides, for those who have some skills. */
export function projectData(project: Project, { terms }: Catalogue): JsonLd {
  const term = terms.find(({ id }) => id === project.term);
  const required = project.skills.filter((skill) => !project.optionalSkills?.includes(skill));
  const description = excerpt(plainText(project.description));
  const url = publicUrl(projectPath(project.id));
  return {
    "@context": "https://schema.org",
    "@type": "EducationalOccupationalProgram",
    name: project.title,
    ...(description === "" ? {} : { description }),
    ...(url === undefined ? {} : { url }),
    ...(project.org === "" ? {} : { provider: { "@type": "Organization", name: project.org } }),
    ...(required.length === 0 ? {} : { programPrerequisites: required.join(", ") }),
    ...(term === undefined ? {} : { programType: term.program || "Mentorship" }),
    ...(project.lfxUrl === null ? {} : { sameAs: project.lfxUrl }),
  };
}
