import { Link } from "wouter";
import type { FacetResult } from "../../../search/filters/facets.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { pastTermsCount } from "../../project-list/pastTermsCount.ts";
import type { FilteredResults } from "../../project-list/useFilteredResults.ts";
import { homePath } from "../../routing/paths.ts";

interface Props {
  results: FilteredResults;
  /** Null as long as they are not counted. */
  allTerms: FacetResult | null;
}

/** How many more projects fit in the terms that the list leaves out, with the way to them. Nothing where there are none. */
export function PastTerms({ results, allTerms }: Props) {
  const t = useMessages();
  if (allTerms === null) return null;
  const more = pastTermsCount({ ...results, facets: allTerms });
  if (more === 0) return null;
  return (
    <p className="mt-4 flex flex-wrap items-center justify-center gap-x-4 gap-y-2 text-muted">
      {t("list.pastTerms", { count: more })}
      <Link href={homePath({ ...results.filters, scope: "all" })} className="button">
        {t("list.showAllYears")}
      </Link>
    </p>
  );
}
