import { site } from "virtual:settings";
import { type ReactNode, useState } from "react";
import { daysBetween, SOON } from "../../../catalogue/applicationState.ts";
import type { ListedTerm } from "../../../catalogue/listCodec.ts";
import { stateOn } from "../../../catalogue/terms.ts";
import type { Program } from "../../../config/programs.ts";
import type { SavedItem } from "../../../visitor/list/model.ts";
import { isSent, planOf } from "../../../visitor/list/plan.ts";
import { formatCalendar } from "../../../visitor/plan/calendar.ts";
import { endOf, formatPoints, pointsOf, startOf, type TimelineEntry } from "../../../visitor/plan/dates.ts";
import { programOf } from "../../data/programs.ts";
import { download } from "../../lib/download.ts";
import { useNow } from "../../lib/useNow.ts";
import { useToday } from "../../lib/useToday.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { StateBadge } from "../../project/StateBadge.tsx";
import { useApplicationState } from "../../project/useApplicationState.ts";
import { siteFile } from "../../routing/baseUrl.ts";
import { CalendarIcon } from "../../ui/CalendarIcon.tsx";
import { ChevronIcon } from "../../ui/moreIcons.tsx";

interface Props {
  id: string;
  /** Id of the heading. */
  labelledBy: string;
  /** Undefined if the term has left the catalogue. */
  term: ListedTerm | undefined;
  items: readonly SavedItem[];
  /** Everything is unfolded, for printing. */
  printing: boolean;
}

/** The head of a term: its name, until when one can apply, how many applications are used, and its dates. */
export function TermHead({ id, labelledBy, term, items, printing }: Props) {
  const state = useApplicationState(id);
  const applied = items.filter((item) => isSent(planOf(item).status)).length;
  return (
    <div className="mb-2 border-b-2 border-edge pb-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={labelledBy} className="text-xl font-bold">
          {term?.name ?? id}
        </h2>
        <StateBadge state={state} />
        {site.pages.planner && (state.kind !== "over" || applied > 0) && (
          <div className="sm:ms-auto">
            <Slots items={items} applications={programOf(term?.program).applications} />
          </div>
        )}
      </div>
      {term && state.kind === "open" && <DeadlineBar term={term} />}
      {term && <Dates term={term} printing={printing} />}
    </div>
  );
}

/** How much of the time for applications has passed; nothing where its first day is not stated. */
function DeadlineBar({ term }: { term: ListedTerm }) {
  const today = useToday();
  const state = today === null || !term.dates ? null : stateOn(term.dates, today);
  if (today === null || state?.kind !== "open" || state.since === null) return null;
  const all = daysBetween(state.since, state.until) + 1;
  const passed = daysBetween(state.since, today);
  const left = daysBetween(today, state.until);
  return (
    <div
      aria-hidden="true"
      className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken forced-colors:border"
    >
      <div
        className={`h-full rounded-full ${left <= SOON ? "deadline-soon" : "bg-open"}`}
        style={{ width: `${Math.max(2, (100 * passed) / all)}%` }}
      />
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
  const t = useMessages();
  const statuses = items.map((item) => planOf(item).status);
  const applied = statuses.filter(isSent).length;
  const preparing = statuses.filter((status) => status === "preparing").length;
  const prepared = preparing > 0 && (
    <span className="text-muted">{t("saved.preparingToo", { count: preparing })}</span>
  );
  if (!applications) {
    return (
      <p className="text-sm">
        {t.rich("saved.applications", { count: applied, b: bold })}
        {prepared}
      </p>
    );
  }
  const { limit, per } = applications;
  const pips = Array.from({ length: Math.max(limit, applied) }, (_, index) => index);
  const values = { count: applied, limit, b: bold };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span aria-hidden="true" className="flex gap-1">
        {pips.map((index) => (
          <span
            key={index}
            className={`pip ${index >= limit ? "pip-over" : index < applied ? "pip-applied" : index < applied + preparing ? "pip-preparing" : ""}`}
          />
        ))}
      </span>
      <p>
        {per === "term"
          ? t.rich("saved.applicationsOfTerm", values)
          : t.rich("saved.applicationsOfYear", values)}
        {prepared}
      </p>
      {applied > limit && (
        <p className="w-full text-muted">
          {per === "term" ? t("saved.limitOfTerm", { limit }) : t("saved.limitOfYear", { limit })}
        </p>
      )}
    </div>
  );
}

const bold = (words: ReactNode) => <b className="tabular-nums">{words}</b>;

function Dates({ term, printing }: { term: ListedTerm; printing: boolean }) {
  const t = useMessages();
  const [open, setOpen] = useState(false);
  const now = useNow();
  const { timeline = [] } = term;
  if (timeline.length === 0) return <p className="mt-1 text-sm text-muted">{t("saved.noDates")}</p>;
  const isOver = (entry: TimelineEntry) => now !== null && (endOf(entry) ?? now) < now;
  const next = now === null ? undefined : timeline.find((entry) => endOf(entry) !== null && !isOver(entry));
  const isOn = now !== null && next !== undefined && (startOf(next) ?? now) <= now;
  const dated = timeline.some(({ start }) => start !== undefined);
  return (
    <details
      className="mt-1"
      open={open || printing}
      onToggle={(event) => {
        if (!printing) setOpen(event.currentTarget.open);
      }}
    >
      <summary className="print:hidden -mx-2 flex min-h-11 items-center gap-2 rounded-lg px-2 text-sm hover:bg-surface">
        <CalendarIcon className="size-4.5 text-muted" />
        <span className="min-w-0 flex-1 truncate">
          <span className="font-semibold">{t("saved.dates")}</span>
          {next && (
            <span className="text-muted">
              {" "}
              {isOn
                ? t("saved.dateNow", { label: next.label, date: dateText(next, true) })
                : t("saved.dateNext", { label: next.label, date: dateText(next, true) })}
            </span>
          )}
        </span>
        <ChevronIcon className="chevron ms-auto size-4" />
      </summary>
      <dl className="mt-2 grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-[max-content_1fr]">
        {timeline.map((entry) => (
          <div key={`${entry.label} ${entry.text}`} className="contents">
            <dt className={isOver(entry) ? "text-muted" : "font-semibold"}>{entry.label}</dt>
            <dd className={`max-sm:mb-2 ${isOver(entry) ? "text-muted" : ""}`}>
              <DateText entry={entry} />
              {isOver(entry) && <span> {t("saved.past")}</span>}
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
          {t("saved.addToCalendar")}
        </button>
      )}
    </details>
  );
}

/** A date in the visitor's locale; the source's own words if no date could be read from them. */
function dateText(entry: TimelineEntry, isHydrated: boolean): string {
  const points = pointsOf(entry);
  return isHydrated && points.length > 0 ? formatPoints(points) : entry.text;
}

function DateText({ entry }: { entry: TimelineEntry }) {
  const t = useMessages();
  const text = dateText(entry, useNow() !== null);
  return text === entry.text ? text : <span title={t("saved.asStated", { text: entry.text })}>{text}</span>;
}
