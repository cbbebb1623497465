/** What the build says about applying: always with the dates, since it is read on other days than it is written. */
import { formatsOf } from "../../app/lib/formats.ts";
import type { Term } from "../../catalogue/model.ts";
import { readTermDates } from "../../catalogue/termDates.ts";
import { siteTranslator } from "../messages/siteTranslator.ts";
import type { TextSettings } from "../messages/texts.ts";

/** "Applications: August 3 – 18, 2026."; "" where the source states no dates for them. */
export function applicationDates(term: Term | undefined, settings: TextSettings): string {
  const t = siteTranslator(settings);
  const [opens, closes] = readTermDates(term ?? {}).periods.at(-1) ?? [null, null];
  const { day, days } = formatsOf(settings.language);
  if (opens !== null && closes !== null) return t("preview.applications", { days: days(opens, closes) });
  if (closes !== null) return t("preview.applicationsClose", { day: day(closes) });
  return opens === null ? "" : t("preview.applicationsOpen", { day: day(opens) });
}
