/** Messages about problems with storage. In a module of their own, because most visitors never need them. */
import type { PersistProblem } from "../../visitor/storage/persistedStore.ts";
import type { Translate } from "../messages/messageTypes.ts";

const LIST = {
  blocked: "saved.problemBlocked",
  full: "saved.problemFull",
  newer: "saved.problemNewer",
  damaged: "saved.problemDamaged",
  damagedFull: "saved.problemDamagedFull",
} as const;

const SKILLS = {
  blocked: "skills.problemBlocked",
  full: "skills.problemFull",
  newer: "skills.problemNewer",
  damaged: "skills.problemDamaged",
  damagedFull: "skills.problemDamagedFull",
} as const;

function problemText(problem: PersistProblem, ids: typeof LIST | typeof SKILLS, t: Translate): string {
  if (problem.kind !== "corrupt") return t(ids[problem.kind]);
  const { readable, backupKey: key } = problem;
  return key === null ? t(ids.damagedFull, { readable }) : t(ids.damaged, { readable, key });
}

/** What happened to the saved list, and what the visitor can do. */
export const listProblemText = (problem: PersistProblem, t: Translate) => problemText(problem, LIST, t);

/** What happened to the visitor's skills, and what they can do. */
export const skillsProblemText = (problem: PersistProblem, t: Translate) => problemText(problem, SKILLS, t);
