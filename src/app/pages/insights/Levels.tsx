import type { FacetIndex } from "../../../search/filters/facets.ts";
import { NOT_STATED } from "../../../search/filters/filters.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { optionText } from "../../project/optionTexts.ts";
import { Bars } from "../../ui/Bars.tsx";
import { insightPath } from "./insightPath.ts";
import { Panel } from "./Panel.tsx";

/** How many projects have each difficulty and size; nothing where no project states them. */
export function Levels({ index, term }: { index: FacetIndex; term: readonly string[] }) {
  const t = useMessages();
  const stated = (["difficulty", "size"] as const).flatMap((facet) =>
    index.values[facet].map(({ slug, label, size }) => ({ facet, slug, label, size })),
  );
  if (stated.length === 0) return null;
  return (
    <Panel title={t("insights.levels")} answer={t("insights.levelsAnswer")}>
      <Bars
        rows={stated.map(({ facet, slug, label, size }) => ({
          key: `${facet} ${slug}`,
          label:
            slug === NOT_STATED
              ? t(facet === "size" ? "insights.sizeNotStated" : "insights.difficultyNotStated")
              : optionText(facet, slug, label, t),
          value: size,
          valueText: t("core.projects", { count: size }),
          href: insightPath({ [facet]: [slug], term }),
        }))}
      />
    </Panel>
  );
}
