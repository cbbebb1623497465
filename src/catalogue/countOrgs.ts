/** How many orgs propose projects. */
import { slugify } from "./slug.ts";

/** Counts orgs as the filters do: by slug. Projects whose file names no org are of none. */
export function countOrgs(projects: readonly { org: string }[]): number {
  const slugs = new Set(projects.map(({ org }) => slugify(org)));
  slugs.delete("");
  return slugs.size;
}
