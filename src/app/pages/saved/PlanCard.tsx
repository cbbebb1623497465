import { site } from "virtual:settings";
import { useState } from "react";
import { Link } from "wouter";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { SavedItem } from "../../../visitor/list/model.ts";
import { planOf } from "../../../visitor/list/plan.ts";
import { CompareToggle } from "../../project/CompareToggle.tsx";
import { MatchLine } from "../../project/SkillMatch.tsx";
import { projectPath } from "../../routing/paths.ts";
import { startDrag } from "../../ui/drag.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { focusAfterRender } from "../../ui/focusAfterRender.ts";
import { CrossIcon } from "../../ui/icons.tsx";
import { Monogram } from "../../ui/Monogram.tsx";
import { ChevronIcon, ExternalIcon, GripIcon } from "../../ui/moreIcons.tsx";
import { useMatch } from "../../visitor/skills.ts";
import { ChecklistField } from "./ChecklistField.tsx";
import { issueOf } from "./issueOf.ts";
import { NotesField } from "./NotesField.tsx";
import { StatusSelect } from "./StatusSelect.tsx";

interface Props {
  item: SavedItem;
  /** Undefined if it has left the catalogue. */
  project: ListedProject | undefined;
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

/** One saved project: what it is, the status of the application, and what the visitor wrote about it. */
export function PlanCard({
  item,
  project,
  successor,
  place,
  first,
  count,
  printing,
  onMove,
  onRemove,
}: Props) {
  const match = useMatch(item);
  const { status, formerTitle } = planOf(item);
  const issueUrl = issueOf(item, project);
  return (
    <article
      className={`relative rounded-xl border border-line bg-surface shadow-card print:shadow-none ${status === "dropped" ? "text-muted" : ""}`}
    >
      <div className="gap-4 p-4 pb-3 sm:flex sm:items-center sm:pb-4">
        <div className="flex min-w-0 flex-1 items-start gap-3 pe-8 sm:pe-0">
          <Monogram org={item.org} />
          <div className="min-w-0 flex-1">
            <p className="text-sm text-muted">{item.org}</p>
            <h3 className="leading-snug font-bold wrap-anywhere">
              {project ? (
                <Link
                  id={`saved-${item.id}`}
                  href={projectPath(item.id)}
                  className="underline-offset-4 hover:underline"
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
                Renamed by the project. You saved it as “{formerTitle}”.
              </p>
            )}
            {!project && (
              <p className="mt-1 text-sm text-danger">
                No longer in this catalogue. What you saved of it stays here.
              </p>
            )}
            {successor && (
              <p className="mt-1 text-sm wrap-anywhere">
                The same issue is now proposed as{" "}
                <Link href={projectPath(successor.id)} className="link">
                  {successor.title}
                </Link>
              </p>
            )}
            {match && project && project.skills.length > 0 && <MatchLine match={match} className="mt-1" />}
            {issueUrl && (
              <ExternalLink
                url={issueUrl}
                className="link mt-1 inline-flex min-h-6 items-center gap-1.5 text-[0.9375rem]"
              >
                Upstream issue
                <ExternalIcon className="size-4 print:hidden" />
              </ExternalLink>
            )}
          </div>
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-1 sm:mt-0 sm:flex-nowrap">
          {site.pages.planner && <StatusSelect id={item.id} title={item.title} status={status} />}
          <div className="ms-auto -me-2 flex sm:ms-1 sm:-me-4 print:hidden">
            {project && <CompareToggle project={project} />}
            {count > 1 && (
              <>
                <span
                  aria-hidden="true"
                  title="Drag to reorder"
                  className="icon-button cursor-grab touch-none select-none"
                  onPointerDown={(event) => startDrag(event, (to) => onMove(first + to))}
                >
                  <GripIcon />
                </span>
                <MoveButton title={item.title} to={place === 0 ? null : place - 1} up onMove={onMove} />
                <MoveButton title={item.title} to={place === count - 1 ? null : place + 1} onMove={onMove} />
              </>
            )}
          </div>
        </div>
        <button
          type="button"
          aria-label={`Remove ${item.title}`}
          title="Remove"
          className="icon-button absolute end-2 top-2 sm:static sm:-me-2 print:hidden"
          onClick={onRemove}
        >
          <CrossIcon />
        </button>
      </div>
      {site.pages.planner && <Details item={item} project={project} printing={printing} />}
    </article>
  );
}

interface MoveButtonProps {
  title: string;
  /** Null at the end of the list: the button stays, so that it does not lose the focus. */
  to: number | null;
  up?: boolean;
  onMove: (place: number) => void;
}

function MoveButton({ title, to, up = false, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      aria-label={`Move ${title} ${up ? "up" : "down"}`}
      title={up ? "Move up" : "Move down"}
      aria-disabled={to === null}
      className="icon-button aria-disabled:cursor-default aria-disabled:opacity-35"
      onClick={(event) => {
        const button = event.currentTarget;
        if (to === null) return;
        onMove(to);
        // Moving the row in the document takes the focus from its button, and may move both out of view.
        focusAfterRender(() => {
          button.scrollIntoView({ block: "nearest" });
          return button;
        });
      }}
    >
      <ChevronIcon up={up} />
    </button>
  );
}

/** Notes and checklist, folded so that the list stays short. */
function Details({ item, project, printing }: Pick<Props, "item" | "project" | "printing">) {
  const [open, setOpen] = useState(false);
  const { notes, otherNotes, ticked } = planOf(item);
  const [firstLine = ""] = notes.trim().split("\n", 1);
  const shown = open || printing;
  return (
    <details
      className="group border-t border-line"
      open={shown}
      onToggle={(event) => {
        if (!printing) setOpen(event.currentTarget.open);
      }}
    >
      <summary className="flex min-h-12 items-center gap-2 rounded-b-xl px-4 text-[0.9375rem] hover:bg-sunken print:hidden">
        <ChevronIcon className="size-4 text-muted transition-transform group-open:rotate-180" />
        <span className="flex-none font-semibold">
          {project ? "Notes and checklist" : "Notes"}
          <span className="sr-only"> of {item.title}</span>
        </span>
        {!shown && firstLine !== "" && <span className="min-w-0 truncate text-muted">{firstLine}</span>}
        <span className="ms-auto flex flex-none gap-1.5">
          {otherNotes.length > 0 && <span className="chip">Two versions</span>}
          {ticked.size > 0 && <span className="chip tabular-nums">{ticked.size} ticked</span>}
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
