import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { SavedItem } from "../../../visitor/list/model.ts";

/**
 * The upstream issue of a saved project: that of the catalogue as long as it has the project, because it may have been
 * corrected since; after that the stored one. Null if there is none.
 */
export function issueOf(item: SavedItem, project: ListedProject | undefined): string | null {
  return project ? (project.upstreamIssues[0]?.url ?? null) : item.issueUrl;
}
