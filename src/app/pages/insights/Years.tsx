import { useMemo } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { memoizeByList } from "../../../catalogue/memoize.ts";
import { trendsOf, yearsOf } from "../../../search/reports/years.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useFormats } from "../../messages/useFormats.ts";
import { Columns } from "./Columns.tsx";
import { DataTable, TableLink } from "./DataTable.tsx";
import { insightPath } from "./insightPath.ts";
import { Panel } from "./Panel.tsx";

/** Years that fit side by side on a phone: the newest. */
const YEARS = 8;
const SKILLS = 6;

/** The newest years; nothing where there is only one. */
const yearsIn = memoizeByList((catalogue) => {
  const years = yearsOf(catalogue, facetIndexOf(catalogue)).slice(-YEARS);
  return years.length < 2 ? [] : years;
});

/** How many projects each year has. */
export function ProjectYears({ catalogue }: { catalogue: ProjectList }) {
  const t = useMessages();
  const { number } = useFormats();
  const years = yearsIn(catalogue);
  const last = years.at(-1);
  if (!last) return null;
  const most = Math.max(...years.map(({ projects }) => projects));
  return (
    <Panel
      title={t("insights.years")}
      answer={t("insights.yearsAnswer", { year: String(last.year), projects: last.projects })}
    >
      <Columns
        columns={years.map(({ year, projects, terms }) => ({
          key: year,
          label: String(year),
          valueText: number(projects),
          height: projects / most,
          name: t("insights.cell", { what: String(year), count: projects }),
          href: insightPath({ term: terms }),
        }))}
      />
      <DataTable
        caption={t("insights.years")}
        head={[
          t("insights.columnYear"),
          t("insights.columnProjects"),
          t("insights.columnOrgs"),
          t("insights.columnNewOrgs"),
        ]}
        rows={years
          .map(({ year, projects, orgs, newOrgs, terms }) => [
            String(year),
            <TableLink key="all" href={insightPath({ term: terms })} count={projects} what={String(year)} />,
            number(orgs),
            number(newOrgs),
          ])
          .reverse()}
      />
    </Panel>
  );
}

/** What share of each year's projects asks for a skill. */
export function SkillYears({ catalogue }: { catalogue: ProjectList }) {
  const t = useMessages();
  const { percent, number } = useFormats();
  const years = yearsIn(catalogue);
  const trends = useMemo(
    () => trendsOf(catalogue, facetIndexOf(catalogue), years, SKILLS),
    [catalogue, years],
  );
  if (years.length === 0) return null;
  const shareIn = (count: number, at: number) => count / Math.max(1, years[at]?.projects ?? 0);
  const mostShare = Math.max(0.01, ...trends.flatMap(({ counts }) => counts.map(shareIn)));
  return (
    <Panel title={t("insights.trends")} answer={t("insights.trendsAnswer")}>
      <ul className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        {trends.map(({ slug, label, counts }) => (
          <li key={slug} className="min-w-0">
            <h3 className="mb-1 font-semibold">{label}</h3>
            <Columns
              columns={years.map(({ year, terms }, at) => {
                const count = counts[at] ?? 0;
                const share = shareIn(count, at);
                return {
                  key: year,
                  label: `’${String(year).slice(2)}`,
                  valueText: number(Math.round(100 * share)),
                  height: share / mostShare,
                  name: t("insights.column", {
                    name: label,
                    year: String(year),
                    count,
                    share: percent(share),
                  }),
                  href: insightPath({ skill: [slug], term: terms }),
                };
              })}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
