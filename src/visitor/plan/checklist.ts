/** What a project asks of applicants, as a checklist. */
import { inlineText, joinedText } from "../../catalogue/blocksText.ts";
import type { ListedProject } from "../../catalogue/listCodec.ts";
import type { Block, ProjectText } from "../../catalogue/richText.ts";
import { slugify } from "../../catalogue/slug.ts";

/** An entry of a checklist. */
export interface ChecklistEntry {
  /** Identifies the entry in storage. Made from its text, so it does not depend on its place in the list. */
  readonly key: string;
  readonly text: string;
}

/** The checklist of one project. */
export interface Checklist {
  /** The prerequisites that the project states; empty if it states none. */
  readonly stated: readonly ChecklistEntry[];
  /** The recommended skills: the items of the project's own list, else the catalogue's skills. */
  readonly skills: readonly ChecklistEntry[];
}

/** Labels of sections that state what an applicant must have or do. */
const PREREQUISITES =
  /\b(?:pre-?requisites?|pre-?reqs?|requirements?|required|qualifications?|eligibility|application tasks?|qualification tasks?|before (?:you )?apply(?:ing)?|how to apply|must[- ]haves?)\b/i;

/** Longest key, in characters: enough to tell two entries of one project apart. */
const KEY_LENGTH = 80;

/** Makes the checklist of a project. @param text null while it is loading, or if that failed */
export function checklistOf(project: ListedProject, text: ProjectText | null): Checklist {
  const stated = (text?.sections ?? []).filter(({ label }) => PREREQUISITES.test(label));
  const listed = text === null ? [] : listEntries(text.skills);
  const optional = new Set(project.optionalSkills);
  const skills = project.skills.map((skill) => (optional.has(skill) ? `${skill} (optional)` : skill));
  return {
    stated: entries(
      "need",
      stated.flatMap(({ blocks }) => {
        const items = listEntries(blocks);
        return items.length > 0 ? items : blocks.map((block) => itemText([block]));
      }),
    ),
    skills: entries("skill", listed.length > 1 ? listed : skills),
  };
}

function entries(kind: "need" | "skill", texts: readonly string[]): ChecklistEntry[] {
  const seen = new Map<string, ChecklistEntry>();
  for (const text of texts) {
    const words = text.replace(/\s+/g, " ").trim();
    const key = `${kind}:${(slugify(words) || words).slice(0, KEY_LENGTH)}`;
    if (words !== "" && !seen.has(key)) seen.set(key, { key, text: words });
  }
  return [...seen.values()];
}

/** The texts of all list items, each with what is nested in it. */
function listEntries(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === "list" ? block.items.map(itemText) : []));
}

const itemText = (blocks: readonly Block[]) =>
  joinedText(blocks, "; ", ({ rows }) => rows.map((row) => row.map(inlineText).join(", ")).join("; "));
