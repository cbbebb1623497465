/** The backup: a file with the complete saved list and its plans, which can be merged back. */
import * as v from "valibot";
import { withOrder } from "../list/merge.ts";
import { SavedItemModel, type SavedList } from "../list/model.ts";
import { ArrangedModel, NotesModel, StatusModel, TicksModel } from "../list/plan.ts";

const FORMAT = "mentorship-finder.plan";

/** Raised when a change of the file's format breaks older readers. */
export const PLAN_FILE_VERSION = 1;

/** Longest file, in UTF-16 units: far more than a browser's storage holds. */
export const MAX_LENGTH = 5_000_000;

const ItemModel = v.looseObject({
  ...SavedItemModel.entries,
  status: v.exactOptional(StatusModel),
  notes: v.exactOptional(NotesModel),
  otherNotes: v.exactOptional(v.array(NotesModel)),
  ticks: v.exactOptional(TicksModel),
  formerTitle: v.exactOptional(v.string()),
});

const HeadModel = v.looseObject({ format: v.literal(FORMAT), version: v.number() });

const FileModel = v.looseObject({
  format: v.literal(FORMAT),
  version: v.literal(PLAN_FILE_VERSION),
  items: v.array(ItemModel),
  arranged: v.exactOptional(ArrangedModel),
});

/**
 * The text of a backup; {@link readPlanFile} returns the same list.
 * @param indent spaces for each level, for people who open the file. Default: 2
 */
export function formatPlanFile(list: SavedList, indent = 2): string {
  const {
    items,
    // What the visitor has removed from the list is not part of the backup.
    extra: { removed: _removed, ...extra },
  } = withOrder(list);
  return `${JSON.stringify({ ...extra, format: FORMAT, version: PLAN_FILE_VERSION, items }, null, indent)}\n`;
}

/** Why a plan is not read. */
export type Refusal =
  /** `cutLink` and `newerLink` are for `planLink.ts`, `unreadable` is for who opens the file. */
  | {
      readonly reason: "unreadable" | "tooLarge" | "notJson" | "noBackup" | "newer" | "cutLink" | "newerLink";
    }
  /** Two projects have this id. */
  | { readonly reason: "twice"; readonly id: string }
  /** The first fault: the project's 1-based place, and the name of the damaged field; null where it is none. */
  | { readonly reason: "damaged"; readonly place: number | null; readonly field: string | null };

/** The list in a file, or why it is refused. */
export type PlanFile = { readonly list: SavedList } | { readonly refused: Refusal };

/** Reads a backup, completely or not at all. Never throws. */
export function readPlanFile(text: string): PlanFile {
  if (text.length > MAX_LENGTH) return { refused: { reason: "tooLarge" } };
  let data: unknown;
  try {
    // Editors on Windows may put a byte order mark before the text.
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { refused: { reason: "notJson" } };
  }
  const head = v.safeParse(HeadModel, data);
  if (!head.success) return { refused: { reason: "noBackup" } };
  if (head.output.version > PLAN_FILE_VERSION) return { refused: { reason: "newer" } };
  const file = v.safeParse(FileModel, data);
  if (!file.success) return { refused: damage(file.issues[0]) };
  // The parsed values: Valibot's output leaves out keys such as "__proto__".
  const {
    items,
    format: _format,
    version: _version,
    removed: _removed,
    ...extra
  } = data as v.InferOutput<typeof FileModel>;
  const ids = items.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return { refused: { reason: "twice", id: twice } };
  return { list: { items, extra } };
}

/** Says where the first fault is. */
function damage(issue: v.BaseIssue<unknown>): Refusal {
  const [first, second, third] = issue.path ?? [];
  if (first?.key !== "items" || typeof second?.key !== "number")
    return { reason: "damaged", place: null, field: String(first?.key ?? "contents") };
  const field = third === undefined ? null : String(third.key);
  return { reason: "damaged", place: second.key + 1, field };
}
