/** Collects what the exports for reading contain. Their checklists need the projects' texts, which are loaded here. */
import type { QueryClient } from "@tanstack/react-query";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import type { ProjectText } from "../../../catalogue/richText.ts";
import type { SavedItem } from "../../../visitor/list/model.ts";
import { planOf } from "../../../visitor/list/plan.ts";
import { termOf } from "../../../visitor/list/renamed.ts";
import { checklistOf } from "../../../visitor/plan/checklist.ts";
import type { ReadingRow } from "../../../visitor/plan/reading.ts";
import { projectsById } from "../../data/projectsById.ts";
import { projectTextQuery } from "../../data/projectText.ts";
import type { Translate } from "../../messages/messageTypes.ts";
import { difficultyText, hoursText } from "../../project/statedTexts.ts";
import { siteFile } from "../../routing/baseUrl.ts";
import { projectPath } from "../../routing/paths.ts";
import { issueOf } from "./issueOf.ts";
import { STATUS_TEXT } from "./statusText.ts";

/** A project's text; null if it cannot be loaded: the export then uses what the list knows. */
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

/** One row for each saved project, in the order of the list. Never fails. */
export async function readingRows(
  client: QueryClient,
  items: readonly SavedItem[],
  catalogue: ProjectList,
  t: Translate,
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
        status: t(STATUS_TEXT[status]),
        difficulty: difficultyText(project?.difficulty, t),
        effort: hoursText(project?.hours, t),
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
