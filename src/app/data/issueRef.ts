/** An issue or pull request on GitHub. */
export interface IssueRef {
  owner: string;
  repo: string;
  number: number;
}

const ISSUE =
  /^https:\/\/(?:www\.)?github\.com\/([\w.-]+)\/([\w.-]+)\/(?:issues|pull)\/([1-9]\d{0,9})(?:[/?#]|$)/i;

/** Reads an issue's address; null where it is none of GitHub's (another host, a board, a discussion). */
export function issueRef(url: string): IssueRef | null {
  const [, owner, repo, number] = ISSUE.exec(url) ?? [];
  if (owner === undefined || repo === undefined || !/\w/.test(owner) || !/\w/.test(repo)) return null;
  return { owner, repo, number: Number(number) };
}

/** Why GitHub did not say an issue's state. */
export type IssueProblem =
  | { kind: "offline" | "gone" | "format" }
  | { kind: "refused"; status: number }
  /** The number of questions an hour is reached; `until` tells when more are answered, null where that is not told. */
  | { kind: "limit"; until: Date | null };

/** Says why an issue's state could not be loaded. */
export class IssueError extends Error {
  override name = "IssueError";
  readonly problem: IssueProblem;

  constructor(problem: IssueProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}
