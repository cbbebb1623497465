import { type ReactNode, useMemo } from "react";
import type { Term } from "../../catalogue/model.ts";
import { termState } from "../../catalogue/terms.ts";
import type { Formats } from "../lib/formats.ts";
import { useToday } from "../lib/useToday.ts";
import { useFormats } from "../messages/useFormats.ts";

/** A day in the visitor's locale. */
function Day({ day, formats }: { day: string; formats: Formats }) {
  return (
    <time dateTime={day} lang={formats.locale} dir="auto">
      {formats.day(day)}
    </time>
  );
}

/**
 * The state of a term in a few words, from its stated dates alone. Nothing if these do not tell, and nothing in a
 * prerendered page, which may be days old.
 */
export function TermState({ term, className }: { term: Term; className?: string }) {
  const today = useToday();
  const formats = useFormats();
  const state = useMemo(() => (today === null ? null : termState(term, new Date(today))), [term, today]);
  if (state === null || state.kind === "notStated") return null;

  const day = (text: string) => <Day day={text} formats={formats} />;
  const words = (): ReactNode => {
    switch (state.kind) {
      case "upcoming":
        return state.opens === null ? (
          <>Begins {day(state.begins ?? "")}</>
        ) : (
          <>Applications open on {day(state.opens)}</>
        );
      case "open":
        return state.since === null ? (
          <>Applications close on {day(state.until)}</>
        ) : (
          <>Applications open until {day(state.until)}</>
        );
      case "closed":
        return (
          <>
            Applications closed on {day(state.on)}
            {state.begins !== null && <>; the term begins {day(state.begins)}</>}
          </>
        );
      case "running":
        return <>Running until {day(state.until)}</>;
      case "over":
        return <>Over since {day(state.since)}</>;
    }
  };
  const open = state.kind === "open";
  return (
    <span className={`${open ? "font-semibold text-brand" : "text-muted"} ${className ?? ""}`}>
      <span
        aria-hidden="true"
        className={`me-2 inline-block size-2 rounded-full align-[0.0625em] ${open ? "bg-brand" : "border border-edge"}`}
      />
      {words()}
    </span>
  );
}

/** All dates of a term, each with the source's own words, which may state the time of day. */
export function Timeline({ term }: { term: Term }) {
  const formats = useFormats();
  if (!term.timeline || term.timeline.length === 0) return null;
  return (
    <dl className="grid gap-3">
      {term.timeline.map(({ label, start, end, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be equal, and their order never changes
        <div key={at}>
          <dt className="font-semibold first-letter:uppercase">{label}</dt>
          <dd className="text-muted">
            {start && (
              <span lang={formats.locale} dir="auto">
                {end ? formats.days(start, end) : formats.day(start)}
              </span>
            )}
            {start && text && <br />}
            {text && <span className="text-sm wrap-anywhere">{start ? `As stated: ${text}` : text}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
