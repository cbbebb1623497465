/** Pages at the former addresses of projects, which lead on to the present ones: plain files, for hosts that know no redirects. */
import { projectPath } from "../../app/routing/paths.ts";
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { linkTo } from "../hosting/address.ts";
import { canNameFile } from "./fileName.ts";
import { escapeHtml } from "./htmlTemplate.ts";

/**
 * The redirecting pages, by file. They work below any base path, without a script.
 * @param address the site's, null where it is not known: the canonical address is a relative one then
 */
export function redirectPages({ projects }: Catalogue, address: string | null): Map<string, string> {
  return new Map(
    projects.flatMap((project) =>
      (project.aliases ?? [])
        .filter((alias) => alias.split("/").every(canNameFile))
        .map((alias) => {
          const file = `${decodeURI(projectPath(alias).slice(1))}.html`;
          return [file, redirectPage(project, file, address)] as const;
        }),
    ),
  );
}

function redirectPage({ id, title }: Project, file: string, address: string | null): string {
  const target = escapeHtml(linkTo(null, file, projectPath(id)));
  const canonical = escapeHtml(linkTo(address, file, projectPath(id)));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${canonical}">
<meta name="viewport" content="width=device-width">
<p>This project has another address now: <a href="${target}">${escapeHtml(title)}</a></p>
</html>
`;
}
