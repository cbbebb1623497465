import { site } from "virtual:settings";
import { skillAliases } from "virtual:skill-aliases";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link, Redirect, useLocation } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { mentorSlug, slugify } from "../../../catalogue/slug.ts";
import { DEFAULT_FILTERS } from "../../../search/filters/filters.ts";
import type { PageFacet } from "../../../search/filters/ownPages.ts";
import { type FacetSummary, facetSummary } from "../../../search/reports/facetSummary.ts";
import { otherNames } from "../../../search/text/otherNames.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { hasFeed } from "../../data/hasFeed.ts";
import { programOf } from "../../data/programs.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { similarSlugsQuery } from "../../data/similarSlugs.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useMediaQuery, WIDE } from "../../lib/useMediaQuery.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import type { Translate } from "../../messages/messageTypes.ts";
import { useFormats } from "../../messages/useFormats.ts";
import { PAGE_SIZE, ResultList } from "../../project-list/ResultList.tsx";
import { NO_RANGES } from "../../project-list/useFilteredResults.ts";
import { relativeHref } from "../../routing/baseUrl.ts";
import { githubProfile } from "../../routing/externalLinks.ts";
import { feedPath, mentorPath, orgPath, PAGE_PATHS, skillPath } from "../../routing/morePaths.ts";
import { useEntry, useView } from "../../routing/navigation.ts";
import { homePath, INDEX_PATHS } from "../../routing/paths.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { FilterIcon } from "../../ui/icons.tsx";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { Monogram } from "../../ui/Monogram.tsx";
import { ArrowIcon, ChevronIcon } from "../../ui/moreIcons.tsx";
import { ListSkeleton } from "../../ui/Skeletons.tsx";
import { SkillMatchProvider } from "../../visitor/SkillMatchProvider.tsx";
import { CoOccurrence } from "./CoOccurrence.tsx";

const NAMES = { skill: "facet.skill", org: "facet.org", mentor: "facet.mentor" } as const;
const INDEX_NAMES = { skill: "index.allSkills", org: "index.allOrgs", mentor: "index.allMentors" } as const;

/** Slugs of the other names of skills, each with the slug of the skill: "golang" is "go". */
const SLUG_OF_ALIAS = new Map(
  skillAliases.flatMap(([label, ...aliases]) => aliases.map((alias) => [slugify(alias), slugify(label)])),
);

/** The page of one skill, organization or mentor: its projects, and what occurs together with it. */
export function FacetPage({ facet, slug: addressed }: { facet: PageFacet; slug: string }) {
  const t = useMessages();
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  // Slugs are in lower case; somebody may type an address with capitals.
  const slug = addressed.toLowerCase();
  const summary = useMemo(
    () => (catalogue ? facetSummary(catalogue, facetIndexOf(catalogue), facet, slug) : null),
    [catalogue, facet, slug],
  );

  if (catalogue && summary)
    return <Loaded catalogue={catalogue} facet={facet} summary={summary} key={`${facet}/${slug}`} />;
  if (catalogue) {
    const canonical = canonicalSlug(catalogue, facet, slug);
    if (canonical !== slug) return <Redirect to={PAGE_PATHS[facet](canonical)} replace />;
    return <Unknown catalogue={catalogue} facet={facet} slug={slug} />;
  }
  return (
    <PageFrame band={<div className="h-48" />}>
      {error ? (
        <LoadFailure heading={t("ui.listFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <p role="status" className="sr-only">
            {t("core.loadingProjects")}
          </p>
          <ListSkeleton count={3} />
        </>
      )}
    </PageFrame>
  );
}

/** The slug to redirect to from another name of a skill, or from the name of a mentor who has a handle; else the slug itself. */
function canonicalSlug(catalogue: ProjectList, facet: PageFacet, slug: string): string {
  if (facet === "skill") return SLUG_OF_ALIAS.get(slug) ?? slug;
  return facet === "mentor" ? facetIndexOf(catalogue).personOf({ name: slug, github: null })[0] : slug;
}

/** The list of all that the page shows, which are projects of all terms. */
const listPathOf = (facet: PageFacet, slug: string) =>
  homePath({ ...DEFAULT_FILTERS, [facet]: [slug], scope: "all" });

interface FacetProps {
  catalogue: ProjectList;
  facet: PageFacet;
  summary: FacetSummary;
}

function Loaded({ catalogue, facet, summary }: FacetProps) {
  const { slug, label, projects } = summary;
  const t = useMessages();
  const [, navigate] = useLocation();
  const { shown = PAGE_SIZE } = useEntry();
  useView(true, `${facet}-${slug}`);
  const feed =
    facet !== "mentor" && hasFeed(catalogue, facet, slug) ? relativeHref(feedPath(facet, slug)) : null;

  return (
    <PageFrame band={<Band facet={facet} summary={summary} feed={feed} />}>
      <title>{t("facet.title", { name: label, kind: t(NAMES[facet]), site: site.name })}</title>
      {feed !== null && <link rel="alternate" type="application/atom+xml" title={label} href={feed} />}
      <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="max-lg:mb-6 lg:order-2">
          {facet === "mentor" && asksForPublicQuestions(summary, catalogue) && <BeforeYouWrite />}
          <Related facet={facet} summary={summary} />
        </div>
        <section aria-labelledby="projects" className="min-w-0">
          <h2 id="projects" className="mb-4 text-xl font-bold">
            {t("core.projects", { count: projects.length })}
          </h2>
          <SkillMatchProvider catalogue={catalogue}>
            <ResultList
              catalogue={catalogue}
              projects={projects}
              rangesOf={NO_RANGES}
              list={listPathOf(facet, slug).slice(1)}
              shown={shown}
              onShowMore={(more) =>
                navigate(PAGE_PATHS[facet](slug), { replace: true, state: { shown: more } })
              }
            />
          </SkillMatchProvider>
        </section>
      </div>
    </PageFrame>
  );
}

interface BandProps extends Omit<FacetProps, "catalogue"> {
  /** Address of its feed; null where there is none. */
  feed: string | null;
}

function Band({ facet, summary, feed }: BandProps) {
  const t = useMessages();
  const { slug, label } = summary;
  const handle = facet === "mentor" ? handleOf(summary) : null;
  return (
    <div className="wrap pt-3 pb-8 sm:pb-10">
      <Link
        href={INDEX_PATHS[facet]}
        className="-mx-2 inline-flex min-h-11 items-center gap-2 rounded-lg px-2 text-on-band-muted hover:text-on-band"
      >
        <ArrowIcon back />
        {t(INDEX_NAMES[facet])}
      </Link>
      <div className="mt-3 flex items-center gap-4">
        {facet === "org" && <Monogram org={label} size="large" />}
        <div className="min-w-0">
          <p className="text-on-band-muted">{t(NAMES[facet])}</p>
          <h1
            tabIndex={-1}
            className="text-[1.75rem] leading-tight font-extrabold tracking-tight wrap-anywhere sm:text-[2.25rem]"
          >
            {label}
          </h1>
        </div>
      </div>
      <p className="mt-3 max-w-prose text-on-band-muted">
        <Introduction facet={facet} summary={summary} />
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Link href={listPathOf(facet, slug)} className="button max-w-full">
          <FilterIcon />
          {t("facet.showInSearch")}
        </Link>
        {feed !== null && (
          <a
            href={feed}
            className="inline-flex min-h-11 items-center underline underline-offset-4 hover:decoration-2"
          >
            {t("facet.follow")}
          </a>
        )}
        {handle !== null && (
          <ExternalLink
            url={githubProfile(handle)}
            className="inline-flex min-h-11 items-center underline underline-offset-4 hover:decoration-2"
          >
            {t("facet.onGithub", { handle })}
          </ExternalLink>
        )}
      </div>
    </div>
  );
}

/** How many names a sentence lists before "and others". */
const NAMED = { orgs: 3, groups: 6 };

/** What the projects have in common, in a sentence or two. */
function Introduction({ facet, summary }: Omit<FacetProps, "catalogue">) {
  const t = useMessages();
  const { list } = useFormats();
  const { slug, projects, coOccurrences, groups } = summary;
  const counts = { projects: projects.length, terms: coOccurrences.term.length };
  if (facet === "mentor") {
    const names = coOccurrences.org.map(({ label }) => label);
    if (names.length === 0) return t("facet.introMentor", counts);
    return names.length > NAMED.orgs
      ? t("facet.introMentorMoreOrgs", { ...counts, orgs: names.slice(0, NAMED.orgs).join(", ") })
      : t("facet.introMentorOrgs", { ...counts, orgs: list(names) });
  }
  if (facet === "org") {
    const intro = t("facet.introOrg", { ...counts, mentors: coOccurrences.mentor.length });
    if (groups.length === 0) return intro;
    const parts =
      groups.length > NAMED.groups
        ? t("facet.moreGroups", { groups: groups.slice(0, NAMED.groups).join(", ") })
        : t("facet.groups", { groups: list(groups) });
    return `${intro} ${parts}`;
  }
  const [name = "", ...aliases] = skillAliases.find(([label]) => slugify(label) === slug) ?? [];
  const others = otherNames(name, aliases);
  // The sources may name no organization.
  const orgs = coOccurrences.org.length;
  const intro = orgs === 0 ? t("facet.introSkillNoOrgs", counts) : t("facet.introSkill", { ...counts, orgs });
  return others.length === 0 ? intro : `${intro} ${t("facet.alsoCalled", { names: list(others) })}`;
}

/** The handle in the letter case of the source. */
function handleOf({ slug, projects }: FacetSummary): string | null {
  const mentors = projects.flatMap((project) => project.mentors);
  return mentors.find((mentor) => mentor.github !== null && mentorSlug(mentor) === slug)?.github ?? null;
}

/** Whether a program of these projects asks applicants not to write to mentors. */
function asksForPublicQuestions({ projects }: FacetSummary, { terms }: ProjectList): boolean {
  const ids = new Set(projects.map(({ term }) => term));
  return terms.some(({ id, program }) => ids.has(id) && programOf(program).contact === "public-only");
}

/** The program's rule about writing to mentors, shown where one might want to write: on the page of a mentor. */
function BeforeYouWrite() {
  const t = useMessages();
  return (
    <aside aria-labelledby="before-you-write" className="panel mb-4 border-gold p-4 text-[0.9375rem]">
      <h2 id="before-you-write" className="font-bold">
        {t("facet.beforeYouWrite")}
      </h2>
      <p className="mt-1">{t("facet.askInPublic")}</p>
    </aside>
  );
}

/** What occurs together with the value: beside the list on a wide screen, folded above it on a narrow one. */
function Related({ facet, summary }: Omit<FacetProps, "catalogue">) {
  const t = useMessages();
  const wide = useMediaQuery(WIDE);
  const [first, ...others] = relatedValues(facet, summary, t).filter(({ values }) => values.length > 0);
  if (!first) return null;
  const lists = [first, ...others].map((one) => <CoOccurrence key={one.heading} {...one} />);
  return (
    <aside aria-label={t("facet.relatedTo", { name: summary.label })}>
      {wide ? (
        <div className="panel p-5">{lists}</div>
      ) : (
        <details className="panel">
          <summary className="flex min-h-12 items-center gap-2 px-4 py-2 font-semibold marker:content-none [&::-webkit-details-marker]:hidden">
            {t(SUMMARIES[facet])}
            <ChevronIcon className="chevron ms-auto" />
          </summary>
          <div className="border-t border-line p-4">{lists}</div>
        </details>
      )}
    </aside>
  );
}

const SUMMARIES = {
  skill: "facet.relatedSkill",
  org: "facet.relatedOrg",
  mentor: "facet.relatedMentor",
} as const satisfies Record<PageFacet, string>;

/** The values of the other facets that the projects have, by heading. */
function relatedValues(
  facet: PageFacet,
  { slug, coOccurrences }: FacetSummary,
  t: Translate,
): React.ComponentProps<typeof CoOccurrence>[] {
  const skills = { values: coOccurrences.skill, path: skillPath };
  const orgs = { values: coOccurrences.org, path: orgPath };
  const mentors = { values: coOccurrences.mentor, path: mentorPath };
  const inTerm = (term: string) => homePath({ ...DEFAULT_FILTERS, [facet]: [slug], term: [term] });
  const terms = { heading: t("facet.terms"), values: coOccurrences.term, path: inTerm };
  switch (facet) {
    case "skill":
      return [
        { heading: t("facet.oftenTogether"), ...skills },
        { heading: t("facet.orgsAsking"), ...orgs },
        terms,
      ];
    case "org":
      return [
        { heading: t("facet.skillsAsked"), ...skills },
        { heading: t("facet.mentors"), ...mentors },
        terms,
      ];
    case "mentor":
      return [
        { heading: t("facet.orgs"), ...orgs },
        { heading: t("facet.skillsOfProjects"), ...skills },
        { heading: t("facet.mentorsTogether"), ...mentors },
        terms,
      ];
  }
}

/** For a slug that the catalogue does not have: says so and offers similar ones. */
function Unknown({ catalogue, facet, slug }: { catalogue: ProjectList; facet: PageFacet; slug: string }) {
  const t = useMessages();
  const { data: similar = [] } = useQuery(similarSlugsQuery(facetIndexOf(catalogue), facet, slug));
  return (
    <NotFoundPage what={facet}>
      {similar.length > 0 && (
        <nav aria-label={t("facet.similarNames")} className="mt-6">
          <p className="text-muted">{t("facet.didYouMean")}</p>
          <ul className="mt-2 flex flex-wrap justify-center gap-2">
            {similar.map((other) => (
              <li key={other.slug} className="max-w-full">
                <Link href={PAGE_PATHS[facet](other.slug)} className="button max-w-full">
                  <span className="min-w-0 wrap-anywhere">{other.label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </NotFoundPage>
  );
}
