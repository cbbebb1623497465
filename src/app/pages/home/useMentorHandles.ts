import { useEffect } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { type Filters, slugOf } from "../../../search/filters/filters.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import type { NavigateFilters } from "../../routing/useFilters.ts";

/** An address that calls mentors by their names becomes the one with their handles, which the list goes by. */
export function useMentorHandles(
  catalogue: ProjectList,
  addressed: Filters,
  navigate: NavigateFilters,
): void {
  useEffect(() => {
    const index = facetIndexOf(catalogue);
    if (addressed.mentor.every((value) => index.bySlug.mentor.has(slugOf(value)))) return;
    import("../../../search/filters/mentorHandles.ts").then(
      ({ withHandles }) => {
        if (withHandles(index, addressed) !== addressed)
          navigate((filters) => withHandles(index, filters), "typing");
      },
      // The filter stays, and says that the site does not know it.
      () => undefined,
    );
  }, [catalogue, addressed, navigate]);
}
