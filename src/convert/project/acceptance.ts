import type { SourceDocument } from "../markdown/blocks.ts";
import type { DraftProject } from "./project.ts";

/** The heading of a list of those proposals that were accepted: "Accepted projects", "List of Selected Projects". */
const ACCEPTED =
  /^(?:list of )?(?:the |our )?(?:accepted|selected|approved)(?: [\w-]+){0,2} (?:projects?|proposals?|ideas|programs?)[:.]?$/i;

/** A project under a heading that says so is accepted, in the words of that heading. */
export function withAcceptance(
  project: DraftProject,
  line: number,
  { headings }: SourceDocument,
): DraftProject {
  if (project.status !== undefined) return project;
  let depth = Number.POSITIVE_INFINITY;
  for (const heading of headings.filter((one) => one.line <= line).reverse()) {
    if (heading.depth >= depth) continue;
    depth = heading.depth;
    if (heading.line < line && ACCEPTED.test(heading.text))
      return { ...project, status: { state: "accepted", label: heading.text } };
  }
  return project;
}
