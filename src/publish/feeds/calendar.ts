/** The dates of all terms as a calendar file, to which calendar apps can subscribe. */
import { homePath } from "../../app/routing/paths.ts";
import type { Catalogue } from "../../catalogue/model.ts";
import { formatTermsCalendar } from "../../visitor/plan/calendar.ts";
import { linkTo } from "../hosting/address.ts";
import { siteTranslator } from "../messages/siteTranslator.ts";
import type { FeedSettings } from "./feeds.ts";
import { termDate } from "./termDate.ts";

/** @param address the site's, null where it is not known */
export function termsCalendar({ terms }: Catalogue, address: string | null, settings: FeedSettings): string {
  // A build of the same catalogue makes the same file: the time is that of the newest term, not of the build.
  const newest = terms.map(termDate).sort().at(-1) ?? "1970-01-01";
  return formatTermsCalendar(terms, {
    name: siteTranslator(settings)("feeds.calendar", { site: settings.name }),
    address: linkTo(address, "terms.ics", homePath()),
    now: new Date(`${newest}T00:00:00Z`),
  });
}
