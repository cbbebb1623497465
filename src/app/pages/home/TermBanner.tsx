import type { ApplicationState } from "../../../catalogue/applicationState.ts";
import type { ListedTerm } from "../../../catalogue/listCodec.ts";
import { useStateDay } from "../../lib/useToday.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useFormats } from "../../messages/useFormats.ts";
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
  const t = useMessages();
  const formats = useFormats();
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
        {t("term.bannerOpen", { day: formats.shortDay(state.until) })}
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
  const t = useMessages();
  return (
    <strong className={days === null ? "invisible" : undefined}>
      {" "}
      · {t("term.daysLeft", { days: days ?? 99 })}
    </strong>
  );
}

function Day({ day }: { day: string }) {
  return <time dateTime={day}>{useFormats().day(day)}</time>;
}

/** When the last term closed, and when the next one opens. */
function NothingOpen({ terms, states }: Omit<Props, "chosen">) {
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
              ({ downloadOpeningDay }) => downloadOpeningDay(next.term, next.opens),
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
  states: Props["states"],
): { term: ListedTerm; opens: string } | undefined {
  return terms
    .flatMap((term) => {
      const state = states.get(term.id);
      return state?.kind === "upcoming" && state.opens !== null ? [{ term, opens: state.opens }] : [];
    })
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))[0];
}
