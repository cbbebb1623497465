import type { ReactNode } from "react";
import type { Term } from "../../catalogue/model.ts";
import type { Formats } from "../lib/formats.ts";
import { useFormats } from "../messages/useFormats.ts";
import { useApplicationState } from "./useApplicationState.ts";

/** A day in the visitor's locale. */
function Day({ day, formats }: { day: string; formats: Formats }) {
  return (
    <time dateTime={day} lang={formats.locale} dir="auto">
      {formats.day(day)}
    </time>
  );
}

/** The state of a term in a sentence, from its stated dates and the order of its program's terms. Nothing if these do not tell. */
export function TermState({ term, className = "" }: { term: Term; className?: string }) {
  const formats = useFormats();
  const state = useApplicationState(term.id);
  if (state.kind === "unknown") return null;

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
        return <>Applications are open until {day(state.until)}</>;
      case "closed":
        return (
          <>
            Applications closed on {day(state.on)}
            {state.begins !== null && <>; the term begins {day(state.begins)}</>}
          </>
        );
      case "running":
        return <>Applications are closed; the term ends {day(state.until)}</>;
      case "over":
        return state.since === null ? "This term has ended" : <>This term ended on {day(state.since)}</>;
    }
  };
  return (
    <span className={`${state.kind === "open" ? "text-open" : "text-over"} ${className}`}>{words()}</span>
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
