import { type ReactNode, useMemo } from "react";
import { Link } from "wouter";
import { type ApplicationState, isPast } from "../../../catalogue/applicationState.ts";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import type { Term } from "../../../catalogue/model.ts";
import { slugify } from "../../../catalogue/slug.ts";
import { newestTermFirst } from "../../../catalogue/termOrder.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useFormats } from "../../messages/useFormats.ts";
import { ApplyLink, wayToApply } from "../../project/ApplyLink.tsx";
import { CompareToggle } from "../../project/CompareToggle.tsx";
import { SaveButton } from "../../project/SaveButton.tsx";
import { StateBadge } from "../../project/StateBadge.tsx";
import { StatusBadge } from "../../project/StatedFacts.tsx";
import { AnchorLink } from "../../routing/AnchorLink.tsx";
import { orgPath } from "../../routing/morePaths.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { ArrowIcon } from "../../ui/moreIcons.tsx";
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
  const t = useMessages();
  const way = wayToApply(project, term?.program, state);
  const gone = isGone(project);
  return (
    <section
      aria-label={t("project.applications")}
      className="mb-6 sm:mb-8 panel p-4 sm:p-5 print:border-0 print:p-0"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {gone ? <StatusBadge project={project} /> : <StateBadge state={state} />}
        <p className="min-w-0">{gone ? <Gone project={project} /> : <StateSentence state={state} />}</p>
      </div>
      {(gone || isPast(state)) && (
        <WaysOn catalogue={catalogue} project={project} hasOpenRelated={hasOpenRelated} />
      )}
      <div className="mt-3 flex flex-wrap items-start gap-x-3 gap-y-2 print:hidden">
        {way && (
          <ApplyLink project={project} program={term?.program} state={state} className="max-sm:w-full" />
        )}
        <Issues project={project} canApply={way !== null} />
        <div className="flex flex-wrap items-center max-sm:-mx-2 sm:ms-auto sm:mt-1 [&_.button]:px-2">
          <SaveButton project={project} />
          <CompareToggle project={project} />
          <CopyLinkButton className="button button-quiet button-small" />
        </div>
      </div>
    </section>
  );
}

/** The organizers say that the project is taken or closed. */
export function isGone({ status }: ListedProject): boolean {
  return status?.state === "taken" || status?.state === "closed";
}

const bold = (words: ReactNode) => <b>{words}</b>;
const muted = (words: ReactNode) => <span className="text-muted">{words}</span>;

function Gone({ project: { status } }: { project: ListedProject }) {
  const t = useMessages();
  return t.rich("project.gone", { b: bold, more: muted, words: status?.label ?? "" });
}

/** Each sentence names its day with the year: a page is built on one day and read on another. */
function StateSentence({ state }: { state: ApplicationState }) {
  const t = useMessages();
  const formats = useFormats();
  const on = (day: string) => ({
    date: formats.day(day),
    day: (words: ReactNode) => <time dateTime={day}>{words}</time>,
  });
  switch (state.kind) {
    case "open":
      return t.rich("project.openUntil", on(state.until));
    case "upcoming":
      return state.opens === null
        ? t.rich("project.beginsOn", on(state.begins ?? ""))
        : t.rich("project.opensOn", on(state.opens));
    case "closed":
      return t.rich("project.closedOn", { b: bold, more: muted, ...on(state.on) });
    case "running":
      return t.rich("project.running", { b: bold, more: muted, ...on(state.until) });
    case "over":
      return state.since === null
        ? t.rich("project.over", { b: bold })
        : t.rich("project.overSince", { b: bold, more: muted, ...on(state.since) });
    default:
      return muted(t("project.noDates"));
  }
}

/** From a project that is over to those that are not. */
function WaysOn({
  catalogue,
  project,
  hasOpenRelated,
}: Pick<Props, "catalogue" | "project" | "hasOpenRelated">) {
  const t = useMessages();
  const { org, term } = project;
  const newer = useMemo(
    () =>
      org === ""
        ? 0
        : catalogue.projects.filter((other) => other.org === org && newestTermFirst(other.term, term) < 0)
            .length,
    [catalogue, org, term],
  );
  if (newer === 0 && !hasOpenRelated) return null;
  return (
    <div className="mt-3 flex flex-wrap gap-2 print:hidden">
      {hasOpenRelated && (
        <AnchorLink to={RELATED_ID} className="button button-primary max-sm:w-full">
          {t("project.openLikeThis")}
          <ArrowIcon />
        </AnchorLink>
      )}
      {newer > 0 && (
        <Link href={orgPath(slugify(org))} className="button max-sm:w-full">
          {t("project.newer", { count: newer, org })}
          <ArrowIcon />
        </Link>
      )}
    </div>
  );
}
