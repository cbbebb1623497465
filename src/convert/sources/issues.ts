/** A list of issues as a source: what GitHub's API says, as a JSON text that the converter reads like a file. */

import { defined } from "../../catalogue/defined.ts";
import type { IssuesSpec } from "../../config/sourceSpec.ts";
import type { Messages } from "../diagnostics/messages.ts";
import { lfxAddress } from "../formats/issueForm.ts";
import { formLabels } from "../formats/issueFormYaml.ts";
import { readIssueJson } from "../formats/issueJson.ts";
import { issueStatus } from "../formats/issueState.ts";
import { Github, GithubError, type GithubOptions } from "./github.ts";
import { type SourceLimits, unreadable } from "./limits.ts";
import { type SourceText, saidOf } from "./sourceText.ts";

/** Proposals whose comments are read, the newest first: more than a term has, so that a build never asks thousands of questions. */
const MAX_COMMENTED = 300;

/** Reads the issues; what is wrong is reported. */
export async function readIssues(
  spec: IssuesSpec,
  messages: Messages,
  options: SourceLimits & { github?: GithubOptions } = {},
): Promise<SourceText[]> {
  const github = new Github(options.github, options);
  const publicName = `${spec.issues}/issues`;
  const file = spec.labels === undefined ? publicName : `${publicName}?labels=${spec.labels.join(",")}`;
  try {
    const query = new URLSearchParams({ state: "all", per_page: "100", sort: "created", direction: "asc" });
    if (spec.labels !== undefined) query.set("labels", spec.labels.join(","));
    const entries = (await github.list(`/repos/${spec.issues}/issues?${query}`)).filter(isIssue);
    const form = spec.form === undefined ? undefined : formLabels(await github.file(spec.issues, spec.form));
    if (spec.form !== undefined && form === undefined) {
      unreadable(
        messages,
        file,
        `“${spec.form}” is no issue form: a YAML file with a list “body” is expected.`,
      );
      return [];
    }
    const issues = await withComments(entries, spec, github);
    const dates = issues.map(({ updated_at }) => String(updated_at ?? "")).sort();
    const changed = dates.at(-1) ?? "";
    return [
      {
        file,
        publicName,
        text: JSON.stringify(issues, null, 1),
        ...(Number.isNaN(Date.parse(changed)) ? {} : { changed }),
        options: {
          ...saidOf(spec),
          issues: defined({ form, show: spec.show, states: spec.states }),
        },
      },
    ];
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    unreadable(messages, file, error.message);
    return [];
  }
}

type Entry = Record<string, unknown>;

function isIssue(entry: unknown): entry is Entry {
  return typeof entry === "object" && entry !== null && !("pull_request" in entry && entry.pull_request);
}

/**
 * Reads the comments of accepted proposals that do not hold their LFX address themselves: the automation may have written
 * it there.
 */
async function withComments(entries: readonly Entry[], spec: IssuesSpec, github: Github): Promise<Entry[]> {
  const wanted = new Set(
    entries
      .filter((entry) => {
        const read = readIssueJson(entry);
        const issue = read?.kind === "issues" ? read.issues[0] : undefined;
        if (issue === undefined || entry.comments === 0 || lfxAddress(issue) !== null) return false;
        return (
          issue.labels.some((label) => /^exported$/i.test(label)) &&
          issueStatus(issue, spec.states)?.state === "accepted"
        );
      })
      .slice(-MAX_COMMENTED),
  );
  const read: Entry[] = [];
  for (const entry of entries) {
    if (!wanted.has(entry)) read.push(entry);
    else {
      const address = `/repos/${spec.issues}/issues/${Number(entry.number)}/comments?per_page=100`;
      read.push({ ...entry, comments: await github.list(address) });
    }
  }
  return read;
}
