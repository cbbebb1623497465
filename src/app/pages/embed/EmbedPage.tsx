import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { useSearch } from "wouter";
import { type ApplicationState, UNKNOWN } from "../../../catalogue/applicationState.ts";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { type Filters, parseFilters } from "../../../search/filters/filters.ts";
import { catalogueQuery, warmUpSearch } from "../../data/queries.ts";
import { SiteLogo } from "../../layout/SiteLogo.tsx";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useContentLang } from "../../messages/useContentLang.ts";
import { StateBadge } from "../../project/StateBadge.tsx";
import { useStatesOf } from "../../project/useApplicationState.ts";
import { pastTermsCount } from "../../project-list/pastTermsCount.ts";
import { ResultCount } from "../../project-list/ResultCount.tsx";
import { PAGE_SIZE } from "../../project-list/ResultList.tsx";
import { SearchField } from "../../project-list/SearchField.tsx";
import { useResults } from "../../project-list/useFilteredResults.ts";
import { relativeHref } from "../../routing/baseUrl.ts";
import { isEmbedSearchable } from "../../routing/embedPath.ts";
import { homePath, projectPath } from "../../routing/paths.ts";
import { focusAfterRender } from "../../ui/focusAfterRender.ts";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { Monogram } from "../../ui/Monogram.tsx";
import { ListSkeleton } from "../../ui/Skeletons.tsx";

/** Most skills in a row. */
const SKILLS = 5;

/** Most rows: after these a link leads to the site. */
const MOST = 210;

/** The list alone, for another site's frame: filters and theme come from the address, links open a new tab. */
export function EmbedPage() {
  const t = useMessages();
  const search = useSearch();
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-4xl p-3 sm:p-4">
      <title>{t("core.title", { page: t("embed.title"), site: site.name })}</title>
      <meta name="robots" content="noindex" />
      <h1 className="sr-only">{t("embed.heading")}</h1>
      {catalogue ? (
        <List key={search} catalogue={catalogue} search={search} />
      ) : error ? (
        <LoadFailure heading={t("ui.listFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <ListSkeleton count={4} />
      )}
    </main>
  );
}

function List({ catalogue, search }: { catalogue: ProjectList; search: string }) {
  const t = useMessages();
  const addressed = useMemo(() => parseFilters(search), [search]);
  // The text stays out of the address, which belongs to the site around the frame.
  const [q, setQ] = useState(addressed.q);
  const [shown, setShown] = useState(PAGE_SIZE);
  const filters = useMemo((): Filters => ({ ...addressed, q }), [addressed, q]);
  const results = useResults(catalogue, filters);
  const hidden = results.projects.length - shown;
  const past = pastTermsCount(results);
  const states = useStatesOf(catalogue);
  const list = useRef<HTMLUListElement>(null);
  const showMore = () => {
    setShown(shown + PAGE_SIZE);
    // The button is below the new ones then, or gone.
    focusAfterRender(() => list.current?.children[shown]?.querySelector("a"));
  };

  return (
    <>
      {isEmbedSearchable(search) && (
        <div className="mb-3">
          <SearchField value={q} onChange={setQ} onFocus={warmUpSearch} onBlur={() => {}} />
        </div>
      )}
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <ResultCount
          count={results.answer === undefined ? null : results.projects.length}
          isPreliminary={results.answer?.withoutTexts === "coming"}
        />
        <NewTabLink
          path={homePath(filters)}
          className="flex min-h-11 items-center gap-2 font-semibold text-brand underline-offset-4 hover:underline"
        >
          <SiteLogo className="size-6" />
          {t("embed.openSite", { site: site.name })}
        </NewTabLink>
      </div>
      {results.error ? (
        <LoadFailure heading={t("ui.searchFailed")} error={results.error} onRetry={results.retry} />
      ) : (
        <ul ref={list} className="grid gap-2">
          {results.projects.slice(0, shown).map((project) => (
            <li key={project.id}>
              <Row project={project} state={states.get(project.term) ?? UNKNOWN} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 &&
        (shown < MOST ? (
          <button type="button" className="button mt-3 w-full" onClick={showMore}>
            {hidden > PAGE_SIZE
              ? t("embed.showMore", { count: PAGE_SIZE, left: hidden })
              : t("embed.showLast", { count: hidden })}
          </button>
        ) : (
          <NewTabLink path={homePath(filters)} className="button mt-3 w-full">
            {t("embed.seeOthers", { count: hidden, site: site.name })}
          </NewTabLink>
        ))}
      {past > 0 && (
        <p className="mt-3 text-center text-muted">
          {t("list.pastTerms", { count: past })}{" "}
          <NewTabLink path={homePath({ ...filters, scope: "all" })} className="link">
            {t("list.showAllYears")}
          </NewTabLink>
        </p>
      )}
      {site.attribution && <Source {...site.attribution} />}
    </>
  );
}

function Source({ text, url, license }: NonNullable<typeof site.attribution>) {
  const t = useMessages();
  const name =
    url === undefined ? (
      text
    ) : (
      <a className="link" href={url} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
    );
  return (
    <p className="mt-4 text-sm text-muted">
      {t.rich("embed.source", {
        source: () => (
          <>
            {name}
            {license !== undefined && `, ${license}`}
          </>
        ),
      })}
    </p>
  );
}

function Row({ project, state }: { project: ListedProject; state: ApplicationState }) {
  const { id, org, title, skills } = project;
  const contentLang = useContentLang();
  return (
    <article className="relative flex gap-3 rounded-xl border border-line bg-surface p-3 transition-colors hover:border-brand sm:p-4">
      <Monogram org={org} />
      <div className="min-w-0 flex-1">
        <div className="mb-0.5 flex flex-wrap items-center justify-between gap-x-3">
          <p className="min-w-0 text-sm text-muted">{org}</p>
          <StateBadge state={state} />
        </div>
        <h2 lang={contentLang} className="leading-snug font-bold wrap-anywhere">
          <NewTabLink path={projectPath(id)} className="cover-link">
            {title}
          </NewTabLink>
        </h2>
        {skills.length > 0 && (
          <p className="mt-1 text-sm text-muted">{skills.slice(0, SKILLS).join(" · ")}</p>
        )}
      </div>
    </article>
  );
}

/** A link out of the frame to a page of the site. */
function NewTabLink({
  path,
  className,
  children,
}: {
  path: string;
  className: string;
  children: React.ReactNode;
}) {
  return (
    <a href={relativeHref(path)} className={className} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
