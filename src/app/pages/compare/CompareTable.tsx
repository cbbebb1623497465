// biome-ignore-all lint/a11y/noRedundantRoles: on narrow screens the table is displayed as blocks, and browsers differ in whether it then still has the role of a table

import type { CSSProperties, ReactNode } from "react";
import { Link } from "wouter";
import { isPast, UNKNOWN } from "../../../catalogue/applicationState.ts";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { mentorSlug, slugify } from "../../../catalogue/slug.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useContentLang } from "../../messages/useContentLang.ts";
import { ApplyLink, wayToApply } from "../../project/ApplyLink.tsx";
import { SaveButton } from "../../project/SaveButton.tsx";
import { MatchLine } from "../../project/SkillMatch.tsx";
import { StateBadge } from "../../project/StateBadge.tsx";
import { levelText, StatusBadge } from "../../project/StatedFacts.tsx";
import { useApplicationStates } from "../../project/useApplicationState.ts";
import { facetPath } from "../../routing/morePaths.ts";
import { projectPath } from "../../routing/paths.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { CrossIcon } from "../../ui/icons.tsx";
import { Monogram } from "../../ui/Monogram.tsx";
import { useMatches } from "../../visitor/skills.ts";
import { CompareSkills, SharedSkills } from "./CompareSkills.tsx";
import { CompareText } from "./CompareText.tsx";
import { compareSkills } from "./compareSkills.ts";

/** No skills from the address: only the visitor's own count. */
const NO_LINKED_SKILLS: readonly string[] = [];

interface Props {
  catalogue: ProjectList;
  /** Two or more, in the order of the address. */
  projects: readonly ListedProject[];
  onRemove: (project: ListedProject) => void;
}

/**
 * A table with a column for each project, whose heads stay visible while scrolling. On a narrow screen the table is a box that
 * scrolls in both directions, one column at a swipe; each row has its name above its cells.
 */
export function CompareTable({ catalogue, projects, onRemove }: Props) {
  const t = useMessages();
  const terms = new Map(catalogue.terms.map((term) => [term.id, term]));
  const states = useApplicationStates();
  const stateOf = ({ term }: ListedProject) => states.get(term) ?? UNKNOWN;
  const skills = compareSkills(projects);
  const { matches } = useMatches(catalogue, NO_LINKED_SKILLS);
  const { personOf } = facetIndexOf(catalogue);
  const columns: CSSProperties & Record<"--columns", number> = { "--columns": projects.length };

  return (
    <section
      aria-label={t("compare.table")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="compare-box max-lg:overflow-auto"
      style={columns}
    >
      <table
        role="table"
        className="block w-full max-lg:min-w-[calc(var(--columns)*16rem+0.75rem)] lg:table lg:table-fixed lg:border-separate lg:border-spacing-0"
      >
        <caption className="sr-only">{t("compare.caption")}</caption>
        <thead
          role="rowgroup"
          className="block max-lg:sticky max-lg:top-0 max-lg:z-1 max-lg:border-b max-lg:border-edge max-lg:bg-paper lg:table-header-group"
        >
          <tr role="row" className={rowLayout}>
            <td
              role="cell"
              className="hidden w-34 border-b border-edge bg-paper lg:sticky lg:top-0 lg:z-1 lg:table-cell"
            />
            {projects.map((project) => (
              <th
                key={project.id}
                role="columnheader"
                scope="col"
                className="block snap-start py-2 text-start align-top font-normal lg:sticky lg:top-0 lg:z-1 lg:table-cell lg:border-b lg:border-edge lg:bg-paper lg:px-4 lg:py-3"
              >
                <ColumnHead project={project} onRemove={() => onRemove(project)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block lg:table-row-group">
          <Row
            label={t("compare.state")}
            projects={projects}
            cell={(project) => (
              <span className="flex flex-wrap gap-1.5">
                <StateBadge state={stateOf(project)} />
                {/* That a proposal was accepted is no news beside the dates. */}
                {project.status?.state !== "accepted" && <StatusBadge project={project} />}
                {stateOf(project).kind === "unknown" && !project.status && <NotStated />}
              </span>
            )}
          />
          {matches && (
            <Row
              label={t("compare.yourMatch")}
              projects={projects}
              cell={({ id }) => {
                const match = matches.byId.get(id);
                return match && match.score !== null && <MatchLine match={match} />;
              }}
            />
          )}
          <tr role="row" className={`${rowLayout} bg-brand-soft`}>
            <RowHead label={t("compare.common")} />
            <td role="cell" colSpan={projects.length} className={`${cellLayout} col-span-full`}>
              <div className="max-lg:sticky max-lg:start-2 max-lg:max-w-[calc(100vw-4rem)]">
                <SharedSkills skills={skills.shared} of={projects.length} />
              </div>
            </td>
          </tr>
          <Row
            label={t("compare.otherSkills")}
            projects={projects}
            cell={(project, column) =>
              project.skills.length > 0 && (
                <CompareSkills skills={skills.others[column] ?? []} of={projects.length} project={project} />
              )
            }
          />
          <Row
            label={t("compare.apply")}
            projects={projects}
            cell={(project) => {
              const program = terms.get(project.term)?.program;
              const state = stateOf(project);
              if (wayToApply(project, program, state))
                return <ApplyLink project={project} program={program} state={state} small />;
              return isPast(state) ? <span className="text-muted">{t("compare.cannotApply")}</span> : null;
            }}
          />
          <Row
            label={t("compare.upstreamIssue")}
            projects={projects}
            cell={(project) => <Issues project={project} />}
          />
          <Row
            label={t("compare.mentors")}
            projects={projects}
            cell={({ mentors }) =>
              mentors.length > 0 && (
                <ul className="grid gap-1">
                  {mentors.map((mentor) => (
                    <li key={mentorSlug(mentor)}>
                      <Link
                        href={facetPath("mentor", personOf(mentor)[0])}
                        className="link inline-block min-h-6"
                      >
                        {mentor.name ?? `@${mentor.github}`}
                      </Link>
                    </li>
                  ))}
                </ul>
              )
            }
          />
          {projects.some(({ difficulty, hours }) => difficulty ?? hours) && (
            <Row
              label={t("compare.difficultyAndEffort")}
              projects={projects}
              cell={(project) => levelText(project, t)}
            />
          )}
          <Row
            label={t("compare.term")}
            projects={projects}
            cell={({ term }) => (
              <Link href={facetPath("term", term)} className="link">
                {terms.get(term)?.name ?? term}
              </Link>
            )}
          />
          <Row
            label={t("compare.expectedOutcome")}
            projects={projects}
            cell={({ id }) => <CompareText id={id} field="outcomes" missing={<NotStated />} />}
          />
          <Row
            label={t("compare.description")}
            projects={projects}
            cell={({ id }) => <CompareText id={id} field="description" missing={<NotStated />} />}
          />
        </tbody>
      </table>
    </section>
  );
}

function NotStated() {
  const t = useMessages();
  return <span className="text-muted">{t("compare.notStated")}</span>;
}

const rowLayout =
  "grid grid-cols-[repeat(var(--columns),minmax(15rem,1fr))] gap-x-4 max-lg:px-3 lg:table-row";
const cellLayout =
  "block min-w-0 pb-3 align-top lg:table-cell lg:border-b lg:border-line lg:px-4 lg:py-4 [&_a]:scroll-mt-40";

/** The name of a row: on a narrow screen it stays at the left while the columns are swiped. */
function RowHead({ label }: { label: string }) {
  return (
    <th
      role="rowheader"
      scope="row"
      className="col-span-full block pt-3 pb-1 text-start align-top max-lg:border-t max-lg:border-line lg:table-cell lg:border-b lg:border-line lg:py-4 lg:ps-4 lg:pe-2"
    >
      <h2 className="text-sm font-bold text-muted max-lg:sticky max-lg:start-3 max-lg:w-fit">{label}</h2>
    </th>
  );
}

interface RowProps {
  label: string;
  projects: readonly ListedProject[];
  /** The content of a cell; an empty one is shown as not stated. */
  cell: (project: ListedProject, column: number) => ReactNode;
}

function Row({ label, projects, cell }: RowProps) {
  return (
    <tr role="row" className={rowLayout}>
      <RowHead label={label} />
      {projects.map((project, column) => (
        <td key={project.id} role="cell" className={cellLayout}>
          {cell(project, column) || <NotStated />}
        </td>
      ))}
    </tr>
  );
}

function ColumnHead({ project, onRemove }: { project: ListedProject; onRemove: () => void }) {
  const t = useMessages();
  const contentLang = useContentLang();
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Monogram org={project.org} />
        {project.org === "" ? (
          <span className="me-auto" />
        ) : (
          <Link
            href={facetPath("org", slugify(project.org))}
            className="me-auto min-w-0 max-w-max flex-1 basis-6 truncate text-sm leading-6 text-muted underline-offset-4 hover:underline"
          >
            {project.org}
            {project.group && ` · ${project.group}`}
          </Link>
        )}
        <SaveButton project={project} />
        <button
          type="button"
          aria-label={t("compare.removeTitle", { title: project.title })}
          title={t("compare.remove")}
          className="-ms-2 -me-2 grid size-11 flex-none place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink"
          onClick={onRemove}
        >
          <CrossIcon />
        </button>
      </div>
      <Link
        id={`project-${project.id}`}
        href={projectPath(project.id)}
        lang={contentLang}
        className="line-clamp-2 min-h-6 leading-snug lg:line-clamp-3 font-bold underline-offset-4 wrap-anywhere hover:underline"
      >
        {project.title}
      </Link>
    </>
  );
}

/** The upstream issues. */
function Issues({ project: { upstreamIssues } }: { project: ListedProject }) {
  if (upstreamIssues.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {upstreamIssues.map(({ url, label }) => (
        <li key={url}>
          <ExternalLink url={url}>
            <IssueLabel label={label} />
          </ExternalLink>
        </li>
      ))}
    </ul>
  );
}

/** "owner/repo#12", which may break before the number, not within it. */
function IssueLabel({ label }: { label: string }) {
  const [repo, number] = label.split(/(?=#\d+$)/);
  return (
    <>
      {repo}
      <wbr />
      {number}
    </>
  );
}
