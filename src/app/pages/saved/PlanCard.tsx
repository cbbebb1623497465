import { site } from "virtual:settings";
import { useState } from "react";
import { Link } from "wouter";
import { type ApplicationState, isPast, UNKNOWN } from "../../../catalogue/applicationState.ts";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { Term } from "../../../catalogue/model.ts";
import type { SavedItem } from "../../../visitor/list/model.ts";
import { isSent, planOf, type Status } from "../../../visitor/list/plan.ts";
import { nextStep } from "../../../visitor/plan/nextStep.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useContentLang } from "../../messages/useContentLang.ts";
import { ApplyLink } from "../../project/ApplyLink.tsx";
import { MatchLine } from "../../project/SkillMatch.tsx";
import { useApplicationStates } from "../../project/useApplicationState.ts";
import { homePath, projectPath } from "../../routing/paths.ts";
import { startDrag } from "../../ui/drag.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { Monogram } from "../../ui/Monogram.tsx";
import { ChevronIcon, GripIcon } from "../../ui/moreIcons.tsx";
import { useMatch } from "../../visitor/skills.ts";
import { ChecklistField } from "./ChecklistField.tsx";
import { issueOf } from "./issueOf.ts";
import { NotesField } from "./NotesField.tsx";
import { PlanMenu } from "./PlanMenu.tsx";
import { StatusSelect } from "./StatusSelect.tsx";
import { srOnly } from "./srOnly.tsx";

interface Props {
  item: SavedItem;
  /** Undefined if it has left the catalogue. */
  project: ListedProject | undefined;
  /** Undefined if it has left the catalogue. */
  term: Term | undefined;
  /** A project with the same upstream issue and another id, if this one has left the catalogue. */
  successor: ListedProject | undefined;
  /** 0-based, among the items of its term. */
  place: number;
  /** The place of the first item of the term that is rendered. */
  first: number;
  /** Number of items of the term. */
  count: number;
  /** Everything is unfolded, for printing. */
  printing: boolean;
  onMove: (place: number) => void;
  onRemove: () => void;
}

/** One saved project: what it is, the status of the application, the next step, and what the visitor wrote about it. */
export function PlanCard(props: Props) {
  const { item, project, term, successor, place, first, count, printing, onMove, onRemove } = props;
  const t = useMessages();
  const contentLang = useContentLang();
  const match = useMatch(item);
  const state = useApplicationStates().get(term?.id ?? "") ?? UNKNOWN;
  const { status, formerTitle } = planOf(item);
  return (
    <article className={`panel relative ${status === "dropped" ? "text-muted" : ""}`}>
      <div className="flex flex-wrap items-center gap-2 p-3 sm:flex-nowrap sm:gap-x-3 sm:ps-4">
        <div className="flex min-w-0 flex-1 basis-full items-start gap-3 sm:basis-0">
          <Monogram org={item.org} />
          <div className="min-w-0 flex-1">
            <p className="truncate text-sm text-muted">{item.org}</p>
            <h3 lang={contentLang} className="leading-snug font-semibold wrap-anywhere">
              {project ? (
                <Link
                  id={`saved-${item.id}`}
                  href={projectPath(item.id)}
                  className="inline-block min-h-6 underline-offset-4 hover:underline"
                >
                  {item.title}
                </Link>
              ) : (
                <span id={`saved-${item.id}`} tabIndex={-1}>
                  {item.title}
                </span>
              )}
            </h3>
            {project && formerTitle !== null && formerTitle !== item.title && (
              <p className="mt-1 text-sm text-muted wrap-anywhere">
                {t("saved.renamed", { title: formerTitle })}
              </p>
            )}
            {!project && <p className="mt-1 text-sm text-danger">{t("saved.gone")}</p>}
            {successor && (
              <p className="mt-1 text-sm wrap-anywhere">
                {t.rich("saved.successor", {
                  title: successor.title,
                  link: (words) => (
                    <Link href={projectPath(successor.id)} className="link">
                      {words}
                    </Link>
                  ),
                })}
              </p>
            )}
            {site.pages.planner && (
              <p className="mt-0.5 text-sm">
                <NextStepLine status={status} state={state} issueUrl={issueOf(item, project)} />
              </p>
            )}
            {match && project && project.skills.length > 0 && !isSent(status) && !isPast(state) && (
              <MatchLine match={match} className="mt-0.5" />
            )}
          </div>
        </div>
        {site.pages.planner && <StatusSelect id={item.id} title={item.title} status={status} />}
        {project && (status === "interested" || status === "preparing") && (
          <ApplyLink project={project} program={term?.program} state={state} small className="print:hidden" />
        )}
        <span className="ms-auto flex items-center print:hidden">
          {count > 1 && (
            <span
              aria-hidden="true"
              title={t("saved.drag")}
              className="icon-button -me-1 cursor-grab touch-none select-none"
              onPointerDown={(event) => startDrag(event, (to) => onMove(first + to))}
            >
              <GripIcon />
            </span>
          )}
          <PlanMenu
            title={item.title}
            project={project}
            place={place}
            count={count}
            onMove={onMove}
            onRemove={onRemove}
          />
        </span>
      </div>
      {site.pages.planner && <Details item={item} project={project} printing={printing} />}
    </article>
  );
}

interface NextStepProps {
  status: Status;
  state: ApplicationState;
  issueUrl: string | null;
}

/** What to do next, and the upstream issue, which stays in reach whatever is next. */
function NextStepLine({ status, state, issueUrl }: NextStepProps) {
  const t = useMessages();
  const step = nextStep(status, state, issueUrl !== null);
  const issue = issueUrl !== null && step !== "readIssue" && (
    <ExternalLink url={issueUrl} className="link">
      {t("saved.upstreamIssue")}
    </ExternalLink>
  );
  const text = () => {
    switch (step) {
      case "readIssue":
        return (
          <ExternalLink url={issueUrl ?? ""} className="link font-semibold">
            {t("saved.nextReadIssue")}
          </ExternalLink>
        );
      case "apply":
        return <span className="font-semibold">{t("saved.nextApply")}</span>;
      case "waitToOpen":
        return t("saved.nextWaitToOpen");
      case "tooLate":
        return <span className="text-muted">{t("saved.tooLate")}</span>;
      case "waitForAnswer":
        return t("saved.nextWait");
      case "begin":
        return <span className="font-semibold text-open">{t("saved.nextBegin")}</span>;
      case "lookOn":
        return (
          <Link href={homePath()} className="link">
            {t("saved.nextLookOn")}
          </Link>
        );
      default:
        return null;
    }
  };
  return (
    <span className="flex flex-wrap gap-x-4">
      {text()}
      {issue}
    </span>
  );
}

/** Notes and checklist, folded so that the list stays short. */
function Details({ item, project, printing }: Pick<Props, "item" | "project" | "printing">) {
  const t = useMessages();
  const [open, setOpen] = useState(false);
  const { notes, otherNotes, ticked } = planOf(item);
  const [firstLine = ""] = notes.trim().split("\n", 1);
  const shown = open || printing;
  return (
    <details
      className="border-t border-line"
      open={shown}
      onToggle={(event) => {
        if (!printing) setOpen(event.currentTarget.open);
      }}
    >
      <summary className="flex min-h-11 items-center gap-2 rounded-b-xl px-4 text-sm hover:bg-sunken print:hidden">
        <ChevronIcon className="chevron size-4" />
        <span className="flex-none font-semibold">
          {project
            ? t.rich("saved.notesAndChecklist", { title: item.title, more: srOnly })
            : t.rich("saved.notesOf", { title: item.title, more: srOnly })}
        </span>
        {!shown && firstLine !== "" && <span className="min-w-0 truncate text-muted">{firstLine}</span>}
        <span className="ms-auto flex flex-none gap-1.5">
          {otherNotes.length > 0 && <span className="chip">{t("saved.twoVersions")}</span>}
          {ticked.size > 0 && (
            <span className="chip tabular-nums">{t("saved.ticked", { count: ticked.size })}</span>
          )}
        </span>
      </summary>
      {shown && (
        <div className="grid grid-cols-1 gap-6 px-4 pt-2 pb-5 md:grid-cols-2">
          <NotesField item={item} />
          {project && <ChecklistField item={item} project={project} printing={printing} />}
        </div>
      )}
    </details>
  );
}
