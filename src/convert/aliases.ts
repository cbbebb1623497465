/**
 * Identity from one published catalogue to the next: a project whose title or org was repaired has another id, and its old
 * one leads on. Told by what a repair leaves as it is, the surest first; where two could be meant, nobody is.
 */
import type { Catalogue, Project } from "../catalogue/model.ts";
import { slugify } from "../catalogue/slug.ts";

/**
 * Gives each project the ids that it had in the catalogue that was published before, and in those before that.
 * @param next the new catalogue
 * @param previous the one that is published
 */
export function withAliases(next: Catalogue, previous: Catalogue): Catalogue {
  const ids = new Set(next.projects.map(({ id }) => id));
  const formerIds = new Map<string, string[]>();
  const note = (id: string, former: readonly string[]) =>
    formerIds.set(id, [...(formerIds.get(id) ?? []), ...former]);
  const gone = previous.projects.filter(({ id }) => !ids.has(id));
  for (const { id, aliases = [] } of previous.projects) if (ids.has(id)) note(id, aliases);
  const known = new Set(previous.projects.map(({ id }) => id));
  // A project that was there before, under its own name, is nobody's successor.
  const came = new Set(next.projects.filter(({ id }) => !known.has(id)));
  const left = new Set(gone);
  for (const keysOf of KEYS) {
    const olds = byKey(left, keysOf);
    const news = byKey(came, keysOf);
    for (const [key, [old, rival]] of olds) {
      const [project, other] = news.get(key) ?? [];
      if (!old || rival || !project || other || !left.has(old) || !came.has(project)) continue;
      note(project.id, [old.id, ...(old.aliases ?? [])]);
      left.delete(old);
      came.delete(project);
    }
  }
  return {
    ...next,
    projects: next.projects.map((project) => {
      const former = [...(project.aliases ?? []), ...(formerIds.get(project.id) ?? [])];
      const aliases = [...new Set(former)].filter((id) => !ids.has(id));
      const { aliases: _, ...rest } = project;
      return aliases.length === 0 ? rest : { ...rest, aliases };
    }),
  };
}

type KeysOf = (project: Project) => string[];

/** What stays when a title or an org is repaired: for each kind, the keys of a project. */
const KEYS: readonly KeysOf[] = [
  ({ proposal }) => (proposal === undefined ? [] : [proposal.url.toLowerCase()]),
  ({ lfxUrl }) => (lfxUrl === null ? [] : [lfxUrl.toLowerCase()]),
  // Only an issue: a board or a repository stands for many projects.
  ({ term, upstreamIssues }) =>
    upstreamIssues
      .filter(({ url }) => /\/\d+\/?$/.test(url))
      .map(({ url }) => `${term} ${url.toLowerCase().replace(/\/$/, "")}`),
  ({ term, title }) => [`${term} ${slugify(title)}`],
  ({ term, org, description }) => (description.length < 80 ? [] : [`${term} ${slugify(org)} ${description}`]),
];

function byKey(projects: ReadonlySet<Project>, keysOf: KeysOf): Map<string, Project[]> {
  const found = new Map<string, Project[]>();
  for (const project of projects)
    for (const key of new Set(keysOf(project))) found.set(key, [...(found.get(key) ?? []), project]);
  return found;
}
