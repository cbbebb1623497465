/** Addresses of other sites that a project leads to. */
import type { Project } from "../../catalogue/model.ts";
import { publishedSources } from "../../config/programs.ts";

/** A person's profile on GitHub. */
export function githubProfile(handle: string): string {
  return `https://github.com/${encodeURIComponent(handle)}`;
}

/** The source lines of a project where its file is published; null where no public address is known. */
export function sourceUrl({ file, line, endLine }: Project["source"]): string | null {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const published = /^https?:\/\//i.test(file) ? file : publishedSources[name];
  if (published === undefined) return null;
  const page = published.replace(
    /^https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(?:refs\/heads\/)?/i,
    "https://github.com/$1/blob/",
  );
  // Only GitHub's page of a file has lines to point at.
  return /^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/[^?#]+$/i.test(page)
    ? `${page}?plain=1#L${line}-L${endLine}`
    : published;
}
