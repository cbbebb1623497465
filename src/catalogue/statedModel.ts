/** What only some sources state of a project. */
import * as v from "valibot";
import { DIFFICULTIES, STATES } from "./statedValues.ts";

/** Validates an address that may be a link's target. */
export const WebUrl = v.pipe(v.string(), v.regex(/^https?:\/\//, "an http(s) address"));

const StatusModel = v.object({
  state: v.picklist(STATES),
  /** The source's own words: a label of the issue, "already assigned". */
  label: v.string(),
  /** Since when, an ISO date; absent where the source does not say. */
  since: v.exactOptional(v.string()),
});

const ProposalModel = v.object({
  url: WebUrl,
  /** The number. */
  number: v.number(),
});

/** Validates it. */
export const StatedModel = v.object({
  /** As stated: beginner and low are easy, intermediate is medium, advanced and expert are hard; two for "easy to medium". */
  difficulty: v.exactOptional(v.array(v.picklist(DIFFICULTIES))),
  /**
   * Stated effort in hours, ascending: `[90]`, `[175, 350]`. "Small", "medium" and "large" alone are 90, 175 and 350, the
   * sizes of Google Summer of Code (https://developers.google.com/open-source/gsoc/faq, read 2026-11-29).
   */
  hours: v.exactOptional(v.array(v.number())),
  /** Absent where nothing says so. */
  status: v.exactOptional(StatusModel),
  /** The issue that proposes the project; it is the project's identity, whatever its title becomes. */
  proposal: v.exactOptional(ProposalModel),
  /** Ids that the project had in earlier versions of the catalogue, so that old addresses lead on. */
  aliases: v.exactOptional(v.array(v.string())),
});
