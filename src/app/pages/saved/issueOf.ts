import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { SavedItem } from "../../../visitor/list/model.ts";

/**
 * The upstream issue of a saved project: the catalogue's as long as it has the project, for the issue may have been mended
 * since. What was stored is for the time after.
 */
export function issueOf(item: SavedItem, project: ListedProject | undefined): string | null {
  return project ? (project.upstreamIssues[0]?.url ?? null) : item.issueUrl;
}
