/** Messages about problems with storage. In a module of their own, because most visitors never need them. */
import type { PersistProblem } from "./persistedStore.ts";

const BLOCKED = "This browser does not let the site store anything";
const FULL = "This browser’s storage is full";

/** What happened to the saved list, and what the visitor can do. */
export function listProblemText(problem: PersistProblem): string {
  const untilClosed = "changes to your saved list last only until this page is closed";
  const backup = "download a backup on the Saved page";
  switch (problem.kind) {
    case "blocked":
      return `${BLOCKED}, so ${untilClosed}. Allow site data (cookies) for this site, or ${backup}.`;
    case "full":
      return `${FULL}, so the latest ${untilClosed}. Clear the data of sites you no longer need and save once more, or ${backup}.`;
    case "newer":
      return `A newer version of this site wrote your saved list. This page shows what it can read and leaves the stored list as it is, so ${untilClosed}. Reload the page to get the newer version.`;
    case "corrupt": {
      const { readable, backupKey } = problem;
      const damage = `Your saved list was damaged: ${readable === 0 ? "nothing of it" : `only ${readable} of its projects`} could be read.`;
      return backupKey === null
        ? `${damage} There is no room to copy the damaged list to safety, so it is left as it is and ${untilClosed}. Clear the data of sites you no longer need, then reload the page.`
        : `${damage} ${readable === 0 ? "It" : "The rest"} is not thrown away: the original stays in this browser’s storage, under “${backupKey}”. You can go on saving.`;
    }
  }
}

/** What happened to the visitor's skills, and what they can do. */
export function skillsProblemText(problem: PersistProblem): string {
  const untilClosed = "changes to your skills last only until this page is closed";
  switch (problem.kind) {
    case "blocked":
      return `${BLOCKED}, so ${untilClosed}. Allow site data (cookies) for this site to keep them.`;
    case "full":
      return `${FULL}, so the latest ${untilClosed}. Clear the data of sites you no longer need.`;
    case "newer":
      return `A newer version of this site wrote your skills. They are left as they are, so ${untilClosed}. Reload the page to get the newer version.`;
    case "corrupt": {
      const { readable, backupKey } = problem;
      const damage = `Your stored skills were damaged: ${readable === 0 ? "none" : `only ${readable}`} could be read.`;
      return backupKey === null
        ? `${damage} They are left as they are, so ${untilClosed}.`
        : `${damage} The original stays in this browser’s storage, under “${backupKey}”.`;
    }
  }
}
