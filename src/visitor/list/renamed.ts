/**
 * Finds saved projects again whose id has changed because their title or org has: by the former ids that the catalogue
 * knows, else by the upstream issue, which stays.
 */
import type { ListedProject } from "../../catalogue/listCodec.ts";
import type { Change } from "./changes.ts";
import type { SavedItem, SavedList } from "./model.ts";
import { fieldsOf, type PlannedItem } from "./plan.ts";

/** A text that is the same for all spellings of the address of an issue; null if the address is not that of an issue. */
export function issueKey(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  const path = pathname.replace(/\/+$/, "").toLowerCase();
  // Many projects share a repository or a board; only issues, pull requests and discussions have a number.
  return /\/\d+$/.test(path) ? `${hostname.toLowerCase().replace(/^www\./, "")}${path}` : null;
}

/** The term in a project's id. */
export function termOf(id: string): string {
  return id.replace(/\/.*/s, "");
}

/**
 * The renamed project of each item that has left the catalogue, by the item's id. Only unambiguous ones: exactly one item and
 * one project of the same term have the issue, and the project is not saved yet.
 */
export function findRenamed(
  items: readonly SavedItem[],
  projects: readonly ListedProject[],
): ReadonlyMap<string, ListedProject> {
  const known = new Set(projects.map(({ id }) => id));
  const saved = new Set(items.map(({ id }) => id));
  const gone = items.filter(({ id }) => !known.has(id));
  if (gone.length === 0) return new Map();

  const keyOf = (term: string, url: string | null) => {
    const key = url === null ? null : issueKey(url);
    return key === null ? null : `${term} ${key}`;
  };
  const projectsByKey = new Map<string, ListedProject[]>();
  for (const project of projects)
    for (const key of new Set(project.upstreamIssues.map(({ url }) => keyOf(project.term, url))))
      if (key !== null) projectsByKey.set(key, [...(projectsByKey.get(key) ?? []), project]);
  const keysOfGone = gone.map(({ id, issueUrl }) => keyOf(termOf(id), issueUrl));

  const renamed = new Map<string, ListedProject>();
  const byFormerId = new Map(
    projects.flatMap((project) => (project.aliases ?? []).map((alias) => [alias, project] as const)),
  );
  for (const { id } of gone) {
    const project = byFormerId.get(id);
    if (!project || saved.has(project.id)) continue;
    renamed.set(id, project);
    saved.add(project.id);
  }
  for (const [index, item] of gone.entries()) {
    if (renamed.has(item.id)) continue;
    const key = keysOfGone[index] ?? null;
    const [project, rival] = (key !== null && projectsByKey.get(key)) || [];
    if (!project || rival || keysOfGone.filter((other) => other === key).length > 1) continue;
    if (!saved.has(project.id)) renamed.set(item.id, project);
  }
  return renamed;
}

/** Gives renamed items their new id, title and org. Everything else stays, also their place in the list. */
export function followRenamed(renamed: ReadonlyMap<string, ListedProject>): Change {
  return (list) => {
    const present = new Set(list.items.map(({ id }) => id));
    const follow = (item: SavedItem): SavedItem => {
      const project = renamed.get(item.id);
      if (project === undefined || present.has(project.id)) return item;
      const next: PlannedItem = {
        ...item,
        id: project.id,
        title: project.title,
        org: project.org,
        formerTitle: fieldsOf(item).formerTitle ?? item.title,
      };
      return next;
    };
    const items = list.items.map(follow);
    if (items.every((item, index) => item === list.items[index])) return list;
    return { ...list, items };
  };
}

/**
 * Follows renamed items in the visitor's own list, each at most once while the page is open. Otherwise a tab that still has
 * the older catalogue, where the new id is unknown, would rename it back, and the two tabs would go on forever.
 * @returns a function to call with the result of {@link findRenamed}
 */
export function renamedFollower(
  change: (made: Change) => void,
): (renamed: ReadonlyMap<string, ListedProject>) => void {
  const followed = new Set<string>();
  return (renamed) => {
    const fresh = new Map([...renamed].filter(([id]) => !followed.has(id)));
    for (const id of fresh.keys()) followed.add(id);
    if (fresh.size > 0) change(followRenamed(fresh));
  };
}

/** An imported list, with its renamed projects followed. */
export function withRenamed(list: SavedList, projects: readonly ListedProject[]): SavedList {
  return followRenamed(findRenamed(list.items, projects))(list);
}

/**
 * The project of any term that has the same upstream issue as an item that has left the catalogue. It may be another project.
 * @returns undefined if there is none, or more than one
 */
export function findSuccessor(
  item: SavedItem,
  projects: readonly ListedProject[],
): ListedProject | undefined {
  const key = item.issueUrl === null ? null : issueKey(item.issueUrl);
  if (key === null) return undefined;
  const [successor, other] = projects.filter(({ upstreamIssues }) =>
    upstreamIssues.some(({ url }) => issueKey(url) === key),
  );
  return other === undefined ? successor : undefined;
}
