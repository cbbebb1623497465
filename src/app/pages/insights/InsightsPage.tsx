import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { newestTermFirst } from "../../../catalogue/termOrder.ts";
import { type Insights, insightsOf, type Pair, type Tally } from "../../../search/reports/insights.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { PageBand } from "../../layout/PageBand.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useFormats } from "../../messages/useFormats.ts";
import { useView } from "../../routing/navigation.ts";
import { type BarRow, Bars } from "../../ui/Bars.tsx";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { ListSkeleton } from "../../ui/Skeletons.tsx";
import { DataTable, TableLink } from "./DataTable.tsx";
import { insightPath } from "./insightPath.ts";
import { Levels } from "./Levels.tsx";
import { MySkills } from "./MySkills.tsx";
import { Panel } from "./Panel.tsx";
import { ProjectYears, SkillYears } from "./Years.tsx";

/** Bars of a chart; its table has more rows. */
const BARS = 10;
const ROWS = 30;
/** Columns of a table: the newest terms. With all terms a table would have thousands of cells. */
const TERMS = 10;

/** The same array at each render. */
const NO_TERMS: readonly string[] = [];
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
  const t = useMessages();
  const [chosen, setChosen] = useState("");
  const all = useMemo(() => insightsOf(catalogue, facetIndexOf(catalogue)), [catalogue]);
  const shown = useMemo(
    () =>
      chosen === ""
        ? catalogue
        : {
            terms: catalogue.terms.filter(({ id }) => id === chosen),
            projects: catalogue.projects.filter(({ term }) => term === chosen),
          },
    [catalogue, chosen],
  );
  const index = facetIndexOf(shown);
  const insights = useMemo(
    () => (shown === catalogue ? all : insightsOf(shown, index)),
    [shown, index, catalogue, all],
  );
  const term = chosen === "" ? NO_TERMS : [chosen];
  return (
    <>
      {all.terms.length > 1 && (
        <label className="mb-5 flex items-center gap-2 text-muted">
          {t("insights.term")}
          <select
            className="h-11 min-w-0 rounded-[0.625rem] border border-edge bg-surface px-3 font-semibold text-ink"
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">{t("insights.allTerms")}</option>
            {all.terms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {/* Two stacks, so that no panel leaves a gap beside a higher one. */}
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="grid min-w-0 content-start gap-6">
          {chosen === "" && <ProjectYears catalogue={catalogue} />}
          <Skills insights={insights} term={term} total={shown.projects.length} />
          <Mentors insights={insights} term={term} />
          <Levels index={index} term={term} />
        </div>
        <div className="grid min-w-0 content-start gap-6">
          {chosen === "" && <SkillYears catalogue={catalogue} />}
          {chosen === "" ? (
            <Orgs insights={insights} />
          ) : (
            <OrgsOfTerm insights={insights} all={all} term={chosen} />
          )}
          <Pairs pairs={insights.pairs} term={term} />
          <MySkills catalogue={shown} term={term} />
        </div>
      </div>
    </>
  );
}

/** What a panel is about. */
interface PanelProps {
  insights: Insights;
  /** Ids of the terms; none for all. */
  term: readonly string[];
}

function Skills({ insights: { skills, terms }, term, total }: PanelProps & { total: number }) {
  const t = useMessages();
  const { percent } = useFormats();
  const [first] = skills;
  return (
    <Panel
      title={t("insights.skills")}
      answer={
        first
          ? t("insights.skillsAnswer", {
              name: first.label,
              count: first.count,
              projects: total,
              share: percent(share(first.count, total)),
            })
          : t("insights.noSkills")
      }
    >
      <ProjectBars facet="skill" tallies={skills} term={term} />
      <TallyTable caption={t("insights.skillsTable")} facet="skill" tallies={skills} terms={terms} />
    </Panel>
  );
}

/** Which organizations return. */
function Orgs({ insights: { orgs, terms } }: { insights: Insights }) {
  const t = useMessages();
  const returning = orgs.filter(({ byTerm }) => byTerm.size > 1);
  const [first] = returning;
  const title = t("insights.orgs");
  if (!first) {
    return (
      <Panel title={title} answer={t(terms.length > 1 ? "insights.orgsNone" : "insights.orgsOneTerm")}>
        {terms.length <= 1 && <ProjectBars facet="org" tallies={orgs} term={NO_TERMS} />}
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
            href: insightPath({ org: [slug] }),
          }),
        )}
      />
      <TallyTable caption={t("insights.orgsTable")} facet="org" tallies={orgs} terms={terms} />
    </Panel>
  );
}

interface OrgsOfTermProps {
  insights: Insights;
  /** Those of all terms. */
  all: Insights;
  term: string;
}

/** The organizations of one term, and how many of them are new. */
function OrgsOfTerm({ insights: { orgs }, all, term }: OrgsOfTermProps) {
  const t = useMessages();
  const firstOf = (byTerm: Tally["byTerm"]) => [...byTerm.keys()].sort(newestTermFirst).at(-1);
  const first = all.orgs.filter(({ byTerm }) => firstOf(byTerm) === term).length;
  return (
    <Panel title={t("insights.orgsOfTerm")} answer={t("insights.orgsInTerm", { count: orgs.length, first })}>
      <ProjectBars facet="org" tallies={[...orgs].sort((a, b) => b.count - a.count)} term={[term]} />
    </Panel>
  );
}

function Mentors({ insights: { mentors, terms }, term }: PanelProps) {
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
      {often.length > 0 && <ProjectBars facet="mentor" tallies={often} term={term} />}
      <TallyTable caption={t("insights.mentorsTable")} facet="mentor" tallies={mentors} terms={terms} />
    </Panel>
  );
}

interface ProjectBarsProps extends Pick<PanelProps, "term"> {
  facet: "skill" | "org" | "mentor";
  tallies: readonly Tally[];
}

function ProjectBars({ facet, tallies, term }: ProjectBarsProps) {
  const t = useMessages();
  return (
    <Bars
      rows={tallies.slice(0, BARS).map(
        ({ slug, label, count }): BarRow => ({
          key: slug,
          label,
          value: count,
          valueText: t("core.projects", { count }),
          href: insightPath({ [facet]: [slug], term }),
        }),
      )}
    />
  );
}

interface PairsProps extends Pick<PanelProps, "term"> {
  pairs: readonly Pair[];
}

function Pairs({ pairs, term }: PairsProps) {
  const pairHref = ({ rarer, other }: Pair) =>
    insightPath({ skill: [rarer.slug, other.slug].sort(), match: "all", term });
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
          <TableLink key="all" href={insightPath({ [facet]: [slug] })} count={count} what={label} />,
          ...columns.map(({ id, name }) => (
            <TableLink
              key={id}
              href={insightPath({ [facet]: [slug], term: [id] })}
              count={byTerm.get(id) ?? 0}
              what={t("insights.cellInTerm", { name: label, term: name })}
            />
          )),
        ])}
    />
  );
}
