/**
 * What the program asks of applicants (config/programs.ts), what helps in any program, and what the project itself says about
 * applying. The general advice follows https://github.com/cncf/mentoring/blob/main/mentees/README.md ("What is Contribution?")
 * and https://github.com/cncf/mentoring/issues/1168 (why bare interest works against applicants), read in 2026-11.
 */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import {
  applicationAdvice,
  SECTION_IDS,
  type Statement,
  statementsOf,
} from "../../../catalogue/applicationInfo.ts";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { Term } from "../../../catalogue/model.ts";
import type { Program } from "../../../config/programs.ts";
import { programOf } from "../../data/programs.ts";
import { projectTextQuery } from "../../data/projectText.ts";
import { TermState } from "../../project/TermState.tsx";
import { AnchorLink } from "../../routing/AnchorLink.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { CheckIcon } from "../../ui/icons.tsx";
import { RichText } from "../../ui/RichText.tsx";
import { sectionsOf } from "./ProjectTexts.tsx";

/** Id of the section's heading. */
export const BEFORE_APPLY_ID = "before-you-apply";

interface Props {
  project: ListedProject;
  term: Term | undefined;
}

/** The section on how to apply. */
export function BeforeApply({ project, term }: Props) {
  const { data: text } = useQuery(projectTextQuery(project.id));
  const advice = text && applicationAdvice(text);
  const sections = text ? sectionsOf(text).filter(({ label }) => advice?.sections.includes(label)) : [];
  const program = programOf(term?.program);
  return (
    <section
      aria-labelledby={BEFORE_APPLY_ID}
      className="mt-10 max-w-[70ch] rounded-xl border border-line bg-surface p-5 shadow-card sm:p-6"
    >
      <h2 id={BEFORE_APPLY_ID} tabIndex={-1} className="scroll-mt-6 text-xl font-bold">
        Before you apply
      </h2>
      {term && (
        <p className="mt-1">
          <TermState term={term} />
        </p>
      )}
      <Steps project={project} program={program} />
      {advice && advice.sections.length + advice.quotes.length > 0 && (
        <Subsection heading="In the project’s own words">
          {advice.quotes.map((quote, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be equal, and their order never changes
            <blockquote key={at} className="mt-3 border-s-3 border-gold ps-4">
              <RichText content={[{ type: "p", children: quote }]} />
            </blockquote>
          ))}
          {sections.length > 0 && (
            <ul className="mt-2 flex flex-wrap gap-x-5">
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
      {text && (
        <Subsection heading="What is stated, and what is not">
          <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
            {statementsOf(project, term, text).map((statement) => (
              <StatementRow key={statement.label} statement={statement} />
            ))}
          </ul>
        </Subsection>
      )}
      {program.links && (
        <Subsection heading="The program’s own pages">
          <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
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
    <div className="mt-6 border-t border-line pt-4">
      <h3 className="font-bold">{heading}</h3>
      {children}
    </div>
  );
}

function Steps({ project, program }: { project: ListedProject; program: Program }) {
  const { before = [], contact, platform } = program;
  return (
    <ol className="mt-4 grid gap-4 [counter-reset:step]">
      {before.map(({ heading, text }) => (
        <Step key={heading} heading={heading}>
          {text}
        </Step>
      ))}
      {project.upstreamIssues.length > 0 ? (
        <Step heading="Read the upstream issue to its end">
          <AnchorLink to={SECTION_IDS.issues}>The issue</AnchorLink>, its comments and what it links to say
          what is wanted, and often what is asked of applicants.
        </Step>
      ) : (
        <Step heading="Find out where the work happens">
          No upstream issue is stated. Look for the project’s repository and its guide for contributors.
        </Step>
      )}
      <Step heading="Start with a small contribution">
        Fix a test, a message, a page of the documentation. It shows how you work, and shows you whether you
        would like to work there.
      </Step>
      {contact === "encouraged" ? (
        <Step heading="Get in touch before you apply">
          {program.name} wants applicants to talk to the organization early. Use the channels that it names,
          say what you have read and tried, and ask what a good application needs.
        </Step>
      ) : (
        <Step heading="Ask in public, not in private">
          Put questions about the work where everybody can read the answer, once you have looked for it
          {contact === "public-only" &&
            ". Don’t send direct messages or emails to mentors: the program asks you not to"}
          .
        </Step>
      )}
      <Step heading="No “I’m interested” comments">
        A comment that only announces interest tells nobody anything about you, and is known to work against
        those who write it. Come with a question, a finding or a fix.
      </Step>
      {platform && (
        <Step heading="Apply on the platform">
          Only an application there counts:{" "}
          {project.lfxUrl ? (
            <ExternalLink url={project.lfxUrl}>this project’s page on the {platform.label}</ExternalLink>
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
    <li className="relative ps-11 [counter-increment:step] before:absolute before:start-0 before:top-0.5 before:grid before:size-7 before:place-items-center before:rounded-full before:bg-brand-soft before:text-sm before:font-bold before:text-brand before:content-[counter(step)]">
      <p className="font-semibold">{heading}</p>
      <p className="text-muted">{children}</p>
    </li>
  );
}

function StatementRow({ statement: { label, sectionId } }: { statement: Statement }) {
  return (
    <li className="flex min-h-12 items-center gap-2.5 py-1 leading-snug">
      {sectionId === null ? (
        <>
          <span aria-hidden="true" className="grid size-5 flex-none place-items-center text-muted">
            –
          </span>
          <span>
            {label}
            <span className="block text-sm text-muted">Not stated in the organizers’ file</span>
          </span>
        </>
      ) : (
        <>
          <CheckIcon className="size-5 text-brand" />
          <AnchorLink to={sectionId} className="link inline-flex min-h-11 items-center">
            <span className="sr-only">Stated:&nbsp;</span>
            {label}
          </AnchorLink>
        </>
      )}
    </li>
  );
}
