import type { ApplicationState } from "../../../catalogue/applicationState.ts";
import type { ListedTerm } from "../../../catalogue/listCodec.ts";
import { useFormats } from "../../lib/formats.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { shortDay } from "../../lib/shortDay.ts";
import { useStateDay } from "../../lib/useToday.ts";
import { TermState } from "../../project/TermState.tsx";
import { CalendarIcon } from "../../ui/moreIcons.tsx";

/** Most open terms that are named; of more than these, those that close first. */
const MOST = 2;

interface Props {
  terms: readonly ListedTerm[];
  states: ReadonlyMap<string, ApplicationState>;
  /** The one term that the list is about; undefined where there are several. */
  chosen: ListedTerm | undefined;
}

/** Whether one can apply now, until when, and else when the next term opens: the first thing that a mentee wants to know. */
export function TermBanner({ terms, states, chosen }: Props) {
  const open = openTerms(terms, states).slice(0, MOST);
  if (chosen)
    return (
      <p className={`banner banner-${toneOf(states.get(chosen.id))}`}>
        <span>
          {chosen.name}: <TermState term={chosen} />
        </span>
      </p>
    );
  if (open.length === 0) return <NothingOpen terms={terms} states={states} />;
  return open.map(({ term, state }) => (
    <p key={term.id} className={`banner banner-${toneOf(state)}`}>
      <span>
        Applications are open until <Day day={state.until} text={shortDay(state.until)} />
        <DaysLeft days={state.daysLeft} />
        {/* On a phone the cards say it. */}
        <span className={open.length > 1 ? "" : "max-sm:hidden"}> · {term.name}</span>
      </span>
    </p>
  ));
}

type OpenState = Extract<ApplicationState, { kind: "open" }>;

function openTerms(
  terms: readonly ListedTerm[],
  states: Props["states"],
): { term: ListedTerm; state: OpenState }[] {
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
  if (days === null) return <span className="invisible"> · 00 days left</span>;
  const text = days === 0 ? "today is the last day" : `${pluralize(days, "day")} left`;
  return <strong> · {text}</strong>;
}

function Day({ day, text }: { day: string; text: string }) {
  const { locale } = useFormats();
  return (
    <time dateTime={day} lang={locale} dir="auto">
      {text}
    </time>
  );
}

/** When the last term closed, and when the next one opens. */
function NothingOpen({ terms, states }: Omit<Props, "chosen">) {
  const formats = useFormats();
  const today = useStateDay();
  const closed = terms
    .flatMap(({ dates }) => dates?.periods.flatMap(([, last]) => (last && last < today ? last : [])) ?? [])
    .sort()
    .at(-1);
  const next = nextTerm(terms, states);
  return (
    <div className={`banner banner-${next ? "next" : "over"}`}>
      <p>
        <strong>No term is open for applications today.</strong>{" "}
        {closed !== undefined && !next && (
          <>
            The last one closed on <Day day={closed} text={formats.day(closed)} />.
          </>
        )}
        {next && (
          <>
            {next.term.name} opens on <Day day={next.opens} text={formats.day(next.opens)} />.
          </>
        )}
      </p>
      {next && (
        <button
          type="button"
          aria-label="Add the opening day to my calendar"
          className="button button-small"
          onClick={() =>
            void import("./openingDay.ts").then(
              ({ downloadOpeningDay }) => downloadOpeningDay(next.term, next.opens),
              () => undefined,
            )
          }
        >
          <CalendarIcon className="size-4" />
          <span className="max-lg:hidden">Add to my calendar</span>
        </button>
      )}
    </div>
  );
}

function nextTerm(
  terms: readonly ListedTerm[],
  states: Props["states"],
): { term: ListedTerm; opens: string } | undefined {
  return terms
    .flatMap((term) => {
      const state = states.get(term.id);
      return state?.kind === "upcoming" && state.opens !== null ? [{ term, opens: state.opens }] : [];
    })
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))[0];
}
