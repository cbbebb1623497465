/**
 * What the program asks of applicants (config/programs.ts), what helps in any program, and what the project itself says about
 * applying. The general advice follows https://github.com/cncf/mentoring/blob/main/mentees/README.md ("What is Contribution?")
 * and https://github.com/cncf/mentoring/issues/1168 (why bare interest works against applicants), read in 2026-11.
 */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { applicationAdvice, statementsOf } from "../../../catalogue/applicationInfo.ts";
import type { ApplicationState } from "../../../catalogue/applicationState.ts";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { Term } from "../../../catalogue/model.ts";
import { type Program, programOf } from "../../../config/programs.ts";
import { projectTextQuery } from "../../data/projectText.ts";
import { type WayToApply, wayToApply } from "../../project/ApplyLink.tsx";
import { AnchorLink } from "../../routing/AnchorLink.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { RichText } from "../../ui/RichText.tsx";
import { WordHelp } from "../../ui/WordHelp.tsx";
import { sectionsOf } from "./ProjectTexts.tsx";

const HEADING_ID = "before-you-apply";

interface Props {
  project: ListedProject;
  term: Term | undefined;
  state: ApplicationState;
}

/** The section on how to apply, for projects that can be applied for, now or later. */
export function BeforeApply({ project, term, state }: Props) {
  const { data: text } = useQuery(projectTextQuery(project.id));
  const advice = text && applicationAdvice(text);
  const sections = text ? sectionsOf(text).filter(({ label }) => advice?.sections.includes(label)) : [];
  const missing = text ? statementsOf(project, term, text).filter(({ sectionId }) => sectionId === null) : [];
  const program = programOf(term?.program);
  return (
    <section
      aria-labelledby={HEADING_ID}
      className="max-w-prose rounded-xl border border-line bg-surface p-4 shadow-card sm:p-5"
    >
      <h2 id={HEADING_ID} tabIndex={-1} className="scroll-mt-6 text-xl font-bold">
        Before you apply
      </h2>
      <Steps project={project} program={program} way={wayToApply(project, term?.program, state)} />
      {advice && advice.sections.length + advice.quotes.length > 0 && (
        <Subsection heading="In the project’s own words">
          {advice.quotes.map((quote, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be equal, and their order never changes
            <blockquote key={at} className="mt-2 border-s-3 border-brand ps-4">
              <RichText content={[{ type: "p", children: quote }]} />
            </blockquote>
          ))}
          {sections.length > 0 && (
            <ul className="mt-1 flex flex-wrap gap-x-5">
              {sections.map(({ label, id }) => (
                <li key={id}>
                  <AnchorLink to={id} className="link inline-flex min-h-11 items-center">
                    {label}
                  </AnchorLink>
                </li>
              ))}
            </ul>
          )}
        </Subsection>
      )}
      {missing.length > 0 && (
        <Subsection heading="Missing from this proposal">
          <ul className="mt-2 flex flex-wrap gap-1.5">
            {missing.map(({ label }) => (
              <li key={label} className="chip">
                {label === "Prerequisites" ? <WordHelp word="prerequisite">{label}</WordHelp> : label}
              </li>
            ))}
          </ul>
        </Subsection>
      )}
      {program.links && (
        <Subsection heading="The program’s own pages">
          <ul className="flex flex-wrap gap-x-6">
            {program.links.map(({ label, url }) => (
              <li key={url}>
                <ExternalLink url={url} className="link inline-flex min-h-11 items-center">
                  {label}
                </ExternalLink>
              </li>
            ))}
          </ul>
        </Subsection>
      )}
    </section>
  );
}

function Subsection({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="mt-4 border-t border-line pt-3">
      <h3 className="font-semibold">{heading}</h3>
      {children}
    </div>
  );
}

interface StepsProps {
  project: ListedProject;
  program: Program;
  way: WayToApply | null;
}

function Steps({ project, program, way }: StepsProps) {
  const { before = [], contact, platform } = program;
  return (
    <ol className="mt-3 grid gap-3 [counter-reset:step]">
      {before.map(({ heading, text }) => (
        <Step key={heading} heading={heading}>
          {text}
        </Step>
      ))}
      {project.upstreamIssues.length > 0 ? (
        <Step heading="Read the whole issue and its comments">
          The <WordHelp word="upstreamIssue">upstream issue</WordHelp> says what the work is, and often what
          applicants should do.
        </Step>
      ) : (
        <Step heading="Find out where the work happens">
          No <WordHelp word="upstreamIssue">upstream issue</WordHelp> is stated. Look for the project’s
          repository and its guide for contributors.
        </Step>
      )}
      <Step heading="Start with a small contribution">
        Fix a test, an error message or a page in the docs. It shows how you work.
      </Step>
      {contact === "encouraged" ? (
        <Step heading="Get in touch before you apply">
          {program.name} wants applicants to talk to the organization early, in the channels that it names.
        </Step>
      ) : (
        <Step heading="Ask in public, not in private">
          Ask where everybody can read the answer, after you have looked for it.
          {contact === "public-only" &&
            " Do not send direct messages or emails to mentors: the program asks you not to."}
        </Step>
      )}
      <Step heading="No “I’m interested” comments">
        Mentors say it does not help your application. Come with a question, a finding or a fix.
      </Step>
      {platform && (
        <Step heading="Apply on the platform">
          Only an application there counts:{" "}
          {way?.isOwn ? (
            <ExternalLink url={way.url}>this project’s page on the {platform.label}</ExternalLink>
          ) : (
            <>
              look for this project on the <ExternalLink url={platform.url}>{platform.label}</ExternalLink>
            </>
          )}
          .
        </Step>
      )}
    </ol>
  );
}

function Step({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <li className="relative ps-10 [counter-increment:step] before:absolute before:start-0 before:top-0.5 before:grid before:size-7 before:place-items-center before:rounded-full before:bg-brand-soft before:text-sm before:font-bold before:text-brand before:content-[counter(step)]">
      <p className="font-semibold">{heading}</p>
      <p className="text-muted">{children}</p>
    </li>
  );
}
