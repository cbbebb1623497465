import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { slugify } from "../../../catalogue/slug.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { hasFeed } from "../../data/hasFeed.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { PageBand } from "../../layout/PageBand.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useBrowserValue } from "../../lib/useBrowserValue.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { relativeHref } from "../../routing/baseUrl.ts";
import { feedPath, termsCalendarPath } from "../../routing/morePaths.ts";
import { useView } from "../../routing/navigation.ts";
import { INDEX_PATHS } from "../../routing/paths.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { useMySkills } from "../../visitor/skills.ts";

/** How to hear of new terms and projects: a calendar of all dates, and feeds. */
export function FollowPage() {
  const t = useMessages();
  useView(true, "follow");
  return (
    <PageFrame band={<PageBand heading={t("follow.title")} intro={t("follow.intro")} />}>
      <title>{t("core.title", { page: t("follow.title"), site: site.name })}</title>
      <div className="grid max-w-4xl gap-6">
        <Calendar />
        <Feeds />
        <SourceRepository />
      </div>
    </PageFrame>
  );
}

interface BoxProps {
  id: string;
  heading: string;
  text: ReactNode;
  children?: ReactNode;
}

/** One way to follow the site. */
function Box({ id, heading, text, children }: BoxProps) {
  return (
    <section aria-labelledby={id} className="panel p-5">
      <h2 id={id} className="text-xl font-bold">
        {heading}
      </h2>
      <p className="mt-1 text-muted">{text}</p>
      {children}
    </section>
  );
}

const ROW = "mt-4 flex flex-wrap items-center gap-3";

/** The address of a file of the site as other programs take it; null where the page is prerendered, which knows no host. */
function useAddressOf(path: string): string | null {
  return useBrowserValue(() => new URL(relativeHref(path), document.baseURI).href, null);
}

function Calendar() {
  const t = useMessages();
  const address = useAddressOf(termsCalendarPath());
  // The scheme by which calendar apps subscribe to an address. https://www.iana.org/assignments/uri-schemes/prov/webcal
  const webcal = address?.replace(/^https?:/, "webcal:");
  return (
    <Box id="calendar" heading={t("follow.calendar")} text={t("follow.calendarText")}>
      <div className={ROW}>
        <a href={webcal ?? relativeHref(termsCalendarPath())} className="button button-primary">
          {t("follow.subscribe")}
        </a>
        {webcal !== undefined && (
          <ExternalLink
            url={`https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`}
            className="button"
          >
            {t("follow.google")}
          </ExternalLink>
        )}
        <a href={relativeHref(termsCalendarPath())} className="link" download>
          {t("follow.download")}
        </a>
      </div>
    </Box>
  );
}

function Feeds() {
  const t = useMessages();
  const address = useAddressOf(feedPath());
  return (
    <Box id="feeds" heading={t("follow.feeds")} text={t("follow.feedsText")}>
      <div className={ROW}>
        <a href={relativeHref(feedPath())} className="button">
          {t("follow.allProjects")}
        </a>
        {address !== null && <CopyLinkButton address={address} label={t("follow.copyFeed")} />}
      </div>
      <MySkillFeeds />
      <p className="mt-4">
        {t.rich("follow.others", {
          orgs: (words) => (
            <Link className="link" href={INDEX_PATHS.org}>
              {words}
            </Link>
          ),
          skills: (words) => (
            <Link className="link" href={INDEX_PATHS.skill}>
              {words}
            </Link>
          ),
        })}
      </p>
    </Box>
  );
}

/** The feeds of the visitor's own skills, those that projects of the site ask for. */
function MySkillFeeds() {
  const t = useMessages();
  const { items } = useMySkills();
  const { data: catalogue } = useQuery({ ...catalogueQuery, enabled: items.length > 0 });
  if (!catalogue) return null;
  const { skill: known } = facetIndexOf(catalogue).bySlug;
  const skills = items
    .flatMap((label) => known.get(slugify(label)) ?? [])
    .filter(({ slug }) => hasFeed(catalogue, "skill", slug));
  if (skills.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 font-semibold">{t("follow.mySkills")}</h3>
      <ul className="mt-2 flex flex-wrap gap-2">
        {skills.map(({ slug, label }) => (
          <li key={slug}>
            <a href={relativeHref(feedPath("skill", slug))} className="button button-small">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** GitHub tells by e-mail of changes in the repository that the projects are read from. */
function SourceRepository() {
  const t = useMessages();
  const url = site.attribution?.url;
  if (url === undefined || !/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/.test(url)) return null;
  return (
    <Box
      id="repository"
      heading={t("follow.repository")}
      text={t.rich("follow.repositoryText", {
        link: (words) => <ExternalLink url={url}>{words}</ExternalLink>,
      })}
    />
  );
}
