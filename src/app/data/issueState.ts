/** The live state of an issue, from GitHub's public interface. Loaded, and asked, only when a visitor wants to know. */
import * as v from "valibot";
import { IssueError, type IssueProblem, type IssueRef } from "./issueRef.ts";

/** How an issue or pull request stands. */
export interface IssueState {
  kind: "issue" | "pull request";
  state: "open" | "completed" | "not planned" | "closed" | "merged" | "draft";
  comments: number;
  /** ISO 8601. */
  updatedAt: string;
  /** Where the issue is now, where that is another place than asked for. */
  movedTo: { url: string; label: string } | null;
}

/** Of GitHub's answer, what is used (https://docs.github.com/rest/issues/issues#get-an-issue). */
const AnswerModel = v.object({
  state: v.picklist(["open", "closed"]),
  state_reason: v.exactOptional(v.nullable(v.string())),
  comments: v.pipe(v.number(), v.integer()),
  updated_at: v.pipe(v.string(), v.regex(v.ISO_TIMESTAMP_REGEX)),
  html_url: v.pipe(v.string(), v.regex(/^https:\/\/github\.com\//)),
  draft: v.exactOptional(v.nullable(v.boolean())),
  pull_request: v.exactOptional(v.nullable(v.object({ merged_at: v.exactOptional(v.nullable(v.string())) }))),
});
type Answer = v.InferOutput<typeof AnswerModel>;

/**
 * Asks GitHub once, without credentials and without saying from where.
 * @throws {IssueError} where GitHub does not say it
 */
export async function fetchIssueState(issue: IssueRef, signal: AbortSignal): Promise<IssueState> {
  const { owner, repo, number } = issue;
  let response: Response;
  try {
    response = await fetch(`https://api.github.com/repos/${owner}/${repo}/issues/${number}`, {
      headers: { Accept: "application/vnd.github+json" },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal,
    });
  } catch (cause) {
    throw new IssueError({ kind: "offline" }, { cause });
  }
  if (!response.ok) throw new IssueError(refusal(response));
  const answer = v.safeParse(AnswerModel, await response.json().catch(() => null));
  if (!answer.success) throw new IssueError({ kind: "format" });
  return { ...stateOf(answer.output), movedTo: movedTo(answer.output.html_url, issue) };
}

function refusal({ status, headers }: Response): IssueProblem {
  if (status === 404 || status === 410) return { kind: "gone" };
  const until = limitOf(headers);
  const isLimit = status === 429 || (status === 403 && until !== "none");
  return isLimit ? { kind: "limit", until: until === "none" ? null : until } : { kind: "refused", status };
}

/** When more is answered; null where the limit is reached but its end not told. */
function limitOf(headers: Headers): Date | null | "none" {
  const seconds = Number(headers.get("retry-after"));
  if (headers.has("retry-after") && seconds >= 0) return new Date(Date.now() + seconds * 1000);
  if (headers.get("x-ratelimit-remaining") !== "0") return "none";
  const reset = Number(headers.get("x-ratelimit-reset"));
  return Number.isFinite(reset) && reset > 0 ? new Date(reset * 1000) : null;
}

function stateOf({ state, state_reason, draft, pull_request, comments, updated_at }: Answer) {
  const common = { comments, updatedAt: updated_at };
  if (pull_request) {
    const open = draft ? ("draft" as const) : ("open" as const);
    const closed = pull_request.merged_at ? ("merged" as const) : ("closed" as const);
    return { ...common, kind: "pull request" as const, state: state === "open" ? open : closed };
  }
  const closed =
    state_reason === "completed"
      ? ("completed" as const)
      : // A duplicate is not going to be worked on either, but that is GitHub's word for something else.
        state_reason === "not_planned"
        ? ("not planned" as const)
        : ("closed" as const);
  return { ...common, kind: "issue" as const, state: state === "open" ? ("open" as const) : closed };
}

function movedTo(url: string, asked: IssueRef): IssueState["movedTo"] {
  const [, owner = "", repo = "", number = ""] =
    /^https:\/\/github\.com\/([^/]+)\/([^/]+)\/\w+\/(\d+)/.exec(url) ?? [];
  const label = `${owner}/${repo}#${number}`;
  const same = label.toLowerCase() === `${asked.owner}/${asked.repo}#${asked.number}`.toLowerCase();
  return same || number === "" ? null : { url, label };
}
