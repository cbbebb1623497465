/** The description that a proposer writes into one field of a form: what the project is, and what it should lead to. */

import { readDocument } from "../fields/document.ts";
import { asSections, type Field, fieldMarkdown, readFields } from "../fields/fields.ts";
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
  const fields = withoutLabelsInCode(readFields(document, 0, document.lines.length), markdown);
  const texts: Record<"description" | "outcomes", string[]> = { description: [], outcomes: [] };
  const sections: ProposalText["sections"] = [];
  let part: "description" | "outcomes" | "sections" = "description";
  let depth = 0;
  let isLabelled = false;
  fields.forEach((field, index) => {
    const end = (fields[index + 1]?.line ?? source.length + 1) - 1;
    const written = source.slice(Math.max(0, field.line - 1), end);
    const own = headingDepth(source[field.line - 1]);
    if (field.kind === "outcomes" && part !== "sections") {
      part = "outcomes";
      depth = own;
      addPart(texts.outcomes, fieldMarkdown(field));
    } else if (part === "outcomes" && own > depth && depth > 0) {
      texts.outcomes.push(...written);
    } else if (field.kind === "preamble") {
      addPart(texts.description, fieldMarkdown(field));
    } else if (field.kind === "description") {
      if (part === "outcomes") part = "description";
      // Only the first label says nothing that is not known anyway.
      addPart(texts.description, isLabelled ? written.join("\n").trim() : fieldMarkdown(field));
      isLabelled = true;
    } else if (part === "description") {
      texts.description.push(...written);
    } else {
      part = "sections";
      sections.push(...asSections(field));
    }
  });
  return {
    description: texts.description.join("\n").trim(),
    outcomes: texts.outcomes.join("\n").trim(),
    sections,
    emails: fields.flatMap(personalEmails),
  };
}

/** In a quote, code is not told from text: what looks like a label in it belongs to the field before. */
function withoutLabelsInCode(fields: readonly Field[], markdown: string): Field[] {
  const { lines } = readDocument(markdown);
  const whole: Field[] = [];
  for (const field of fields) {
    const line = lines[field.line - 1];
    const before = whole.at(-1);
    if (line?.verbatim && before) {
      const label = { number: field.line, text: line.raw, verbatim: true };
      const rest = field.lines.filter(({ number }) => number !== field.line);
      before.lines = [...before.lines, label, ...rest];
    } else whole.push({ ...field });
  }
  return whole;
}

/** Adds a text as a paragraph of its own. */
function addPart(lines: string[], text: string): void {
  while (lines.at(-1)?.trim() === "") lines.pop();
  if (lines.length > 0) lines.push("");
  lines.push(...text.split("\n"), "");
}

function headingDepth(line = ""): number {
  return /^ {0,3}(#{1,6})(?:\s|$)/.exec(line)?.[1]?.length ?? 0;
}
