/**
 * What the program asks of applicants (config/programs.ts), what helps in any program, and what the project itself says about
 * applying. The general advice follows https://github.com/cncf/mentoring/blob/main/mentees/README.md ("What is Contribution?")
 * and https://github.com/cncf/mentoring/issues/1168 (why bare interest works against applicants), read in 2026-11.
 */
import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode, useId } from "react";
import { applicationAdvice, missingIn, type Wanted } from "../../../catalogue/applicationInfo.ts";
import type { ApplicationState } from "../../../catalogue/applicationState.ts";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { Term } from "../../../catalogue/model.ts";
import { FACT_TOPICS, type FactTopic, type Program, type ProgramFacts } from "../../../config/programs.ts";
import { programOf } from "../../data/programs.ts";
import { projectTextQuery } from "../../data/projectText.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import type { MessageId } from "../../messages/messageTypes.ts";
import { type WayToApply, wayToApply } from "../../project/ApplyLink.tsx";
import { AnchorLink } from "../../routing/AnchorLink.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { ChevronIcon } from "../../ui/moreIcons.tsx";
import { RichText } from "../../ui/RichText.tsx";
import { UnfoldButton } from "../../ui/UnfoldButton.tsx";
import { useUnfolded } from "../../ui/useUnfolded.ts";
import { WordHelp } from "../../ui/WordHelp.tsx";
import { sectionsOf } from "./ProjectTexts.tsx";

const HEADING_ID = "before-you-apply";

const FACTS = {
  hours: "filters.factHours",
  dates: "filters.factDates",
  remote: "filters.factRemote",
  eligibility: "filters.factEligibility",
  level: "filters.factLevel",
} as const satisfies Record<Exclude<FactTopic, "stipend">, MessageId>;

const MISSING = {
  upstreamIssue: "project.missingIssue",
  mentors: "project.missingMentors",
  skills: "project.missingSkills",
  outcome: "project.missingOutcome",
  timeline: "project.missingTimeline",
  applicationPage: "project.missingApplicationPage",
} as const satisfies Record<Exclude<Wanted, "prerequisites">, MessageId>;

interface Props {
  project: ListedProject;
  term: Term | undefined;
  state: ApplicationState;
}

/** The section on how to apply, for projects that can be applied for, now or later. */
export function BeforeApply({ project, term, state }: Props) {
  const t = useMessages();
  const { data: text } = useQuery(projectTextQuery(project.id));
  const advice = text && applicationAdvice(text);
  const sections = text ? sectionsOf(text).filter(({ label }) => advice?.sections.includes(label)) : [];
  const missing = text ? missingIn(project, term, text) : [];
  const program = programOf(term?.program);
  return (
    <section aria-labelledby={HEADING_ID} className="max-w-prose panel p-4 sm:p-5">
      <h2 id={HEADING_ID} tabIndex={-1} className="scroll-mt-6 text-xl font-bold">
        {t("project.beforeYouApply")}
      </h2>
      <Steps project={project} program={program} way={wayToApply(project, term?.program, state)} />
      {advice && advice.sections.length + advice.quotes.length > 0 && (
        <Subsection heading={t("project.ownWords")}>
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
        <Subsection heading={t("project.missing")}>
          <ul className="mt-2 flex flex-wrap gap-1.5">
            {missing.map((what) => (
              <li key={what} className="chip">
                {what === "prerequisites"
                  ? t.rich("project.missingPrerequisites", {
                      help: (words) => <WordHelp word="prerequisite">{words}</WordHelp>,
                    })
                  : t(MISSING[what])}
              </li>
            ))}
          </ul>
        </Subsection>
      )}
      {program.facts ? (
        <Facts facts={program.facts}>{program.links && <ProgramLinks links={program.links} />}</Facts>
      ) : (
        program.links && (
          <Subsection heading={t("project.programPages")}>
            <ProgramLinks links={program.links} />
          </Subsection>
        )
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

function ProgramLinks({ links }: { links: NonNullable<Program["links"]> }) {
  return (
    <ul className="flex flex-wrap gap-x-6">
      {links.map(({ label, url }) => (
        <li key={url}>
          <ExternalLink url={url} className="link inline-flex min-h-11 items-center">
            {label}
          </ExternalLink>
        </li>
      ))}
    </ul>
  );
}

/** What applicants ask first, as the program answers it, and its own pages. */
function Facts({ facts, children }: { facts: ProgramFacts; children: ReactNode }) {
  const t = useMessages();
  const topics = FACT_TOPICS.filter((topic) => topic in facts);
  return (
    <details className="mt-4 border-t border-line pt-1">
      <summary className="flex min-h-11 items-center justify-between gap-3 font-semibold">
        {t("project.programInShort")}
        <ChevronIcon className="chevron size-4" />
      </summary>
      <dl className="grid gap-3 pb-1">
        {topics.map((topic) => (
          <div key={topic}>
            <dt className="text-sm font-semibold">
              {topic === "stipend"
                ? t.rich("project.stipend", {
                    help: (words) => <WordHelp word="stipend">{words}</WordHelp>,
                  })
                : t(FACTS[topic])}
            </dt>
            <dd className="text-muted">
              {facts[topic]?.text}
              {[facts[topic]?.url, facts[topic]?.also].map(
                (url) =>
                  url && (
                    <Fragment key={url}>
                      {" "}
                      <ExternalLink url={url}>{t("project.factSource")}</ExternalLink>
                    </Fragment>
                  ),
              )}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </details>
  );
}

interface StepsProps {
  project: ListedProject;
  program: Program;
  way: WayToApply | null;
}

function Steps({ project, program, way }: StepsProps) {
  const t = useMessages();
  const { before = [], contact, platform } = program;
  // One for all projects: who has read the advice once has read it.
  const [isExplained, setExplained] = useUnfolded("steps");
  const listId = useId();
  const help = (words: ReactNode) => <WordHelp word="upstreamIssue">{words}</WordHelp>;
  const linkTo = (url: string) => (words: ReactNode) => <ExternalLink url={url}>{words}</ExternalLink>;
  return (
    <>
      <ol id={listId} className={isExplained ? "steps" : "steps steps-in-short"}>
        {before.map(({ heading, text }) => (
          <Step key={heading} heading={heading}>
            {text}
          </Step>
        ))}
        {project.upstreamIssues.length > 0 ? (
          <Step heading={t("project.readIssue")}>{t.rich("project.readIssueText", { help })}</Step>
        ) : (
          <Step heading={t("project.findPlace")}>{t.rich("project.findPlaceText", { help })}</Step>
        )}
        <Step heading={t("project.contribute")}>{t("project.contributeText")}</Step>
        {contact === "encouraged" ? (
          <Step heading={t("project.getInTouch")}>
            {t("project.getInTouchText", { program: program.name })}
          </Step>
        ) : (
          <Step heading={t("project.askInPublic")}>
            {contact === "public-only" ? t("project.askInPublicOnly") : t("project.askInPublicText")}
          </Step>
        )}
        <Step heading={t("project.noBareInterest")}>{t("project.noBareInterestText")}</Step>
        {platform && (
          <Step heading={t("project.applyThere")}>
            {way?.isOwn
              ? t.rich("project.applyOnOwnPage", { platform: platform.label, link: linkTo(way.url) })
              : t.rich("project.lookOnPlatform", { platform: platform.label, link: linkTo(platform.url) })}
          </Step>
        )}
      </ol>
      <UnfoldButton isUnfolded={isExplained} onToggle={() => setExplained(!isExplained)} controls={listId}>
        {t("project.explainSteps")}
      </UnfoldButton>
    </>
  );
}

function Step({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <li className="step">
      <p className="font-semibold">{heading}</p>
      <p className="text-muted">{children}</p>
    </li>
  );
}
