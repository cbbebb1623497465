import { Link } from "wouter";
import { site } from "../../config/site.ts";
import { Shortcuts } from "../keyboard/Shortcuts.tsx";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { relativeHref } from "../routing/baseUrl.ts";
import { aboutPath, feedPath, insightsPath } from "../routing/paths.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { UpdatedAt } from "./UpdatedAt.tsx";

/** The footer: where the data comes from, links, the button for the list of shortcuts. */
export function SiteFooter() {
  const t = useMessages();
  const { attribution } = site;
  return (
    <footer className="mt-auto border-t border-line py-8 text-sm text-muted">
      <div className="wrap flex flex-wrap justify-between gap-x-8 gap-y-2">
        <div>
          <p>
            {t.rich("layout.source", {
              source: () => (
                <>
                  <ExternalLink url={attribution.url}>{attribution.text}</ExternalLink>,{" "}
                  <ExternalLink url={attribution.licenceUrl}>{attribution.licence}</ExternalLink>
                </>
              ),
            })}{" "}
            {t("layout.sourceNote")}
          </p>
          <UpdatedAt />
        </div>
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          {site.links.map(({ text, url }) => (
            <li key={url}>
              <ExternalLink url={url}>{text}</ExternalLink>
            </li>
          ))}
          <li>
            <Link className="link" href={insightsPath()}>
              {t("layout.statistics")}
            </Link>
          </li>
          <li>
            <Link className="link" href={aboutPath()}>
              {t("layout.about")}
            </Link>
          </li>
          <li>
            <a className="link" href={relativeHref(feedPath())}>
              {t("layout.follow")}
            </a>
          </li>
          <li>
            <a className="link" href={relativeHref("/catalogue.json")}>
              {t("layout.catalogue")}
            </a>
          </li>
          <li>
            <LanguageSwitch />
          </li>
          {/* Last, because on phones its button is hidden and would leave a gap. */}
          <li>
            <Shortcuts />
          </li>
        </ul>
      </div>
    </footer>
  );
}
