import { useMemo } from "react";
import { Link } from "wouter";
import { type ApplicationState, isPast } from "../../../catalogue/applicationState.ts";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import type { Term } from "../../../catalogue/model.ts";
import { slugify } from "../../../catalogue/slug.ts";
import { newestTermFirst } from "../../../catalogue/termOrder.ts";
import { useFormats } from "../../messages/useFormats.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { ApplyLink, wayToApply } from "../../project/ApplyLink.tsx";
import { StateBadge } from "../../project/StateBadge.tsx";
import { StatusBadge } from "../../project/StatedFacts.tsx";
import { AnchorLink } from "../../routing/AnchorLink.tsx";
import { orgPath } from "../../routing/paths.ts";
import { ArrowIcon } from "../../ui/icons.tsx";
import { Issues } from "./Issues.tsx";
import { RELATED_ID } from "./Related.tsx";

interface Props {
  catalogue: ProjectList;
  project: ListedProject;
  term: Term | undefined;
  state: ApplicationState;
  /** Whether projects like this one can be applied for now. */
  hasOpenRelated: boolean;
}

/** Can a mentee apply, until when, and what is the next step: below the title, before everything else. */
export function StateStrip({ catalogue, project, term, state, hasOpenRelated }: Props) {
  const way = wayToApply(project, term?.program, state);
  const gone = isGone(project);
  return (
    <section
      aria-label="Applications"
      className="-mt-2 mb-8 rounded-xl border border-line bg-surface p-4 shadow-card sm:p-5 print:border-0 print:p-0 print:shadow-none"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {gone ? <StatusBadge project={project} /> : <StateBadge state={state} />}
        <p className="min-w-0">{gone ? <Gone project={project} /> : <StateSentence state={state} />}</p>
      </div>
      <div className="mt-3 flex flex-wrap items-start gap-x-3 gap-y-2 print:hidden">
        {way && (
          <ApplyLink project={project} program={term?.program} state={state} className="max-sm:w-full" />
        )}
        <Issues project={project} canApply={way !== null} />
      </div>
      {(gone || isPast(state)) && (
        <WaysOn catalogue={catalogue} project={project} hasOpenRelated={hasOpenRelated} />
      )}
    </section>
  );
}

/** The organizers say that the project is taken or closed. */
export function isGone({ status }: ListedProject): boolean {
  return status?.state === "taken" || status?.state === "closed";
}

const Gone = ({ project: { status } }: { project: ListedProject }) => (
  <>
    <b>You cannot apply for this project.</b>{" "}
    <span className="text-muted">The organizers’ words are: “{status?.label}”.</span>
  </>
);

/** Each sentence names its day with the year: a page is built on one day and read on another. */
function StateSentence({ state }: { state: ApplicationState }) {
  const formats = useFormats();
  const day = (text: string) => (
    <time dateTime={text} lang={formats.locale} dir="auto">
      {formats.day(text)}
    </time>
  );
  switch (state.kind) {
    case "open":
      return <>Applications are open until {day(state.until)}.</>;
    case "upcoming":
      if (state.opens !== null) return <>Applications open on {day(state.opens)}.</>;
      return (
        <>The term begins on {day(state.begins ?? "")}. The day on which applications open is not stated.</>
      );
    case "closed":
      return (
        <>
          <b>Applications are closed. You cannot apply.</b>{" "}
          <span className="text-muted">They closed on {day(state.on)}.</span>
        </>
      );
    case "running":
      return (
        <>
          <b>Applications are closed. You cannot apply.</b>{" "}
          <span className="text-muted">The term runs until {day(state.until)}.</span>
        </>
      );
    case "over":
      return (
        <>
          <b>This term is over. You cannot apply.</b>
          {state.since !== null && <span className="text-muted"> It ended on {day(state.since)}.</span>}
        </>
      );
    default:
      return (
        <span className="text-muted">The organizers’ file does not state when applications are open.</span>
      );
  }
}

/** From a project that is over to those that are not. */
function WaysOn({
  catalogue,
  project,
  hasOpenRelated,
}: Pick<Props, "catalogue" | "project" | "hasOpenRelated">) {
  const { org, term } = project;
  const newer = useMemo(
    () =>
      org === ""
        ? 0
        : catalogue.projects.filter((other) => other.org === org && newestTermFirst(other.term, term) < 0)
            .length,
    [catalogue, org, term],
  );
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 print:hidden">
      {newer > 0 && (
        <li>
          <Link href={orgPath(slugify(org))} className="link inline-flex min-h-11 items-center gap-2">
            {`${pluralize(newer, "newer project")} of ${org}`}
            <ArrowIcon />
          </Link>
        </li>
      )}
      {hasOpenRelated && (
        <li>
          <AnchorLink to={RELATED_ID} className="link inline-flex min-h-11 items-center gap-2">
            Open projects like this
            <ArrowIcon />
          </AnchorLink>
        </li>
      )}
    </ul>
  );
}
