/** What can go wrong with what the browser keeps, in words for the visitor. */

/** Why something is not, or not wholly, kept in the browser. The page goes on working in every case. */
export interface SavedProblem {
  /**
   * - `blocked`: the browser gives the site no storage;
   * - `full`: there is no room left for the last change;
   * - `corrupt`: what was stored could not be read as a whole;
   * - `newer`: a later version of the site wrote it, so this one doesn't write over it.
   */
  readonly kind: "blocked" | "full" | "corrupt" | "newer";
  /** What happened, and what the visitor can do. */
  readonly message: string;
}

/** The words for each problem of one sort of thing that is kept. */
export interface KeptProblems<Items> {
  readonly blocked: SavedProblem;
  readonly full: SavedProblem;
  readonly newer: SavedProblem;
  /**
   * Part of what was stored could not be read.
   * @param readable what could be
   * @param backupKey where in the browser's storage the original was copied to; null where there was no room for it
   */
  readonly corrupt: (readable: Items, backupKey: string | null) => SavedProblem;
}

const UNTIL_CLOSED = "changes to your saved list last only until this page is closed";
const BACKUP = "download a backup on the Saved page";

const BLOCKED: SavedProblem = {
  kind: "blocked",
  message: `This browser does not let the site store anything, so ${UNTIL_CLOSED}. Allow site data (cookies) for this site, or ${BACKUP}.`,
};

const FULL: SavedProblem = {
  kind: "full",
  message: `This browser’s storage is full, so the latest ${UNTIL_CLOSED}. Clear the data of sites you no longer need and save once more, or ${BACKUP}.`,
};

const NEWER: SavedProblem = {
  kind: "newer",
  message: `A newer version of this site wrote your saved list. This page shows what it can read and leaves the stored list as it is, so ${UNTIL_CLOSED}. Reload the page to get the newer version.`,
};

/**
 * Part of the stored list could not be read.
 * @param readable number of saved projects that could be
 * @param backupKey where in the browser's storage the original was copied to; null where there was no room for it
 */
function corrupt(readable: number, backupKey: string | null): SavedProblem {
  const damage = `Your saved list was damaged: ${readable === 0 ? "nothing of it" : `only ${readable} of its projects`} could be read.`;
  const rest =
    backupKey === null
      ? `There is no room to copy the damaged list to safety, so it is left as it is and ${UNTIL_CLOSED}. Clear the data of sites you no longer need, then reload the page.`
      : `The rest is not thrown away: the original stays in this browser’s storage, under “${backupKey}”. You can go on saving.`;
  return { kind: "corrupt", message: `${damage} ${rest}` };
}

/** The problems of the saved list. */
export const SAVED_PROBLEMS: KeptProblems<readonly unknown[]> = {
  blocked: BLOCKED,
  full: FULL,
  newer: NEWER,
  corrupt: (readable, backupKey) => corrupt(readable.length, backupKey),
};
