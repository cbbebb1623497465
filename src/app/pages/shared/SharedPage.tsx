import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearch } from "wouter";
import { parseSharedIds } from "../../../visitor/list/share.ts";
import { projectsById } from "../../data/projectsById.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { PageBand } from "../../layout/PageBand.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useView } from "../../routing/navigation.ts";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { ListSkeleton } from "../../ui/Skeletons.tsx";
import { SkillMatchProvider } from "../../visitor/SkillMatchProvider.tsx";
import { SharedList } from "./SharedList.tsx";

/** A list that somebody shared by its address. */
export function SharedPage() {
  const t = useMessages();
  const search = useSearch();
  const ids = useMemo(() => parseSharedIds(search), [search]);
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  useView(catalogue !== undefined, "shared");
  const known = catalogue && ids.filter((id) => projectsById(catalogue).has(id)).length;
  // The build renders this page without knowing its address: link previews have the first title.
  const heading = known ? t("saved.sharedCount", { count: known }) : t("saved.sharedHeading");

  return (
    <PageFrame band={<PageBand heading={heading} intro={t("saved.sharedIntro")} />}>
      <title>{`${heading} · ${site.name}`}</title>
      {error ? (
        <LoadFailure heading={t("ui.listFailed")} error={error} onRetry={() => void refetch()} />
      ) : !catalogue ? (
        <ListSkeleton count={3} />
      ) : (
        <SkillMatchProvider catalogue={catalogue}>
          <SharedList catalogue={catalogue} ids={ids} />
        </SkillMatchProvider>
      )}
    </PageFrame>
  );
}
