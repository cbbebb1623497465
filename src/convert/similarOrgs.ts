import type { Catalogue } from "../catalogue/model.ts";
import { slugify } from "../catalogue/slug.ts";
import { type Messages, report } from "./diagnostics/messages.ts";

/** Shorter names are ordinary words that begin many others: "Open". */
const MIN_LENGTH = 5;

/**
 * Reports orgs whose name is the beginning or the end of another's, once for each pair: "Buildpacks" and "Cloud Native
 * Buildpacks" are probably one, with its projects in two places of the site.
 */
export function reportSimilarOrgs({ projects }: Catalogue, messages: Messages): void {
  const first = new Map<string, (typeof projects)[number]>();
  for (const project of projects) if (!first.has(project.org)) first.set(project.org, project);
  const orgs = [...first].map(([name, project]) => ({ name, slug: slugify(name), project }));
  for (const { name, slug, project } of orgs)
    for (const other of orgs) {
      const { length } = other.slug;
      if (length < MIN_LENGTH || slug.length <= length) continue;
      if (!slug.startsWith(`${other.slug}-`) && !slug.endsWith(`-${other.slug}`)) continue;
      const reason = `“${name}” and “${other.name}” look like one org under two names: write one of them everywhere, or join them in the settings (names.orgs).`;
      report(messages, project.source.file, "org-two-names", { line: project.source.line }, reason);
    }
}
