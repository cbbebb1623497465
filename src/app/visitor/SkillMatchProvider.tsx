import type { ReactNode } from "react";
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { MatchContext, useMatches } from "./skills.ts";

/** No skills from the address: only the visitor's own count. */
const NO_LINKED_SKILLS: readonly string[] = [];

/** Lets the cards inside show how well their projects match the visitor's skills. */
export function SkillMatchProvider({ catalogue, children }: { catalogue: ProjectList; children: ReactNode }) {
  const { matches } = useMatches(catalogue, NO_LINKED_SKILLS);
  return <MatchContext value={matches?.byId ?? null}>{children}</MatchContext>;
}
