import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { Link } from "wouter";
import type { ApplicationState } from "../../../catalogue/applicationState.ts";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { scopeTerms } from "../../../search/filters/scope.ts";
import { type FacetYears, facetYears } from "../../../search/reports/facetYears.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { namedBy } from "../../data/namedBy.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { PageBand } from "../../layout/PageBand.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useStateDay } from "../../lib/useToday.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useStatesOf } from "../../project/useApplicationState.ts";
import { PAGE_PATHS } from "../../routing/morePaths.ts";
import { useEntry, useView } from "../../routing/navigation.ts";
import { INDEX_PATHS } from "../../routing/paths.ts";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { Monogram } from "../../ui/Monogram.tsx";
import { ListSkeleton } from "../../ui/Skeletons.tsx";

/** The facets that have a page for each value, and so one for all of them. */
type PageFacet = keyof typeof PAGE_PATHS;

/** How many are shown before somebody asks for all: some thousand mentors would be a page of a megabyte. */
const FIRST = 240;

const TITLES = { org: "index.orgs", skill: "index.skills", mentor: "index.mentors" } as const;
const INTROS = { org: "index.orgsText", skill: "index.skillsText", mentor: "index.mentorsText" } as const;
const SEARCHES = {
  org: "index.searchOrgs",
  skill: "index.searchSkills",
  mentor: "index.searchMentors",
} as const;

/** All organizations, skills or mentors, with their years and numbers of projects. */
export function FacetIndexPage({ facet }: { facet: PageFacet }) {
  const t = useMessages();
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  useView(catalogue !== undefined, `${facet}-index`);
  return (
    <PageFrame band={<PageBand heading={t(TITLES[facet])} intro={t(INTROS[facet])} />}>
      <title>{t("core.title", { page: t(TITLES[facet]), site: site.name })}</title>
      <Others facet={facet} />
      {catalogue ? (
        <Values key={facet} facet={facet} catalogue={catalogue} />
      ) : error ? (
        <LoadFailure heading={t("ui.listFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <ListSkeleton count={4} />
      )}
    </PageFrame>
  );
}

/** The ways between the three pages. */
function Others({ facet }: { facet: PageFacet }) {
  const t = useMessages();
  return (
    <nav aria-label={t("index.others")} className="mb-5 flex flex-wrap gap-2">
      {(["org", "skill", "mentor"] as const).map((one) => (
        <Link
          key={one}
          href={INDEX_PATHS[one]}
          aria-current={one === facet ? "page" : undefined}
          className="button button-small aria-[current]:border-brand aria-[current]:bg-brand-soft"
        >
          {t(TITLES[one])}
        </Link>
      ))}
    </nav>
  );
}

/** What was searched for, and whether all were asked for, by history entry: Back finds the list as it was left. */
const askedAt = new Map<string, { text: string; all: boolean }>();

function Values({ facet, catalogue }: { facet: PageFacet; catalogue: ProjectList }) {
  const t = useMessages();
  const id = useId();
  const today = useStateDay();
  const { key } = useEntry();
  const [{ text, all }, setAsked] = useState(() => askedAt.get(key) ?? { text: "", all: false });
  const ask = (next: { text: string; all: boolean }) => {
    askedAt.set(key, next);
    setAsked(next);
  };
  const words = useDeferredValue(text.trim());
  const states = useStatesOf(catalogue);
  const [values, note] = useMemo(() => {
    const { current } = scopeTerms(catalogue, today);
    const inState = (kind: ApplicationState["kind"]) => current.filter((id) => states.get(id)?.kind === kind);
    const [terms, name] =
      [[inState("open"), "index.openNow"] as const, [inState("upcoming"), "index.openingSoon"] as const].find(
        ([ids]) => ids.length > 0,
      ) ?? ([current, "index.inNewestTerm"] as const);
    return [facetYears(catalogue, facetIndexOf(catalogue), facet, new Set(terms)), name] as const;
  }, [catalogue, facet, today, states]);
  const found = useMemo(
    () => (words === "" ? values : values.filter(namedBy(facet, words))),
    [values, facet, words],
  );
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <label htmlFor={id} className="sr-only">
          {t(SEARCHES[facet])}
        </label>
        <input
          id={id}
          type="search"
          value={text}
          onChange={(event) => ask({ text: event.target.value, all })}
          placeholder={t(SEARCHES[facet])}
          autoComplete="off"
          className="h-12 w-full max-w-md rounded-[0.625rem] border border-edge bg-surface px-4 text-ink"
        />
        <p role="status" className="text-muted">
          {t("index.count", { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <p>{t("index.nothing", { text })}</p>
      ) : (
        <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
          {shown.map((value) => (
            <Value key={value.slug} facet={facet} value={value} note={note} />
          ))}
        </ul>
      )}
      {shown.length < found.length && (
        <button type="button" className="button mt-4" onClick={() => ask({ text, all: true })}>
          {t("index.showAll", { count: found.length })}
        </button>
      )}
    </>
  );
}

interface ValueProps {
  facet: PageFacet;
  value: FacetYears;
  /** What its projects in the current terms have in common. */
  note: "index.openNow" | "index.openingSoon" | "index.inNewestTerm";
}

function Value({ facet, value, note }: ValueProps) {
  const t = useMessages();
  const { slug, label, count, current, years } = value;
  return (
    <li className="relative flex min-h-16 flex-wrap items-center gap-x-3 panel px-4 py-2.5 [contain-intrinsic-size:auto_4rem] [content-visibility:auto]">
      {facet === "org" && <Monogram org={label} />}
      <div className="min-w-0 flex-1 basis-32">
        <Link href={PAGE_PATHS[facet](slug)} className="cover-link font-semibold wrap-anywhere">
          {label}
        </Link>
        <p className="text-sm text-muted">
          {t("index.projects", { count })}
          {years !== null && (
            <>
              {" · "}
              <span className="whitespace-nowrap">
                {years[0] === years[1]
                  ? years[0]
                  : t("index.years", { first: String(years[0]), last: String(years[1]) })}
              </span>
            </>
          )}
        </p>
      </div>
      {current > 0 && (
        <span
          className={`shrink-0 text-sm font-semibold text-brand ${facet === "org" ? "max-sm:ms-10" : ""}`}
        >
          {t(note, { count: current })}
        </span>
      )}
    </li>
  );
}
