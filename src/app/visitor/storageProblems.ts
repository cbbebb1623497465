/** Messages about problems with storage. In a module of their own, because most visitors never need them. */
import type { PersistProblem } from "../../visitor/storage/persistedStore.ts";
import type { Translate } from "../messages/messageTypes.ts";

/** What happened to the saved list, and what the visitor can do. */
export function listProblemText(problem: PersistProblem, t: Translate): string {
  switch (problem.kind) {
    case "blocked":
      return t("saved.problemBlocked");
    case "full":
      return t("saved.problemFull");
    case "newer":
      return t("saved.problemNewer");
    case "corrupt": {
      const { readable, backupKey: key } = problem;
      return key === null
        ? t("saved.problemDamagedFull", { readable })
        : t("saved.problemDamaged", { readable, key });
    }
  }
}

/** What happened to the visitor's skills, and what they can do. */
export function skillsProblemText(problem: PersistProblem, t: Translate): string {
  switch (problem.kind) {
    case "blocked":
      return t("skills.problemBlocked");
    case "full":
      return t("skills.problemFull");
    case "newer":
      return t("skills.problemNewer");
    case "corrupt": {
      const { readable, backupKey: key } = problem;
      return key === null
        ? t("skills.problemDamagedFull", { readable })
        : t("skills.problemDamaged", { readable, key });
    }
  }
}
