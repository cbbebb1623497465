/** Addresses on other sites. */

import { publishedSources } from "virtual:published-sources";
import type { Project } from "../../catalogue/model.ts";

/** Address of a person's profile on GitHub. */
export function githubProfile(handle: string): string {
  return `https://github.com/${encodeURIComponent(handle)}`;
}

/** GitHub's own page of a repository's issues for newcomers, whatever the repository calls their label. */
export function firstIssuesUrl(owner: string, repo: string): string {
  return `https://github.com/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/contribute`;
}

/** Address of a project's lines in its source file; of the file if the host cannot link to lines; null if it is not public. */
export function sourceUrl({ file, line, endLine, url }: Project["source"]): string | null {
  if (url !== undefined)
    // GitHub shows Markdown as a page, which has no lines; as plain text it has them.
    return url.replace(/^(https:\/\/github\.com\/[^?#]+\.(?:md|markdown))(#L\d+)/i, "$1?plain=1$2");
  const name = file.slice(file.lastIndexOf("/") + 1);
  const published = /^https?:\/\//i.test(file) ? file : publishedSources[name];
  if (published === undefined) return null;
  const page = published.replace(
    /^https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(?:refs\/heads\/)?/i,
    "https://github.com/$1/blob/",
  );
  // Only GitHub's page of a file has anchors for lines.
  return /^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/[^?#]+$/i.test(page)
    ? `${page}?plain=1#L${line}-L${endLine}`
    : published;
}
