import type { IssueState } from "../../data/issueState.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";

const STATE_TEXT: Record<IssueState["state"], string> = {
  open: "open",
  completed: "closed as completed",
  "not planned": "closed as not planned",
  closed: "closed",
  merged: "merged",
  draft: "in draft",
};

/** The state of an issue in one line. Loaded together with the answer. */
export function IssueAnswer({ issue }: { issue: IssueState }) {
  const { kind, state, comments, updatedAt, movedTo } = issue;
  const isOpen = state === "open" || state === "draft";
  return (
    <>
      <span
        aria-hidden="true"
        className={`me-2 inline-block size-2.5 rounded-full ${isOpen ? "bg-open" : "border-2 border-over"}`}
      />
      <strong>
        {kind === "issue" ? "Issue" : "Pull request"} {STATE_TEXT[state]}
      </strong>{" "}
      · {pluralize(comments, "comment")} · last update{" "}
      <time dateTime={updatedAt} title={absolute(updatedAt)}>
        {relative(updatedAt)}
      </time>
      {movedTo && (
        <>
          {" "}
          · moved to{" "}
          <ExternalLink url={movedTo.url} className="underline underline-offset-4 wrap-anywhere">
            {movedTo.label}
          </ExternalLink>
        </>
      )}
    </>
  );
}

function absolute(date: string): string {
  return new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" }).format(new Date(date));
}

/** Units with their length in seconds, the longest first. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_556_952],
  ["month", 2_629_746],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

function relative(date: string): string {
  // With a slow clock the update would be in the future.
  const seconds = Math.max(0, (Date.now() - Date.parse(date)) / 1000);
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? ["minute", 60];
  const format = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  return seconds < 60 ? "just now" : format.format(-Math.floor(seconds / length), unit);
}
