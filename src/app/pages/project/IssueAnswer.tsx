import type { IssueState } from "../../data/issueState.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";

/** The state of an issue in one line. Loaded together with the answer. */
export function IssueAnswer({ issue }: { issue: IssueState }) {
  const t = useMessages();
  const { kind, state: given, comments, updatedAt, movedTo } = issue;
  const state = given === "not planned" ? "notPlanned" : given;
  const isOpen = state === "open" || state === "draft";
  return (
    <>
      <span
        aria-hidden="true"
        className={`me-2 inline-block size-2.5 rounded-full ${isOpen ? "bg-open" : "border-2 border-over"}`}
      />
      <strong>
        {kind === "issue" ? t("project.issueIs", { state }) : t("project.pullRequestIs", { state })}
      </strong>
      {" · "}
      {t("project.comments", { count: comments })}
      {" · "}
      {t.rich("project.lastUpdate", {
        ago: relative(updatedAt, t.language) ?? t("project.justNow"),
        time: (words) => (
          <time dateTime={updatedAt} title={absolute(updatedAt, t.language)}>
            {words}
          </time>
        ),
      })}
      {movedTo && (
        <>
          {" · "}
          {t.rich("project.movedTo", {
            label: movedTo.label,
            link: (words) => (
              <ExternalLink url={movedTo.url} className="underline underline-offset-4 wrap-anywhere">
                {words}
              </ExternalLink>
            ),
          })}
        </>
      )}
    </>
  );
}

function absolute(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(date));
}

/** Units with their length in seconds, the longest first. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_556_952],
  ["month", 2_629_746],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "5 hours ago"; null within the last minute. */
function relative(date: string, language: string): string | null {
  // With a slow clock the update would be in the future.
  const seconds = Math.max(0, (Date.now() - Date.parse(date)) / 1000);
  const found = UNITS.find(([, size]) => seconds >= size);
  if (!found) return null;
  const [unit, length] = found;
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(
    -Math.floor(seconds / length),
    unit,
  );
}
