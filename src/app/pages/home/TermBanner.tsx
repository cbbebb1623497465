import type { ApplicationState } from "../../../catalogue/applicationState.ts";
import type { ListedTerm } from "../../../catalogue/listCodec.ts";
import { useStateDay } from "../../lib/useToday.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useFormats } from "../../messages/useFormats.ts";
import { TermState } from "../../project/TermState.tsx";
import { useApplicationStates } from "../../project/useApplicationState.ts";
import { CalendarIcon } from "../../ui/CalendarIcon.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";

/** Most open terms that are named; of more than these, those that close first. */
const MOST = 2;

interface Props {
  terms: readonly ListedTerm[];
  /** The one term that the list is about; undefined where there are several. */
  chosen: ListedTerm | undefined;
}

/** Whether one can apply now, until when, and else when the next term opens: the first thing that a mentee wants to know. */
export function TermBanner({ terms, chosen }: Props) {
  const states = useApplicationStates();
  const t = useMessages();
  const formats = useFormats();
  const open = openTerms(terms, states).slice(0, MOST);
  if (chosen)
    return (
      <p className={`banner banner-${toneOf(states.get(chosen.id))}`}>
        <span>
          {chosen.name}: <TermState term={chosen} />
          {chosen.announcement && (
            <>
              {" · "}
              <ExternalLink url={chosen.announcement.url}>{chosen.announcement.label}</ExternalLink>
            </>
          )}
        </span>
      </p>
    );
  if (open.length === 0) return <NothingOpen terms={terms} states={states} />;
  return open.map(({ term, state }) => (
    <p key={term.id} className={`banner banner-${toneOf(state)}`}>
      <span>
        {t("term.bannerOpen", { day: formats.shortDay(state.until) })}
        <DaysLeft days={state.daysLeft} />
        {/* On a phone the cards say it. */}
        <span className={open.length > 1 ? "" : "max-sm:hidden"}> · {term.name}</span>
      </span>
    </p>
  ));
}

type States = ReadonlyMap<string, ApplicationState>;
type OpenState = Extract<ApplicationState, { kind: "open" }>;

function openTerms(terms: readonly ListedTerm[], states: States): { term: ListedTerm; state: OpenState }[] {
  return terms
    .flatMap((term) => {
      const state = states.get(term.id);
      return state?.kind === "open" ? [{ term, state }] : [];
    })
    .sort((a, b) => (a.state.until < b.state.until ? -1 : 1));
}

function toneOf(state: ApplicationState | undefined): string {
  if (state?.kind !== "open") return "over";
  return state.closesSoon ? "soon" : "open";
}

/** Before today is known its place is kept, so that nothing moves. */
function DaysLeft({ days }: { days: number | null }) {
  const t = useMessages();
  return (
    <strong className={`whitespace-nowrap ${days === null ? "invisible" : ""}`}>
      {" "}
      · {t("term.daysLeft", { days: days ?? 99 })}
    </strong>
  );
}

function Day({ day }: { day: string }) {
  const formats = useFormats();
  // Of the past, the year matters.
  const isPast = day < useStateDay();
  return <time dateTime={day}>{isPast ? formats.day(day) : formats.shortDay(day)}</time>;
}

/** When the last term closed, and when the next one opens. */
function NothingOpen({ terms, states }: { terms: Props["terms"]; states: States }) {
  const t = useMessages();
  const today = useStateDay();
  const closed = terms
    .flatMap(({ dates }) => dates?.periods.flatMap(([, last]) => (last && last < today ? last : [])) ?? [])
    .sort()
    .at(-1);
  const next = nextTerm(terms, states);
  return (
    <div className={`banner banner-${next ? "next" : "over"}`}>
      <p>
        <strong>{t("term.noneOpen")}</strong>{" "}
        {closed !== undefined && !next && t.rich("term.lastClosed", { day: () => <Day day={closed} /> })}
        {next && t.rich("term.nextOpens", { term: next.term.name, day: () => <Day day={next.opens} /> })}
      </p>
      {next && (
        <button
          type="button"
          aria-label={t("term.addDay")}
          className="button button-small"
          onClick={() =>
            void import("./openingDay.ts").then(
              ({ downloadOpeningDay }) => downloadOpeningDay(next.term, next.opens, t),
              () => undefined,
            )
          }
        >
          <CalendarIcon className="size-4" />
          <span className="max-lg:hidden">{t("term.addDayShort")}</span>
        </button>
      )}
    </div>
  );
}

function nextTerm(
  terms: readonly ListedTerm[],
  states: States,
): { term: ListedTerm; opens: string } | undefined {
  return terms
    .flatMap((term) => {
      const state = states.get(term.id);
      return state?.kind === "upcoming" && state.opens !== null ? [{ term, opens: state.opens }] : [];
    })
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))[0];
}
