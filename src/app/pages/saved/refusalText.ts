import type { Refusal } from "../../../visitor/plan/planFile.ts";
import type { MessageId, Translate } from "../../messages/messageTypes.ts";

const REASONS = {
  unreadable: "saved.fileUnreadable",
  tooLarge: "saved.fileTooLarge",
  notJson: "saved.fileNotJson",
  noBackup: "saved.fileNoBackup",
  newer: "saved.fileNewer",
  cutLink: "saved.linkCut",
  newerLink: "saved.linkNewer",
} as const satisfies Partial<Record<Refusal["reason"], MessageId>>;

/** Why a plan is not imported, and what to do about it. */
export function refusalText(refusal: Refusal, t: Translate): string {
  switch (refusal.reason) {
    case "twice":
      return t("saved.fileTwice", { id: refusal.id });
    case "damaged": {
      const { place, field } = refusal;
      if (place === null) return t("saved.fileFieldDamaged", { field: field ?? "" });
      return field === null
        ? t("saved.fileProjectDamaged", { place })
        : t("saved.fileProjectFieldDamaged", { place, field });
    }
    default:
      return t(REASONS[refusal.reason]);
  }
}
