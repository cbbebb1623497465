/** Issues as GitHub's REST API gives them, and as `gh issue list --json …` does: both become one shape. */
import * as v from "valibot";

/** Somebody's comment on an issue, as far as it matters here: who says it decides whether it counts. */
interface IssueComment {
  body: string;
  /** Said by the automation of the repository, not by a person. */
  isBot: boolean;
}

/** An issue, without anything that says who opened it. */
export interface Issue {
  number: number;
  title: string;
  /** Markdown with line feeds alone at the ends of lines. */
  body: string;
  isOpen: boolean;
  labels: readonly string[];
  /** The page of the issue; null where the file does not have it. */
  url: string | null;
  created: string | null;
  updated: string | null;
  closed: string | null;
  /** Closed because it is done, and not because nobody will do it. */
  isCompleted: boolean;
  comments: readonly IssueComment[];
}

const Label = v.pipe(
  v.union([v.string(), v.object({ name: v.string() })]),
  v.transform((label) => (typeof label === "string" ? label : label.name)),
);
const Instant = v.fallback(
  v.nullish(
    v.pipe(
      v.string(),
      v.check((text) => !Number.isNaN(Date.parse(text))),
    ),
    null,
  ),
  null,
);
const Person = v.nullish(v.object({ login: v.optional(v.string(), ""), type: v.optional(v.string(), "") }));
const Comment = v.object({ body: v.nullish(v.string(), ""), user: Person, author: Person });

/** Names of the account by which workflows of the repository write: with `[bot]` in the API, without in `gh`. */
const isWorkflow = ({ user, author }: v.InferOutput<typeof Comment>) =>
  (user?.login === "github-actions[bot]" && user.type === "Bot") ||
  (!user && (author?.login === "github-actions" || author?.login === "github-actions[bot]"));

const Comments = v.fallback(
  v.pipe(
    v.array(Comment),
    v.transform((comments) =>
      comments.map((comment) => ({ body: comment.body ?? "", isBot: isWorkflow(comment) })),
    ),
  ),
  [],
);

const IssueModel = v.pipe(
  v.object({
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    title: v.string(),
    body: v.nullish(v.string(), ""),
    state: v.nullish(v.string(), "open"),
    labels: v.fallback(v.array(Label), []),
    html_url: v.nullish(v.string()),
    url: v.nullish(v.string()),
    created_at: Instant,
    createdAt: Instant,
    updated_at: Instant,
    updatedAt: Instant,
    closed_at: Instant,
    closedAt: Instant,
    state_reason: v.nullish(v.string()),
    stateReason: v.nullish(v.string()),
    // The API says how many there are, `gh` gives them.
    comments: Comments,
  }),
  v.transform(
    (issue): Issue => ({
      number: issue.number,
      title: issue.title,
      body: (issue.body ?? "").replace(/\r\n?/g, "\n"),
      isOpen: issue.state?.toLowerCase() !== "closed",
      labels: issue.labels,
      url: [issue.html_url, issue.url].find((url) => PAGE.test(url ?? "")) ?? null,
      created: issue.created_at ?? issue.createdAt,
      updated: issue.updated_at ?? issue.updatedAt,
      closed: issue.closed_at ?? issue.closedAt,
      isCompleted: (issue.state_reason ?? issue.stateReason)?.toLowerCase() === "completed",
      comments: issue.comments,
    }),
  ),
);

/** The page of an issue, on GitHub or a server of one's own; not that of the API. */
const PAGE = /^https:\/\/(?!api\.)[\w.-]+\/[\w.-]+\/[\w.-]+\/issues\/\d+$/;

/** What a JSON file of issues holds. */
export type IssueFile =
  | { kind: "issues"; issues: Issue[] }
  /** Comments on an issue, which are of no use without it. */
  | { kind: "comments" };

/**
 * Tells whether JSON is one issue, a list of issues, or a list of comments. Pull requests, which the API lists among
 * the issues, are dropped; so is an entry that is none.
 * @returns undefined for anything else
 */
export function readIssueJson(value: unknown): IssueFile | undefined {
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  const [first] = entries;
  if (!isRecord(first)) return undefined;
  if (!("title" in first) && /#issuecomment-\d+$/.test(String(first.html_url ?? first.url ?? "")))
    return { kind: "comments" };
  if (!entries.some(isIssue)) return undefined;
  return { kind: "issues", issues: entries.filter(isIssue).filter(isNoPullRequest).flatMap(parseIssue) };
}

function parseIssue(entry: unknown): Issue[] {
  const found = v.safeParse(IssueModel, entry);
  return found.success ? [found.output] : [];
}

/** A program of an export has a title as well, but never a number beside a body, a state or labels. */
function isIssue(entry: unknown): boolean {
  return (
    isRecord(entry) &&
    typeof entry.number === "number" &&
    typeof entry.title === "string" &&
    ["body", "state", "labels"].some((key) => key in entry)
  );
}

function isNoPullRequest(entry: unknown): boolean {
  return isRecord(entry) && !entry.pull_request && entry.isPullRequest !== true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
