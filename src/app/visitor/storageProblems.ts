/** Messages about problems with storage. In a module of their own, because most visitors never need them. */
import { site } from "virtual:settings";
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
export function listProblemText(problem: PersistProblem, t: Translate): string {
  const text = problemText(problem, LIST, t);
  const canBackUp = site.pages.planner && (problem.kind === "blocked" || problem.kind === "full");
  return canBackUp ? `${text} ${t("saved.problemBackup")}` : text;
}

/** What happened to the visitor's skills, and what they can do. */
export const skillsProblemText = (problem: PersistProblem, t: Translate) => problemText(problem, SKILLS, t);
