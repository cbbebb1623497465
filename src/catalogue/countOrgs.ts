import { slugify } from "./slug.ts";

/** How many different orgs the projects have. Orgs with the same slug are one, as in the filters; "" does not count. */
export function countOrgs(projects: readonly { org: string }[]): number {
  const slugs = new Set(projects.map(({ org }) => slugify(org)));
  slugs.delete("");
  return slugs.size;
}
