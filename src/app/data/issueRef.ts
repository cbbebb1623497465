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

/** Why an issue's state could not be had, in words for the visitor. */
export class IssueError extends Error {
  override name = "IssueError";
}
