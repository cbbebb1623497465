import { site } from "virtual:settings";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { Link, Redirect, useSearch } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { MAX_SHARED_IDS, parseSharedIds } from "../../../visitor/list/share.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { PageBand } from "../../layout/PageBand.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { siteFile } from "../../routing/baseUrl.ts";
import { listPath } from "../../routing/morePaths.ts";
import { useView } from "../../routing/navigation.ts";
import { homePath } from "../../routing/paths.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { BookmarkIcon } from "../../ui/icons.tsx";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { ListSkeleton } from "../../ui/Skeletons.tsx";
import { SkillMatchProvider } from "../../visitor/SkillMatchProvider.tsx";
import { useSaved } from "../../visitor/saved.ts";
import { PlanArrival } from "./PlanArrival.tsx";
import { PlanFiles } from "./PlanFiles.tsx";
import { PlanList } from "./PlanList.tsx";
import { RecentlyViewed } from "./RecentlyViewed.tsx";
import { loadTexts } from "./readingRows.ts";
import { sharedText } from "./sharedText.ts";

/** The saved list, with its planner where the site has one. */
export function SavedPage() {
  const t = useMessages();
  const search = useSearch();
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  const sharedIds = parseSharedIds(search);
  useView(catalogue !== undefined, "saved");
  // Lists were shared by this page's address before they had one of their own.
  if (sharedIds.length > 0) return <Redirect to={listPath(sharedIds)} replace />;

  return (
    <PageFrame band={<PageBand heading={t("saved.heading")} intro={t("saved.intro")} />}>
      <title>{`${t("saved.heading")} · ${site.name}`}</title>
      {error ? (
        <LoadFailure heading={t("ui.listFailed")} error={error} onRetry={() => void refetch()} />
      ) : !catalogue ? (
        <ListSkeleton count={3} />
      ) : (
        <SkillMatchProvider catalogue={catalogue}>
          {site.pages.planner && <PlanArrival catalogue={catalogue} />}
          <OwnList catalogue={catalogue} />
        </SkillMatchProvider>
      )}
    </PageFrame>
  );
}

function OwnList({ catalogue }: { catalogue: ProjectList }) {
  const t = useMessages();
  const { items } = useSaved();
  const client = useQueryClient();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser's own Print command, too, prints what is folded.
    const prepare = () => flushSync(() => setPrinting(true));
    const finish = () => setPrinting(false);
    addEventListener("beforeprint", prepare);
    addEventListener("afterprint", finish);
    return () => {
      removeEventListener("beforeprint", prepare);
      removeEventListener("afterprint", finish);
    };
  }, []);
  const printAll = async () => {
    await loadTexts(client, items, catalogue);
    window.print();
  };

  return (
    <>
      <div className="mb-4 flex min-h-11 flex-wrap items-center gap-3 print:hidden">
        <p role="status" className="me-auto text-xl font-bold">
          {t("saved.count", { count: items.length })}
        </p>
        {items.length > 0 && (
          <CopyLinkButton
            label={t("saved.copyLink")}
            words={sharedText(items, t)}
            address={siteFile(listPath(items.map(({ id }) => id)).slice(1))}
          />
        )}
        {items.length > MAX_SHARED_IDS && (
          <p className="w-full text-muted">{t("saved.firstInLink", { count: MAX_SHARED_IDS })}</p>
        )}
      </div>
      <PlanList catalogue={catalogue} printing={printing} empty={<Empty />} />
      <RecentlyViewed catalogue={catalogue} />
      {site.pages.planner && <PlanFiles catalogue={catalogue} onPrint={() => void printAll()} />}
    </>
  );
}

function Empty() {
  const t = useMessages();
  return (
    <div className="mb-8 rounded-xl border border-dashed border-edge px-6 py-12 text-center">
      <BookmarkIcon filled={false} className="mx-auto size-9 text-brand" />
      <h2 className="mt-3 text-xl font-bold">{t("saved.empty")}</h2>
      <p className="mx-auto mt-2 max-w-prose text-muted">
        {t("saved.emptyText")} {site.pages.planner && t("saved.emptyPlanText")}
      </p>
      <Link href={homePath()} className="button button-primary mt-5">
        {t("saved.findProjects")}
      </Link>
    </div>
  );
}
