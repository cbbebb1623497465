import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { parseSharedIds } from "../../../visitor/list/share.ts";
import { projectsById } from "../../data/projectsById.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { PageBand } from "../../layout/PageBand.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { MissingProjects } from "../../project/MissingProjects.tsx";
import { siteFile } from "../../routing/baseUrl.ts";
import { comparePath } from "../../routing/morePaths.ts";
import { useView } from "../../routing/navigation.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { focusAfterRender } from "../../ui/focusAfterRender.ts";
import { CompareIcon, CrossIcon } from "../../ui/icons.tsx";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { Monogram } from "../../ui/Monogram.tsx";
import { TextSkeleton } from "../../ui/TextSkeleton.tsx";
import { choose, MAX_COMPARED, useChosen } from "../../visitor/compare.ts";
import { CompareChooser } from "./CompareChooser.tsx";
import { CompareTable } from "./CompareTable.tsx";

const COUNT_ID = "compare-count";

/** Two to four projects side by side. The address alone says which. */
export function ComparePage() {
  const t = useMessages();
  const search = useSearch();
  const ids = useMemo(() => parseSharedIds(search), [search]);
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  useView(catalogue !== undefined, "compare");

  return (
    <PageFrame band={<PageBand heading={t("compare.heading")} intro={t("compare.intro")} />}>
      <title>{`${t("compare.heading")} · ${site.name}`}</title>
      {catalogue ? (
        <Comparison catalogue={catalogue} ids={ids} />
      ) : error ? (
        <LoadFailure heading={t("ui.listFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <TextSkeleton />
      )}
    </PageFrame>
  );
}

function Comparison({ catalogue, ids }: { catalogue: ProjectList; ids: readonly string[] }) {
  const t = useMessages();
  const [, navigate] = useLocation();
  const chosen = useChosen();
  const [recent, setRecent] = useState<readonly string[]>([]);
  const byId = projectsById(catalogue);
  const known = ids.flatMap((id) => byId.get(id) ?? []);
  const unknown = ids.filter((id) => !byId.has(id));
  const projects = known.slice(0, MAX_COMPARED);
  const present = projects.map(({ id }) => id);

  // A visitor who changes the comparison makes it their own choice. Looking at a shared one leaves their choice alone.
  const compare = (next: readonly string[]) => {
    setRecent([...present, ...chosen.ids, ...recent]);
    choose(next);
    navigate(comparePath(next));
    focusAfterRender(() => document.getElementById(COUNT_ID), { preventScroll: true });
  };
  const remove = (id: string) => compare(present.filter((other) => other !== id));
  const chooser = (
    <CompareChooser
      catalogue={catalogue}
      ids={present}
      recent={recent}
      onAdd={(id) => compare([...present, id])}
    />
  );

  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <p id={COUNT_ID} role="status" tabIndex={-1} className="me-auto text-xl font-bold">
          {projects.length < 2 ? t("compare.nothingYet") : t("compare.comparing", { count: projects.length })}
        </p>
        {projects.length > 1 && <CopyLinkButton address={siteFile(comparePath(present).slice(1))} />}
      </div>
      {known.length > MAX_COMPARED && <p className="mb-4">{t("compare.tooMany", { count: known.length })}</p>}
      <MissingProjects ids={unknown} />
      {projects.length > 1 ? (
        <>
          <CompareTable catalogue={catalogue} projects={projects} onRemove={({ id }) => remove(id)} />
          {projects.length < MAX_COMPARED && (
            <section aria-labelledby="compare-more" className="mt-8 border-t border-line pt-6">
              <h2 id="compare-more" className="mb-3 text-xl font-bold">
                {t("compare.another")}
              </h2>
              {chooser}
            </section>
          )}
        </>
      ) : (
        <section
          aria-labelledby="compare-more"
          className="rounded-xl border border-dashed border-edge px-4 py-8 text-center sm:px-8"
        >
          <CompareIcon filled={false} className="mx-auto size-9 text-brand" />
          <h2 id="compare-more" className="mt-3 mb-2 text-xl font-bold">
            {projects.length === 0 ? t("compare.chooseTwo") : t("compare.oneMore")}
          </h2>
          {projects.map(({ id, title, org }) => (
            <p key={id} className="mb-4 flex items-center gap-3 text-start font-semibold">
              <Monogram org={org} />
              <span className="min-w-0 flex-1 wrap-anywhere">{title}</span>
              <button
                type="button"
                aria-label={t("compare.removeTitle", { title })}
                title={t("compare.remove")}
                className="grid size-11 flex-none place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink"
                onClick={() => remove(id)}
              >
                <CrossIcon />
              </button>
            </p>
          ))}
          {chooser}
        </section>
      )}
    </>
  );
}
