/** Gathers what the plan's readable forms show: with the checklists, for which the projects' texts are loaded. */
import type { QueryClient } from "@tanstack/react-query";
import type { ProjectList } from "../../catalogue/list.ts";
import type { ProjectText } from "../../catalogue/richText.ts";
import { checklistOf } from "../../saved/checklist.ts";
import type { SavedItem } from "../../saved/model.ts";
import { planOf } from "../../saved/plan.ts";
import type { ReadingRow } from "../../saved/reading.ts";
import { termOf } from "../../saved/renamed.ts";
import { siteFile } from "../base.ts";
import { projectPath } from "../paths.ts";
import { projectsById } from "../projectsById.ts";
import { projectTextQuery } from "../projectText.ts";
import { issueOf } from "./issueOf.ts";

/** A project's text; null where it can't be had: the plan's forms do without it. */
const textOf = (client: QueryClient, id: string): Promise<ProjectText | null> =>
  client.ensureQueryData(projectTextQuery(id)).catch(() => null);

/** Loads the texts of all saved projects that are in the catalogue. Never fails. */
export async function loadTexts(
  client: QueryClient,
  items: readonly SavedItem[],
  catalogue: ProjectList,
): Promise<void> {
  const known = new Set(catalogue.projects.map(({ id }) => id));
  await Promise.all(items.flatMap(({ id }) => (known.has(id) ? textOf(client, id) : [])));
}

export async function readingRows(
  client: QueryClient,
  items: readonly SavedItem[],
  catalogue: ProjectList,
): Promise<readonly ReadingRow[]> {
  const byId = projectsById(catalogue);
  const terms = new Map(catalogue.terms.map(({ id, name }) => [id, name]));
  return Promise.all(
    items.map(async (item) => {
      const { status, notes, otherNotes, ticked } = planOf(item);
      const project = byId.get(item.id);
      const lists = project && checklistOf(project, await textOf(client, project.id));
      const term = project?.term ?? termOf(item.id);
      return {
        title: item.title,
        org: item.org,
        term: terms.get(term) ?? term,
        status,
        address: project ? siteFile(projectPath(item.id).slice(1)) : null,
        issueUrl: issueOf(item, project),
        notes: [notes, ...otherNotes.map(({ text }) => text)].filter(Boolean).join("\n\n"),
        checklist: [...(lists?.stated ?? []), ...(lists?.skills ?? [])].map(({ key, text }) => ({
          text,
          done: ticked.has(key),
        })),
      };
    }),
  );
}
