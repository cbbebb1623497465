import { site } from "virtual:settings";
import { Link } from "wouter";
import { Shortcuts } from "../keyboard/Shortcuts.tsx";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { relativeHref } from "../routing/baseUrl.ts";
import { aboutPath, followPath, insightsPath } from "../routing/paths.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { Attribution } from "./Attribution.tsx";
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
            {attribution && t.rich("layout.source", { source: () => <Attribution {...attribution} /> })}{" "}
            {t("layout.sourceNote")}
          </p>
          <UpdatedAt />
        </div>
        <ul className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {site.links.map(({ label, url }) => (
            <li key={url}>
              <ExternalLink url={url}>{label}</ExternalLink>
            </li>
          ))}
          {site.pages.insights && (
            <li>
              <Link className="link" href={insightsPath()}>
                {t("layout.statistics")}
              </Link>
            </li>
          )}
          <li>
            <Link className="link" href={aboutPath()}>
              {site.pages.organizers ? t("layout.about") : t("layout.aboutOnly")}
            </Link>
          </li>
          <li>
            <Link className="link" href={followPath()}>
              {t("layout.follow")}
            </Link>
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
