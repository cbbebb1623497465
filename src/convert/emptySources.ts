/** How bad it is that a source holds no project. */

import type { RuleId } from "../config/ruleIds.ts";
import type { Conversion } from "./convert.ts";
import { asNote, type Messages, report } from "./diagnostics/messages.ts";
import type { SourceText } from "./sources/sourceText.ts";

/** The rules that say of a readable source that it holds no project. */
const HOLDS_NONE: readonly RuleId[] = ["no-projects", "source-empty", "source-invalid"];

/**
 * The messages of all conversions. That a source holds no project is an error where the source itself was named; of a file
 * among others in a folder or pattern it is a note, and an error of the folder where none of its files holds a project.
 * @param conversions those of the sources, in the same order
 */
export function messagesOfAll(
  sources: readonly Pick<SourceText, "within">[],
  conversions: readonly Conversion[],
): Messages {
  const holdsProjects = new Map<string, boolean>();
  const all = conversions.flatMap(({ catalogue, messages }, index) => {
    const within = sources[index]?.within;
    if (within === undefined) return messages;
    // A term that has only dates so far is something, too.
    const holdsSome = catalogue.terms.length > 0;
    holdsProjects.set(within, holdsSome || holdsProjects.get(within) === true);
    if (holdsSome) return messages;
    return messages.map((message) => (HOLDS_NONE.includes(message.ruleId) ? asNote(message) : message));
  });
  for (const [within, holdsSome] of holdsProjects)
    if (!holdsSome)
      report(all, within, "no-projects", { line: 1 }, "None of the files here holds a project.");
  return all;
}
