import { Link } from "wouter";
import { site } from "../../config/site.ts";
import { Shortcuts } from "../keyboard/Shortcuts.tsx";
import { relativeHref } from "../routing/baseUrl.ts";
import { aboutPath, followPath, insightsPath } from "../routing/paths.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { UpdatedAt } from "./UpdatedAt.tsx";

/** The footer: where the data comes from, links, the button for the list of shortcuts. */
export function SiteFooter() {
  const { attribution } = site;
  return (
    <footer className="mt-auto border-t border-line py-8 text-sm text-muted">
      <div className="wrap flex flex-wrap justify-between gap-x-8 gap-y-2">
        <div>
          <p>
            Project ideas: <ExternalLink url={attribution.url}>{attribution.text}</ExternalLink>,{" "}
            <ExternalLink url={attribution.licenceUrl}>{attribution.licence}</ExternalLink>. Read from the
            organizations’ own sources; nothing is added, mentors’ email addresses are left out.
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
              Insights
            </Link>
          </li>
          <li>
            <Link className="link" href={aboutPath()}>
              About, and for organizers
            </Link>
          </li>
          <li>
            <Link className="link" href={followPath()}>
              Follow
            </Link>
          </li>
          <li>
            <a className="link" href={relativeHref("/catalogue.json")}>
              Public catalogue (JSON)
            </a>
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
