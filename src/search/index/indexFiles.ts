/** The index as the build publishes it. */
import type { Searchable } from "../../catalogue/searchable.ts";
import { mergeNames, type SkillGroup } from "../filters/skillNames.ts";
import { toDocument } from "./documents.ts";
import { headIn } from "./headFile.ts";
import { hashOfProjects, shardFile } from "./shardFormat.ts";
import type { OrgAliases } from "./tokenTables.ts";
import { writeIndex } from "./writeShards.ts";

/** The names of skills, as a page gives them to its search. */
interface SkillGroups {
  skillAliases: readonly SkillGroup[];
  searchedNames: readonly SkillGroup[];
}

/** What the index calls the list of these projects. */
export function indexedListName(projects: readonly { readonly id: string }[]): string {
  return hashOfProjects(projects.map(({ id }) => id));
}

/**
 * @param orgAliases default: none
 * @returns the files by name, all in one folder
 */
export function indexFiles(
  { projects }: Searchable,
  { skillAliases, searchedNames }: SkillGroups,
  orgAliases: OrgAliases = {},
): Map<string, string> {
  const { head, shards } = writeIndex(projects.map(toDocument), {
    aliases: mergeNames(skillAliases, searchedNames),
    orgAliases,
    projects: indexedListName(projects),
  });
  return new Map([
    [headIn(""), JSON.stringify(head)],
    ...[...shards].map(([name, content]) => [shardFile(name), content] as const),
  ]);
}
