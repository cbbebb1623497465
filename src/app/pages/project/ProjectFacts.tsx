import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import type { Mentor, Term } from "../../../catalogue/model.ts";
import { mentorSlug, slugify } from "../../../catalogue/slug.ts";
import { sizesOf } from "../../../search/filters/levels.ts";
import type { Match } from "../../../search/filters/match.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { type IssueRef, issueRef } from "../../data/issueRef.ts";
import { programOf } from "../../data/programs.ts";
import { projectTextQuery } from "../../data/projectText.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useFormats } from "../../messages/useFormats.ts";
import { MatchLine, SKILL_CHIP_CLASSES, SkillIcon, SkillStateText } from "../../project/SkillMatch.tsx";
import { StatusBadge } from "../../project/StatedFacts.tsx";
import { difficultyText, hoursText } from "../../project/statedTexts.ts";
import { Timeline } from "../../project/TermState.tsx";
import { firstIssuesUrl, githubProfile, sourceUrl } from "../../routing/externalLinks.ts";
import { facetPath, mentorPath } from "../../routing/morePaths.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { ChevronIcon } from "../../ui/moreIcons.tsx";
import { WordHelp } from "../../ui/WordHelp.tsx";
import { skillState } from "../../visitor/skillMatchText.ts";

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <section className="fact fact-row">
      <h2>{label}</h2>
      <div>{children}</div>
    </section>
  );
}

function NotStated() {
  const t = useMessages();
  return <p className="text-muted">{t("project.notStated")}</p>;
}

/** The short facts: skills, mentors, term, source. */
export function ProjectFacts({
  project,
  catalogue,
  match,
  canApply,
}: {
  project: ListedProject;
  catalogue: ProjectList;
  /** How well it matches the visitor's skills; undefined if there are none. */
  match?: Match | undefined;
  canApply: boolean;
}) {
  const term = catalogue.terms.find(({ id }) => id === project.term);
  const t = useMessages();
  const source = sourceUrl(project.source);
  const optional = new Set(project.optionalSkills);
  const repositories = repositoriesOf(project);
  return (
    <aside
      aria-label={t("project.aboutThisProject")}
      className="panel p-4 wrap-anywhere sm:p-5 lg:sticky lg:top-6"
    >
      <Fact label={t("project.skills")}>
        {match && project.skills.length > 0 && <MatchLine match={match} className="mb-2.5" />}
        {project.skills.length === 0 ? (
          <NotStated />
        ) : (
          <ul className="chips">
            {project.skills.map((skill) => {
              const state = match ? skillState(match, skill) : null;
              return (
                <li key={skill}>
                  <Link
                    href={facetPath("skill", slugify(skill))}
                    className={state ? `chip chip-link ${SKILL_CHIP_CLASSES[state]}` : "chip chip-link"}
                  >
                    {state && <SkillIcon state={state} />}
                    {skill}
                    {optional.has(skill) && <span className="text-muted">&nbsp;{t("project.optional")}</span>}
                    {state && <SkillStateText state={state} optional={false} />}
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </Fact>
      {project.status && (
        <Fact label={t("project.statusOfProposal")}>
          <StatusBadge project={project} />
          <p className="mt-1.5 text-sm text-muted">
            {t("project.inTheirWords", { words: project.status.label })}
          </p>
        </Fact>
      )}
      {project.difficulty && (
        <Fact label={t("project.difficulty")}>
          <Link href={facetPath("difficulty", project.difficulty[0] ?? "")} className="link">
            {difficultyText(project.difficulty, t)}
          </Link>
        </Fact>
      )}
      {project.hours && (
        <Fact label={t("project.effort")}>
          <Link href={facetPath("size", sizesOf(project.hours)[0] ?? "")} className="link">
            {hoursText(project.hours, t)}
          </Link>
        </Fact>
      )}
      <Fact label={t("project.mentors", { count: project.mentors.length })}>
        {project.mentors.length === 0 ? (
          <NotStated />
        ) : (
          <ul className="grid gap-2">
            {project.mentors.map((mentor) => (
              <MentorLine key={mentorSlug(mentor)} mentor={mentor} catalogue={catalogue} />
            ))}
          </ul>
        )}
      </Fact>
      <Fact label={<WordHelp word="term">{t("project.term")}</WordHelp>}>
        <Link href={facetPath("term", project.term)} className="link">
          {term?.name ?? project.term}
        </Link>
        {term?.program && !term.name.includes(term.program) && (
          <span className="text-muted"> · {term.program}</span>
        )}
        {term && <TermDates term={term} />}
      </Fact>
      {term?.announcement && (
        <Fact label={t("project.announcement")}>
          <ExternalLink url={term.announcement.url}>{term.announcement.label}</ExternalLink>
        </Fact>
      )}
      {repositories.length > 0 && (
        <Fact label={t("project.firstSteps")}>
          <ul className="grid gap-1">
            {repositories.map(({ owner, repo }) => (
              <li key={`${owner}/${repo}`}>
                <ExternalLink url={firstIssuesUrl(owner, repo)}>
                  {t("project.goodFirstIssues", { repository: `${owner}/${repo}` })}
                </ExternalLink>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {/* While one can apply, the page begins with it. */}
      {project.lfxUrl && !canApply && (
        <Fact label={t("project.applicationPage")}>
          <ExternalLink url={project.lfxUrl}>
            {t("project.pageOn", {
              platform: programOf(term?.program).platform?.label ?? new URL(project.lfxUrl).hostname,
            })}
          </ExternalLink>
        </Fact>
      )}
      {project.proposal && (
        <Fact label={t("project.proposal")}>
          <ExternalLink url={project.proposal.url}>
            {t("project.proposalIssue", { number: String(project.proposal.number) })}
          </ExternalLink>
          <Completed id={project.id} />
        </Fact>
      )}
      {source && source !== project.proposal?.url && (
        <Fact label={t("project.source")}>
          <ExternalLink url={source}>
            {t("project.sourceLines", { first: project.source.line, last: project.source.endLine })}
          </ExternalLink>
        </Fact>
      )}
    </aside>
  );
}

/** That the issue which proposes the project was closed as completed. */
function Completed({ id }: { id: string }) {
  const t = useMessages();
  const formats = useFormats();
  const { data: text } = useQuery(projectTextQuery(id));
  if (text?.completed === undefined) return null;
  const day = <time dateTime={text.completed}>{formats.day(text.completed)}</time>;
  return <p className="mt-1 text-sm text-muted">{t.rich("project.completed", { day: () => day })}</p>;
}

/** All dates that the term states, folded: the page's strip has the one that counts. */
function TermDates({ term }: { term: Term }) {
  const t = useMessages();
  if (!term.timeline || term.timeline.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-9 items-center gap-2 pointer-coarse:min-h-11">
        {t("project.allDates")}
        <ChevronIcon className="chevron size-4" />
      </summary>
      <div className="mt-2">
        <Timeline term={term} />
      </div>
    </details>
  );
}

/** Most repositories whose first issues are offered. */
const REPOSITORIES = 2;

/** The repositories of the upstream issues, each once, the first ones. */
function repositoriesOf({ upstreamIssues }: ListedProject): IssueRef[] {
  const refs = upstreamIssues.flatMap(({ url }) => issueRef(url) ?? []);
  const byName = new Map(refs.map((ref) => [`${ref.owner}/${ref.repo}`.toLowerCase(), ref]));
  return [...byName.values()].slice(0, REPOSITORIES);
}

function MentorLine({ mentor, catalogue }: { mentor: Mentor; catalogue: ProjectList }) {
  const [slug] = facetIndexOf(catalogue).personOf(mentor);
  const name = mentor.name ?? `@${mentor.github}`;
  return (
    <li className="leading-snug">
      <Link href={mentorPath(slug)} className="name-link">
        {name}
      </Link>
      {mentor.github && (
        <>
          {" "}
          <ExternalLink url={githubProfile(mentor.github)} className="link text-sm">
            {mentor.name === null ? "GitHub" : `@${mentor.github}`}
          </ExternalLink>
        </>
      )}
    </li>
  );
}
