/** Loaded when the button is pressed. */
import type { Term } from "../../../catalogue/model.ts";
import { formatCalendar } from "../../../visitor/plan/calendar.ts";
import { download } from "../../lib/download.ts";
import type { Translate } from "../../messages/messageTypes.ts";
import { siteFile } from "../../routing/baseUrl.ts";

/** Downloads the day on which a term opens, for the visitor's own calendar. */
export function downloadOpeningDay(term: Term, day: string, t: Translate): void {
  const entry = term.timeline?.find(({ start }) => start === day);
  const timeline = [
    { label: entry?.label ?? t("term.applicationsOpen"), start: day, text: entry?.text ?? day },
  ];
  const calendar = formatCalendar({ ...term, timeline }, siteFile("").toString(), new Date());
  download(`${term.id}.ics`, "text/calendar", calendar);
}
