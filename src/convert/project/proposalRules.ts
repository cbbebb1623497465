import { PRESETS, type ProposalRules, programOf } from "../../config/programs.ts";

/**
 * What is asked of the projects of a source.
 * @param program "" where the source does not say
 * @param isForeign the page is not written in CNCF's template. Whoever uses that one proposes to LFX Mentorship, unless
 *   something else is said
 */
export function proposalRules(program: string, isForeign: boolean): ProposalRules {
  const known = program === "" && !isForeign ? PRESETS.lfx : programOf(program);
  return known?.rules ?? {};
}
