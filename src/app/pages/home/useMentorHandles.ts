import { useEffect } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import type { Filters } from "../../../search/filters/filters.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import type { NavigateFilters } from "../../routing/useFilters.ts";

/** An address that calls mentors by their names becomes the one with their handles, which the list goes by. */
export function useMentorHandles(
  catalogue: ProjectList,
  addressed: Filters,
  navigate: NavigateFilters,
): void {
  useEffect(() => {
    if (addressed.mentor.length === 0) return;
    import("../../../search/filters/mentorHandles.ts").then(
      ({ withHandles }) => {
        const handled = (filters: Filters) => withHandles(facetIndexOf(catalogue), filters);
        if (handled(addressed) !== addressed) navigate(handled, "typing");
      },
      // The filter stays, and says that the site does not know it.
      () => undefined,
    );
  }, [catalogue, addressed, navigate]);
}
