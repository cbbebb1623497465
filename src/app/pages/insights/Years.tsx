import { useMemo } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
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

/** How many projects each year has, and what share of them asks for a skill; nothing where there is only one year. */
export function Years({ catalogue, of }: { catalogue: ProjectList; of: "projects" | "skills" }) {
  const t = useMessages();
  const { percent, number } = useFormats();
  const index = facetIndexOf(catalogue);
  const years = useMemo(() => yearsOf(catalogue, index).slice(-YEARS), [catalogue, index]);
  const trends = useMemo(() => trendsOf(catalogue, index, years, SKILLS), [catalogue, index, years]);
  const last = years.at(-1);
  if (!last || years.length < 2) return null;
  const most = Math.max(...years.map(({ projects }) => projects));
  const shareIn = (count: number, at: number) => count / Math.max(1, years[at]?.projects ?? 0);
  const mostShare = Math.max(0.01, ...trends.flatMap(({ counts }) => counts.map(shareIn)));
  if (of === "projects")
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
              <TableLink
                key="all"
                href={insightPath({ term: terms })}
                count={projects}
                what={String(year)}
              />,
              number(orgs),
              number(newOrgs),
            ])
            .reverse()}
        />
      </Panel>
    );
  return (
    <Panel title={t("insights.trends")} answer={t("insights.trendsAnswer")}>
      <ul className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        {trends.map(({ slug, label, counts }) => (
          <li key={slug}>
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
