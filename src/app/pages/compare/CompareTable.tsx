// biome-ignore-all lint/a11y/noRedundantRoles: on narrow screens the table is displayed as blocks, and browsers differ in whether it then still has the role of a table
import type { CSSProperties, ReactNode } from "react";
import { Link } from "wouter";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { mentorSlug, slugify } from "../../../catalogue/slug.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { SaveButton } from "../../project/SaveButton.tsx";
import { MatchLine } from "../../project/SkillMatch.tsx";
import { levelText, StatusBadge } from "../../project/StatedFacts.tsx";
import { facetPath, projectPath } from "../../routing/paths.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { CrossIcon } from "../../ui/icons.tsx";
import { Monogram } from "../../ui/Monogram.tsx";
import { ExternalIcon } from "../../ui/moreIcons.tsx";
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
 * A table with a column for each project. On a wide screen the column headings stay visible while scrolling. On a narrow one
 * each row is a block with its name and then the cells, each below the name of its project, so that nothing scrolls
 * sideways.
 */
export function CompareTable({ catalogue, projects, onRemove }: Props) {
  const terms = new Map(catalogue.terms.map(({ id, name }) => [id, name]));
  const skills = compareSkills(projects);
  const { matches } = useMatches(catalogue, NO_LINKED_SKILLS);
  const { personOf } = facetIndexOf(catalogue);
  const columns: CSSProperties & Record<"--columns", number> = { "--columns": projects.length };

  return (
    <table
      role="table"
      style={columns}
      className="block w-full lg:table lg:table-fixed lg:border-separate lg:border-spacing-0"
    >
      <caption className="sr-only">The projects side by side: one column each</caption>
      <thead role="rowgroup" className="block lg:table-header-group">
        <tr
          role="row"
          className="grid grid-cols-1 gap-x-4 sm:grid-cols-[repeat(var(--columns),minmax(0,1fr))] lg:table-row"
        >
          <td
            role="cell"
            className="hidden w-34 border-b border-edge bg-paper lg:sticky lg:top-0 lg:z-1 lg:table-cell"
          />
          {projects.map((project) => (
            <th
              key={project.id}
              role="columnheader"
              scope="col"
              className="block border-t border-line py-2 text-start align-top font-normal first:border-t-0 sm:border-t-0 lg:sticky lg:top-0 lg:z-1 lg:table-cell lg:border-b lg:border-edge lg:bg-paper lg:px-4 lg:py-3"
            >
              <ColumnHead project={project} onRemove={() => onRemove(project)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block lg:table-row-group">
        <Row label="Upstream issue" projects={projects} cell={(project) => <Issues project={project} />} />
        {matches && (
          <Row
            label="Match with your skills"
            projects={projects}
            cell={({ id }) => {
              const match = matches.byId.get(id);
              return match && match.score !== null && <MatchLine match={match} />;
            }}
          />
        )}
        <tr role="row" className={`${rowLayout.brief} bg-brand-soft`}>
          <RowHead label="Skills in common" />
          <td role="cell" colSpan={projects.length} className={`${cellLayout} col-span-full`}>
            <SharedSkills skills={skills.shared} of={projects.length} />
          </td>
        </tr>
        <Row
          label="Other skills"
          projects={projects}
          cell={(project, column) =>
            project.skills.length > 0 && (
              <CompareSkills skills={skills.others[column] ?? []} of={projects.length} project={project} />
            )
          }
        />
        <Row
          label="Mentors"
          projects={projects}
          cell={({ mentors }) =>
            mentors.length > 0 && (
              <ul className="grid gap-1">
                {mentors.map((mentor) => (
                  <li key={mentorSlug(mentor)}>
                    <Link href={facetPath("mentor", personOf(mentor)[0])} className="link">
                      {mentor.name ?? `@${mentor.github}`}
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        />
        {projects.some(({ difficulty, hours }) => difficulty ?? hours) && (
          <Row label="Difficulty and effort" projects={projects} cell={levelText} />
        )}
        {projects.some(({ status }) => status) && (
          <Row
            label="State"
            projects={projects}
            cell={(project) => project.status && <StatusBadge project={project} />}
          />
        )}
        <Row
          label="Term"
          projects={projects}
          cell={({ term }) => (
            <Link href={facetPath("term", term)} className="link">
              {terms.get(term) ?? term}
            </Link>
          )}
        />
        <Row
          label="Apply"
          projects={projects}
          cell={({ lfxUrl }) => lfxUrl && <ExternalLink url={lfxUrl}>Application page</ExternalLink>}
        />
        <Row
          label="Expected outcome"
          projects={projects}
          long
          cell={({ id }) => <CompareText id={id} field="outcomes" missing={<NotStated />} />}
        />
        <Row
          label="Description"
          projects={projects}
          long
          cell={({ id }) => <CompareText id={id} field="description" missing={<NotStated />} />}
        />
      </tbody>
    </table>
  );
}

const NotStated = () => <span className="text-muted">Not stated</span>;

/** On a phone, short cells are beside each other, long texts below each other. */
const rowLayout = {
  brief:
    "group grid grid-cols-2 gap-x-4 border-t border-line pb-4 max-lg:-mx-2 max-lg:px-2 sm:grid-cols-[repeat(var(--columns),minmax(0,1fr))] lg:table-row",
  long: "group grid gap-x-4 border-t border-line pb-4 max-lg:-mx-2 max-lg:px-2 sm:grid-cols-2 lg:table-row",
};
const cellLayout =
  "block min-w-0 py-1.5 align-top text-[0.9375rem] lg:table-cell lg:border-b lg:border-line lg:px-4 lg:py-4 [&_a]:scroll-mt-40";

function RowHead({ label }: { label: string }) {
  return (
    <th
      role="rowheader"
      scope="row"
      className="col-span-full block pt-4 pb-1 text-start align-top lg:table-cell lg:border-b lg:border-line lg:py-4 lg:ps-4 lg:pe-2"
    >
      <h2 className="font-bold lg:text-sm lg:text-muted">{label}</h2>
    </th>
  );
}

interface RowProps {
  label: string;
  projects: readonly ListedProject[];
  /** The content of a cell; an empty one is shown as not stated. */
  cell: (project: ListedProject, column: number) => ReactNode;
  long?: boolean;
}

function Row({ label, projects, cell, long = false }: RowProps) {
  return (
    <tr role="row" className={long ? rowLayout.long : rowLayout.brief}>
      <RowHead label={label} />
      {projects.map((project, column) => (
        <td key={project.id} role="cell" className={cellLayout}>
          {/* Only where the column heading is not above the cell. Screen readers read that heading with each cell. */}
          <p aria-hidden="true" className="mb-1 flex items-center gap-1.5 text-xs text-muted lg:hidden">
            <Monogram org={project.org} />
            <span className="min-w-0 truncate">{project.title}</span>
          </p>
          {cell(project, column) || <NotStated />}
        </td>
      ))}
    </tr>
  );
}

function ColumnHead({ project, onRemove }: { project: ListedProject; onRemove: () => void }) {
  return (
    <>
      <div className="flex items-center gap-2">
        <Monogram org={project.org} />
        {project.org === "" ? (
          <span className="me-auto" />
        ) : (
          <Link
            href={facetPath("org", slugify(project.org))}
            className="me-auto min-w-0 truncate text-sm text-muted underline-offset-4 hover:underline"
          >
            {project.org}
            {project.group && ` · ${project.group}`}
          </Link>
        )}
        <SaveButton project={project} />
        <button
          type="button"
          aria-label={`Remove ${project.title}`}
          title="Take out of the comparison"
          className="-ms-2 -me-2 grid size-11 flex-none place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink"
          onClick={onRemove}
        >
          <CrossIcon />
        </button>
      </div>
      <Link
        id={`project-${project.id}`}
        href={projectPath(project.id)}
        className="line-clamp-3 leading-snug font-bold underline-offset-4 wrap-anywhere hover:underline"
      >
        {project.title}
      </Link>
    </>
  );
}

/** The upstream issues: the first as a button, the others as links below it. */
function Issues({ project: { upstreamIssues } }: { project: ListedProject }) {
  const [first, ...rest] = upstreamIssues;
  if (!first) return null;
  return (
    <>
      <ExternalLink
        url={first.url}
        className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-[0.625rem] bg-gold-bright px-2.5 py-1.5 leading-snug max-sm:text-sm sm:px-3 font-bold text-[#1c1503] transition-colors hover:bg-[#ffd778]"
      >
        <span className="min-w-0 wrap-anywhere">
          <IssueLabel label={first.label} />
        </span>
        <ExternalIcon className="size-4 max-sm:hidden" />
      </ExternalLink>
      {rest.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {rest.map(({ url, label }) => (
            <li key={url}>
              <ExternalLink url={url}>
                <IssueLabel label={label} />
              </ExternalLink>
            </li>
          ))}
        </ul>
      )}
    </>
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
