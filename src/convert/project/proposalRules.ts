import { PRESETS } from "../../config/knownPrograms.ts";
import { type Programs, type ProposalRules, programIn } from "../../config/programs.ts";

/**
 * What is asked of the projects of a source.
 * @param programs those of the site
 * @param program "" where the source does not say
 * @param isForeign the page is not written in CNCF's template. Whoever uses that one proposes to LFX Mentorship, unless
 *   something else is said
 */
export function proposalRules(programs: Programs, program: string, isForeign: boolean): ProposalRules {
  const known = program === "" && !isForeign ? PRESETS.lfx : programIn(programs, program);
  return known?.rules ?? {};
}
