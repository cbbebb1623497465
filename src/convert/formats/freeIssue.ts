/** Ideas that are kept as issues of no form: the issue's title is the project's, its text has the fields. */
import { readDocument } from "../fields/document.ts";
import { type DraftProject, readProject } from "../project/project.ts";
import type { Issue } from "./issueJson.ts";

/** "[GSoC]", "[GSoC 2026]", "GSoC'26:", "LFX Mentorship 2026 -": says of which program the issue is, not what it is about. */
const PREFIX =
  /^\s*(?:(?:\[[^\][]{1,40}\]|\([^()]{1,40}\))\s*[:–—-]?\s*|(?:gsoc|google summer of code|lfx(?: mentorship)?|outreachy|project idea|idea|proposal)(?:\s*['’]?\d{2,4})?\s*[:–—-]\s+)/i;

/** The title without the prefixes that name the program. */
export function issueTitle(title: string): string {
  let rest = title.replace(/\s+/g, " ").trim();
  for (let at = 0; at < 3; at++) {
    const shorter = rest.replace(PREFIX, "").trim();
    if (shorter === "") break;
    rest = shorter;
  }
  return rest;
}

/** What {@link issueTitle} leaves out. */
export function titlePrefix(title: string): string {
  const written = title.replace(/\s+/g, " ").trim();
  return written.slice(0, written.length - issueTitle(title).length);
}

/** Reads the project of an issue; its org is nowhere in it, and the issue itself is where contributors start. */
export function readFreeIssue(issue: Issue): DraftProject {
  const document = readDocument(issue.body);
  const project = readProject(document, {
    org: "",
    title: issueTitle(issue.title),
    line: 0,
    endLine: document.lines.length,
  });
  const upstream =
    issue.url === null
      ? []
      : [{ url: issue.url, label: issue.url.replace(/^https:\/\/[^/]+\/([^/]+\/[^/]+)\/issues\//, "$1#") }];
  const others = project.upstreamIssues.filter(({ url }) => url !== issue.url);
  return { ...project, line: 1, endLine: 1, upstreamIssues: [...upstream, ...others] };
}
