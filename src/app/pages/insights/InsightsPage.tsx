import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { Link } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { DEFAULT_FILTERS, type Filters } from "../../../search/filters/filters.ts";
import { type Insights, insightsOf, type Pair, type Tally } from "../../../search/reports/insights.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { PageBand } from "../../layout/PageBand.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useFormats } from "../../messages/useFormats.ts";
import { useView } from "../../routing/navigation.ts";
import { homePath } from "../../routing/paths.ts";
import { type BarRow, Bars } from "../../ui/Bars.tsx";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { ListSkeleton } from "../../ui/Skeletons.tsx";
import { Levels } from "./Levels.tsx";
import { Panel } from "./Panel.tsx";

/** Bars of a chart; its table has more rows. */
const BARS = 10;
const ROWS = 30;
/** Columns of a table: the newest terms. With all terms a table would have thousands of cells. */
const TERMS = 10;

const listOf = (filters: Partial<Filters>) => homePath({ ...DEFAULT_FILTERS, ...filters });
const share = (part: number, whole: number) => part / Math.max(1, whole);

/** Charts of the whole catalogue; each bar is a link to its projects. */
export function InsightsPage() {
  const t = useMessages();
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  useView(catalogue !== undefined, "insights");
  return (
    <PageFrame band={<PageBand heading={t("insights.title")} intro={t("insights.intro")} />}>
      <title>{t("core.title", { page: t("insights.title"), site: site.name })}</title>
      {catalogue ? (
        <Charts catalogue={catalogue} />
      ) : error ? (
        <LoadFailure heading={t("ui.listFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <ListSkeleton count={4} />
      )}
    </PageFrame>
  );
}

function Charts({ catalogue }: { catalogue: ProjectList }) {
  const insights = useMemo(() => insightsOf(catalogue, facetIndexOf(catalogue)), [catalogue]);
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Skills insights={insights} total={catalogue.projects.length} />
      <Orgs insights={insights} />
      <Mentors insights={insights} />
      <Pairs pairs={insights.pairs} />
      <Levels index={facetIndexOf(catalogue)} />
    </div>
  );
}

function Skills({ insights: { skills, terms }, total }: { insights: Insights; total: number }) {
  const t = useMessages();
  const { percent } = useFormats();
  const [term, setTerm] = useState("");
  const size = terms.find(({ id }) => id === term)?.projects ?? total;
  const counted = skills
    .map((skill) => ({ ...skill, value: term === "" ? skill.count : (skill.byTerm.get(term) ?? 0) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const [first] = counted;
  const inTerm = term === "" ? {} : { term: [term] };
  return (
    <Panel
      title={t("insights.skills")}
      answer={
        first
          ? t("insights.skillsAnswer", {
              name: first.label,
              count: first.value,
              projects: size,
              share: percent(share(first.value, size)),
            })
          : t("insights.noSkills")
      }
    >
      {terms.length > 1 && (
        <label className="mb-3 flex items-center gap-2 text-[0.9375rem] text-muted">
          {t("insights.term")}
          <select
            className="h-11 min-w-0 rounded-[0.625rem] border border-edge bg-surface px-3 font-semibold text-ink"
            value={term}
            onChange={(event) => setTerm(event.target.value)}
          >
            <option value="">{t("insights.allTerms")}</option>
            {terms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Bars
        rows={counted.slice(0, BARS).map(
          ({ slug, label, value }): BarRow => ({
            key: slug,
            label,
            value,
            valueText: t("core.projects", { count: value }),
            href: listOf({ skill: [slug], ...inTerm }),
          }),
        )}
      />
      <TallyTable caption={t("insights.skillsTable")} facet="skill" tallies={skills} terms={terms} />
    </Panel>
  );
}

function Orgs({ insights: { orgs, terms } }: { insights: Insights }) {
  const t = useMessages();
  const returning = orgs.filter(({ byTerm }) => byTerm.size > 1);
  const [first] = returning;
  const title = t("insights.orgs");
  if (!first) {
    return (
      <Panel title={title} answer={t(terms.length > 1 ? "insights.orgsNone" : "insights.orgsOneTerm")}>
        {terms.length <= 1 && <ProjectBars facet="org" tallies={orgs} />}
        <TallyTable caption={t("insights.orgsTable")} facet="org" tallies={orgs} terms={terms} />
      </Panel>
    );
  }
  return (
    <Panel
      title={title}
      answer={t("insights.orgsAnswer", {
        count: returning.length,
        all: orgs.length,
        name: first.label,
        terms: first.byTerm.size,
        allTerms: terms.length,
      })}
    >
      <Bars
        rows={returning.slice(0, BARS).map(
          ({ slug, label, byTerm }): BarRow => ({
            key: slug,
            label,
            value: byTerm.size,
            valueText: t("insights.terms", { count: byTerm.size }),
            href: listOf({ org: [slug] }),
          }),
        )}
      />
      <TallyTable caption={t("insights.orgsTable")} facet="org" tallies={orgs} terms={terms} />
    </Panel>
  );
}

function Mentors({ insights: { mentors, terms } }: { insights: Insights }) {
  const t = useMessages();
  const [first] = mentors;
  const often = mentors.filter(({ count }) => count > 1);
  return (
    <Panel
      title={t("insights.mentors")}
      answer={
        !first
          ? t("insights.mentorsNone")
          : first.count === 1
            ? t("insights.mentorsOnce")
            : t("insights.mentorsAnswer", {
                name: first.label,
                projects: first.count,
                often: often.length,
                all: mentors.length,
              })
      }
    >
      {often.length > 0 && <ProjectBars facet="mentor" tallies={often} />}
      <TallyTable caption={t("insights.mentorsTable")} facet="mentor" tallies={mentors} terms={terms} />
    </Panel>
  );
}

function ProjectBars({ facet, tallies }: { facet: "org" | "mentor"; tallies: readonly Tally[] }) {
  const t = useMessages();
  return (
    <Bars
      rows={tallies.slice(0, BARS).map(
        ({ slug, label, count }): BarRow => ({
          key: slug,
          label,
          value: count,
          valueText: t("core.projects", { count }),
          href: listOf({ [facet]: [slug] }),
        }),
      )}
    />
  );
}

const pairHref = ({ rarer, other }: Pair) => listOf({ skill: [rarer.slug, other.slug].sort(), match: "all" });

function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  const t = useMessages();
  const { percent } = useFormats();
  const [first] = pairs;
  return (
    <Panel
      title={t("insights.pairs")}
      answer={
        first
          ? t("insights.pairsAnswer", {
              both: first.both,
              projects: first.rarer.count,
              name: first.rarer.label,
              other: first.other.label,
            })
          : t("insights.pairsNone")
      }
    >
      {first && (
        <>
          <Bars
            rows={pairs.slice(0, BARS).map(
              (pair): BarRow => ({
                key: `${pair.rarer.slug} ${pair.other.slug}`,
                label: `${pair.other.label} + ${pair.rarer.label}`,
                value: pair.both,
                valueText: t("core.projects", { count: pair.both }),
                href: pairHref(pair),
              }),
            )}
          />
          <DataTable
            caption={t("insights.pairs")}
            head={[
              t("insights.columnSkill"),
              t("insights.columnProjects"),
              t("insights.columnOther"),
              t("insights.columnBoth"),
              t("insights.columnShare"),
            ]}
            rows={pairs
              .slice(0, ROWS)
              .map((pair) => [
                pair.rarer.label,
                pair.rarer.count,
                pair.other.label,
                <TableLink
                  key="both"
                  href={pairHref(pair)}
                  count={pair.both}
                  what={t("insights.cellBoth", { name: pair.rarer.label, other: pair.other.label })}
                />,
                percent(share(pair.both, pair.rarer.count)),
              ])}
          />
        </>
      )}
    </Panel>
  );
}

interface TallyTableProps {
  caption: string;
  facet: "skill" | "org" | "mentor";
  tallies: readonly Tally[];
  terms: Insights["terms"];
}

const HEADS = {
  skill: "insights.columnSkill",
  org: "insights.columnOrg",
  mentor: "insights.columnMentor",
} as const;

function TallyTable({ caption, facet, tallies, terms }: TallyTableProps) {
  const t = useMessages();
  if (tallies.length === 0) return null;
  const columns = terms.length > 1 ? terms.slice(0, TERMS) : [];
  return (
    <DataTable
      caption={caption}
      head={[t(HEADS[facet]), t("insights.columnProjects"), ...columns.map(({ name }) => name)]}
      rows={tallies
        .slice(0, ROWS)
        .map(({ slug, label, count, byTerm }) => [
          label,
          <TableLink key="all" href={listOf({ [facet]: [slug] })} count={count} what={label} />,
          ...columns.map(({ id, name }) => (
            <TableLink
              key={id}
              href={listOf({ [facet]: [slug], term: [id] })}
              count={byTerm.get(id) ?? 0}
              what={t("insights.cellInTerm", { name: label, term: name })}
            />
          )),
        ])}
    />
  );
}

function TableLink({ href, count, what }: { href: string; count: number; what: string }) {
  const t = useMessages();
  const { number } = useFormats();
  if (count === 0) return number(0);
  return (
    <Link href={href} className="link" aria-label={t("insights.cell", { what, count })}>
      {number(count)}
    </Link>
  );
}

interface DataTableProps {
  caption: string;
  head: readonly string[];
  /** The first cell of each is the row's heading. */
  rows: readonly (readonly ReactNode[])[];
}

/** The numbers of a chart, for screen readers and for everybody who wants more than the largest. */
function DataTable({ caption, head, rows }: DataTableProps) {
  const t = useMessages();
  return (
    <details className="mt-4">
      <summary className="min-h-11 py-2.5 font-semibold text-brand">{t("insights.asTable")}</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: a section would be a landmark, of the same name as the panel's */}
      <div
        role="group"
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-lg border border-line"
      >
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {head.map((name) => (
                <th
                  key={name}
                  scope="col"
                  className="sticky top-0 border-b border-line bg-sunken px-3 py-2 text-start align-bottom"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order of the rows never changes
              <tr key={row}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th
                      // biome-ignore lint/suspicious/noArrayIndexKey: nor does that of the columns
                      key={column}
                      scope="row"
                      className="border-b border-line px-3 py-2 text-start font-semibold"
                    >
                      {cell}
                    </th>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor does that of the columns
                    <td key={column} className="border-b border-line px-3 py-2 tabular-nums">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
