import type { ReactNode } from "react";
import type { Term } from "../../catalogue/model.ts";
import type { Formats } from "../lib/formats.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
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
export function TermState({ term }: { term: Term }) {
  const t = useMessages();
  const formats = useFormats();
  const state = useApplicationState(term.id);
  if (state.kind === "unknown") return null;

  const day = (text: string) => ({ day: () => <Day day={text} formats={formats} /> });
  const words = (): ReactNode => {
    switch (state.kind) {
      case "upcoming":
        return state.opens === null
          ? t.rich("term.begins", day(state.begins ?? ""))
          : t.rich("term.opens", day(state.opens));
      case "open":
        return t.rich("term.openTo", day(state.until));
      case "closed": {
        const { begins } = state;
        return begins === null
          ? t.rich("term.closedOn", day(state.on))
          : t.rich("term.closedAndBegins", { ...day(state.on), begins: day(begins).day });
      }
      case "running":
        return t.rich("term.running", day(state.until));
      case "over":
        return state.since === null ? t("term.over") : t.rich("term.overOn", day(state.since));
    }
  };
  return <span className={state.kind === "open" ? "text-open" : "text-over"}>{words()}</span>;
}

/** All dates of a term, each with the source's own words, which may state the time of day. */
export function Timeline({ term }: { term: Term }) {
  const t = useMessages();
  const formats = useFormats();
  if (!term.timeline || term.timeline.length === 0) return null;
  return (
    <dl className="dates">
      {term.timeline.map(({ label, start, end, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be equal, and their order never changes
        <div key={at}>
          <dt>{label}</dt>
          <dd>
            {start && (
              <span lang={formats.locale} dir="auto">
                {end ? formats.days(start, end) : formats.day(start)}
              </span>
            )}
            {start && text && <br />}
            {text && <small>{start ? t("term.asStated", { text }) : text}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
