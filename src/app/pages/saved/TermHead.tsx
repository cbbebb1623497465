import { useState } from "react";
import type { Term } from "../../../catalogue/model.ts";
import type { Program } from "../../../config/programs.ts";
import type { SavedItem } from "../../../visitor/list/model.ts";
import { planOf } from "../../../visitor/list/plan.ts";
import { formatCalendar } from "../../../visitor/plan/calendar.ts";
import { endOf, formatPoints, pointsOf, startOf, type TimelineEntry } from "../../../visitor/plan/dates.ts";
import { programOf } from "../../data/programs.ts";
import { download } from "../../lib/download.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { useNow } from "../../lib/useNow.ts";
import { siteFile } from "../../routing/baseUrl.ts";
import { CalendarIcon, ChevronIcon } from "../../ui/moreIcons.tsx";

interface Props {
  id: string;
  /** Id of the heading. */
  labelledBy: string;
  /** Undefined if the term has left the catalogue. */
  term: Term | undefined;
  items: readonly SavedItem[];
  /** Everything is unfolded, for printing. */
  printing: boolean;
}

/** The head of a term: its name, how many applications are used, and its dates. */
export function TermHead({ id, labelledBy, term, items, printing }: Props) {
  return (
    <div className="mb-3 rounded-xl border border-line bg-sunken px-4 py-3 print:border-0 print:bg-transparent print:px-0">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id={labelledBy} className="text-lg font-bold">
          {term?.name ?? id}
        </h2>
        <Slots items={items} applications={programOf(term?.program).applications} />
      </div>
      {term && <Dates term={term} printing={printing} />}
    </div>
  );
}

interface SlotsProps {
  items: readonly SavedItem[];
  /** How many applications the program allows; undefined if it states no limit. */
  applications: Program["applications"];
}

/** How many applications of the term are used. It informs and never prevents anything. */
function Slots({ items, applications }: SlotsProps) {
  const countIn = (status: string) => items.filter((item) => planOf(item).status === status).length;
  const [applied, preparing] = [countIn("applied"), countIn("preparing")];
  const prepared = preparing > 0 && <span className="text-muted">, {preparing} in preparation</span>;
  if (!applications) {
    return (
      <p className="text-[0.9375rem]">
        <b className="tabular-nums">{pluralize(applied, "application")}</b> this term
        {prepared}
      </p>
    );
  }
  const { limit, per } = applications;
  const pips = Array.from({ length: Math.max(limit, applied) }, (_, index) => index);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem]">
      <span aria-hidden="true" className="flex gap-1">
        {pips.map((index) => (
          <span
            key={index}
            className={`pip ${index >= limit ? "pip-over" : index < applied ? "pip-applied" : index < applied + preparing ? "pip-preparing" : ""}`}
          />
        ))}
      </span>
      <p>
        <b className="tabular-nums">
          {applied} of {limit}
        </b>{" "}
        applications this {per}
        {prepared}
      </p>
      {applied > limit && (
        <p className="w-full text-sm text-muted">
          The program takes {pluralize(limit, "application")} a {per}. Those you withdraw don’t count: mark
          them as dropped.
        </p>
      )}
    </div>
  );
}

function Dates({ term, printing }: { term: Term; printing: boolean }) {
  const [open, setOpen] = useState(false);
  const now = useNow();
  const { timeline = [] } = term;
  if (timeline.length === 0)
    return <p className="mt-1 text-sm text-muted">Dates: not stated in the organizers’ file.</p>;
  const isOver = (entry: TimelineEntry) => now !== null && (endOf(entry) ?? now) < now;
  const next = now === null ? undefined : timeline.find((entry) => endOf(entry) !== null && !isOver(entry));
  const isOn = now !== null && next !== undefined && (startOf(next) ?? now) <= now;
  const dated = timeline.some(({ start }) => start !== undefined);
  return (
    <details
      className="group mt-1"
      open={open || printing}
      onToggle={(event) => {
        if (!printing) setOpen(event.currentTarget.open);
      }}
    >
      <summary className="print:hidden -mx-2 flex min-h-11 items-center gap-2 rounded-lg px-2 text-[0.9375rem] hover:bg-surface">
        <CalendarIcon className="size-4.5 text-muted" />
        <span className="min-w-0 flex-1">
          <span className="font-semibold">Dates</span>
          {next && (
            <span className="text-muted">
              {" "}
              {isOn ? "Now" : "Next"}: {next.label}, <DateText entry={next} />
            </span>
          )}
        </span>
        <ChevronIcon className="ms-auto size-4 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <dl className="mt-2 grid gap-x-6 gap-y-1.5 text-[0.9375rem] sm:grid-cols-[max-content_1fr]">
        {timeline.map((entry) => (
          <div key={`${entry.label} ${entry.text}`} className="contents">
            <dt className={isOver(entry) ? "text-muted" : "font-semibold"}>{entry.label}</dt>
            <dd className={`max-sm:mb-2 ${isOver(entry) ? "text-muted" : ""}`}>
              <DateText entry={entry} />
              {isOver(entry) && <span> (over)</span>}
            </dd>
          </div>
        ))}
      </dl>
      {dated && (
        <button
          type="button"
          className="button mt-3 print:hidden"
          onClick={() =>
            download(
              `${term.id}.ics`,
              "text/calendar;charset=utf-8",
              formatCalendar(term, siteFile(""), new Date()),
            )
          }
        >
          <CalendarIcon />
          Add to my calendar (.ics)
        </button>
      )}
    </details>
  );
}

/** A date in the visitor's locale; the source's own words if no date could be read from them. */
function DateText({ entry }: { entry: TimelineEntry }) {
  const isHydrated = useNow() !== null;
  const points = pointsOf(entry);
  if (!isHydrated || points.length === 0) return entry.text;
  return <span title={`As stated: ${entry.text}`}>{formatPoints(points)}</span>;
}
