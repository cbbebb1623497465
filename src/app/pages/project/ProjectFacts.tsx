import type { ReactNode } from "react";
import { Link } from "wouter";
import { SECTION_IDS } from "../../../catalogue/applicationInfo.ts";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import type { Mentor, Term } from "../../../catalogue/model.ts";
import { mentorSlug, slugify } from "../../../catalogue/slug.ts";
import { difficultyText, hoursText, sizesOf } from "../../../search/filters/levels.ts";
import type { Match } from "../../../search/filters/match.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { programOf } from "../../data/programs.ts";
import { MatchLine, SKILL_CHIP_CLASSES, SkillIcon, SkillStateText } from "../../project/SkillMatch.tsx";
import { StatusBadge } from "../../project/StatedFacts.tsx";
import { TermState, Timeline } from "../../project/TermState.tsx";
import { githubProfile, sourceUrl } from "../../routing/externalLinks.ts";
import { facetPath, mentorPath } from "../../routing/paths.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { skillState } from "../../visitor/skillMatchText.ts";

function Fact({ id, label, children }: { id?: string; label: string; children: ReactNode }) {
  return (
    <section className="border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      <h2
        id={id}
        tabIndex={id === undefined ? undefined : -1}
        className="scroll-mt-4 mb-2 text-sm font-bold text-muted"
      >
        {label}
      </h2>
      {children}
    </section>
  );
}

const NotStated = () => <p className="text-muted">Not stated in the organizers’ file.</p>;

/** The short facts: skills, mentors, term, source. */
export function ProjectFacts({
  project,
  catalogue,
  match,
}: {
  project: ListedProject;
  catalogue: ProjectList;
  /** How well it matches the visitor's skills; undefined if there are none. */
  match?: Match | undefined;
}) {
  const term = catalogue.terms.find(({ id }) => id === project.term);
  const source = sourceUrl(project.source);
  const optional = new Set(project.optionalSkills);
  return (
    <aside
      aria-label="About this project"
      className="rounded-xl border border-line bg-surface p-5 shadow-card wrap-anywhere lg:sticky lg:top-6"
    >
      <Fact id={SECTION_IDS.skills} label="Skills">
        {match && project.skills.length > 0 && <MatchLine match={match} className="mb-2.5" />}
        {project.skills.length === 0 ? (
          <NotStated />
        ) : (
          <ul className="flex flex-wrap gap-1.5">
            {project.skills.map((skill) => {
              const state = match ? skillState(match, skill) : null;
              return (
                <li key={skill} className="max-w-full">
                  <Link
                    href={facetPath("skill", slugify(skill))}
                    className={`chip min-h-8 underline-offset-4 hover:bg-brand-soft hover:underline pointer-coarse:min-h-11 pointer-coarse:px-4 ${state ? SKILL_CHIP_CLASSES[state] : ""}`}
                  >
                    {state && <SkillIcon state={state} />}
                    {skill}
                    {optional.has(skill) && <span className="text-muted">&nbsp;(optional)</span>}
                    {state && <SkillStateText state={state} optional={false} />}
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </Fact>
      {project.status && (
        <Fact label="State">
          <StatusBadge project={project} />
          <p className="mt-1.5 text-sm text-muted">In the organizers’ words: “{project.status.label}”.</p>
        </Fact>
      )}
      {project.difficulty && (
        <Fact label="Difficulty">
          <Link href={facetPath("difficulty", project.difficulty[0] ?? "")} className="link">
            {difficultyText(project.difficulty)}
          </Link>
        </Fact>
      )}
      {project.hours && (
        <Fact label="Effort">
          <Link href={facetPath("size", sizesOf(project.hours)[0] ?? "")} className="link">
            {hoursText(project.hours)}
          </Link>
        </Fact>
      )}
      <Fact id={SECTION_IDS.mentors} label={project.mentors.length === 1 ? "Mentor" : "Mentors"}>
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
      <Fact id={SECTION_IDS.term} label="Term">
        <Link href={facetPath("term", project.term)} className="link">
          {term?.name ?? project.term}
        </Link>
        {term?.program && !term.name.includes(term.program) && (
          <span className="text-muted"> · {term.program}</span>
        )}
        {term && <TermDates term={term} />}
      </Fact>
      {project.lfxUrl && (
        <Fact id={SECTION_IDS.apply} label="Apply">
          <ExternalLink url={project.lfxUrl}>
            Page on the {programOf(term?.program).platform?.label ?? new URL(project.lfxUrl).hostname}
          </ExternalLink>
        </Fact>
      )}
      {project.proposal && (
        <Fact label="Proposal">
          <ExternalLink url={project.proposal.url}>Issue #{project.proposal.number}</ExternalLink>
        </Fact>
      )}
      {source && source !== project.proposal?.url && (
        <Fact label="Source">
          <ExternalLink url={source}>
            Lines {project.source.line}–{project.source.endLine} of the organizers’ file
          </ExternalLink>
        </Fact>
      )}
    </aside>
  );
}

/** The state of the term, and all dates that it states. */
function TermDates({ term }: { term: Term }) {
  if (!term.timeline || term.timeline.length === 0) return null;
  return (
    <>
      <p className="mt-2 text-[0.9375rem]">
        <TermState term={term} />
      </p>
      <details className="mt-1">
        <summary className="min-h-9 py-1.5 text-[0.9375rem] pointer-coarse:py-2.5">
          All dates of the term
        </summary>
        <div className="mt-2 text-[0.9375rem]">
          <Timeline term={term} />
        </div>
      </details>
    </>
  );
}

function MentorLine({ mentor, catalogue }: { mentor: Mentor; catalogue: ProjectList }) {
  const [slug] = facetIndexOf(catalogue).personOf(mentor);
  const name = mentor.name ?? `@${mentor.github}`;
  return (
    <li className="leading-snug">
      <Link href={mentorPath(slug)} className="font-semibold underline-offset-4 hover:underline">
        {name}
      </Link>
      {mentor.github && (
        <>
          {" "}
          <ExternalLink url={githubProfile(mentor.github)} className="link text-[0.9375rem]">
            {mentor.name === null ? "GitHub" : `@${mentor.github}`}
          </ExternalLink>
        </>
      )}
    </li>
  );
}
