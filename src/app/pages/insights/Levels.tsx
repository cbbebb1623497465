import type { FacetIndex } from "../../../search/filters/facets.ts";
import { DEFAULT_FILTERS, NOT_STATED } from "../../../search/filters/filters.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { homePath } from "../../routing/paths.ts";
import { Bars } from "../../ui/Bars.tsx";
import { Panel } from "./Panel.tsx";

/** How many projects have each difficulty and size; nothing where no project states them. */
export function Levels({ index }: { index: FacetIndex }) {
  const stated = (["difficulty", "size"] as const).flatMap((facet) =>
    index.values[facet].map(({ slug, label, size }) => ({ facet, slug, label, size })),
  );
  if (stated.length === 0) return null;
  return (
    <Panel title="How hard are they, and how long do they take?" answer="As the organizations state it.">
      <Bars
        rows={stated.map(({ facet, slug, label, size }) => ({
          key: `${facet} ${slug}`,
          label: slug === NOT_STATED ? `${facet === "size" ? "Size" : "Difficulty"} not stated` : label,
          value: size,
          valueText: pluralize(size, "project"),
          href: homePath({ ...DEFAULT_FILTERS, [facet]: [slug] }),
        }))}
      />
    </Panel>
  );
}
