import type { ReactNode } from "react";
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { MatchContext, useMatches } from "./skills.ts";

/** No skills but the visitor's own. */
const NONE: readonly string[] = [];

/** Lets the cards inside say how they fit what the visitor knows. */
export function SkillMatchProvider({ catalogue, children }: { catalogue: ProjectList; children: ReactNode }) {
  const { matches } = useMatches(catalogue, NONE);
  return <MatchContext value={matches?.byId ?? null}>{children}</MatchContext>;
}
