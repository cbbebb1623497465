/** The description that a proposer writes into one field of a form: what the project is, and what it should lead to. */

import { readDocument } from "../fields/document.ts";
import { asSections, fieldMarkdown, readFields } from "../fields/fields.ts";
import { personalEmails } from "../project/project.ts";

/** The parts of a proposal's description. */
export interface ProposalText {
  description: string;
  outcomes: string;
  /** Labelled parts that follow the outcomes. */
  sections: { label: string; markdown: string }[];
  /** E-mail addresses of people, lower case. */
  emails: string[];
}

/**
 * Parts a description at the headings or labels "Description" and "Expected outcomes"; every other heading is the
 * proposer's own and stays where it stands. Nothing is lost.
 */
export function readProposalText(markdown: string): ProposalText {
  // Quoted, a text's own bullets and headings are not taken for fields of a project.
  const document = readDocument(markdown.replace(/^/gm, "> "));
  const source = markdown.split("\n");
  const fields = readFields(document, 0, document.lines.length);
  const parts: ProposalText = {
    description: "",
    outcomes: "",
    sections: [],
    emails: fields.flatMap(personalEmails),
  };
  let part: "description" | "outcomes" | "sections" = "description";
  let depth = 0;
  let isLabelled = false;
  fields.forEach((field, index) => {
    const end = (fields[index + 1]?.line ?? source.length + 1) - 1;
    const written = source
      .slice(Math.max(0, field.line - 1), end)
      .join("\n")
      .trim();
    const own = headingDepth(source[field.line - 1]);
    const isInside = part === "outcomes" && own > depth && depth > 0;
    if (field.kind === "outcomes" && part !== "sections") {
      part = "outcomes";
      depth = own;
      parts.outcomes = joined(parts.outcomes, fieldMarkdown(field));
    } else if (isInside) {
      parts.outcomes = joined(parts.outcomes, written);
    } else if (field.kind === "description" || field.kind === "preamble") {
      if (part === "outcomes") part = "description";
      // Only the first label says nothing that is not known anyway.
      const isFirst = !isLabelled || field.kind === "preamble";
      isLabelled ||= field.kind === "description";
      parts.description = joined(parts.description, isFirst ? fieldMarkdown(field) : written);
    } else if (part === "description") {
      parts.description = joined(parts.description, written);
    } else {
      part = "sections";
      parts.sections.push(...asSections(field));
    }
  });
  return parts;
}

function headingDepth(line = ""): number {
  return /^ {0,3}(#{1,6})(?:\s|$)/.exec(line)?.[1]?.length ?? 0;
}

function joined(a: string, b: string): string {
  return [a, b].filter((text) => text !== "").join("\n\n");
}
