import { searchedNames, skillAliases } from "virtual:skill-aliases";
import type { FacetOption } from "../../search/filters/facets.ts";
import type { Facet } from "../../search/filters/filters.ts";
import { mergeNames } from "../../search/filters/skillNames.ts";
import { fold } from "../../search/text/fold.ts";

let otherNames: ReadonlyMap<string, readonly string[]> | undefined;

/** The other names of skills, folded, by their labels: made when a first text is typed. */
function namesOfSkills(): ReadonlyMap<string, readonly string[]> {
  otherNames ??= new Map(
    mergeNames(skillAliases, searchedNames).map(([label = "", ...names]) => [label, names.map(fold)]),
  );
  return otherNames;
}

const NONE: readonly string[] = [];

/**
 * Whether an option of a facet is one that a visitor names: by a part of its label, by the beginning of another name of a
 * skill ("golang" is Go), or of a mentor's GitHub handle.
 * @param text what was typed; all options are named by none
 */
export function namedBy(
  facet: Facet,
  text: string,
): (option: Pick<FacetOption, "slug" | "label">) => boolean {
  const wanted = fold(text.trim());
  return ({ slug, label }) => {
    const others =
      facet === "skill" ? (namesOfSkills().get(label) ?? NONE) : facet === "mentor" ? [slug] : NONE;
    return fold(label).includes(wanted) || others.some((name) => name.startsWith(wanted));
  };
}
