/** What the tests ask of any ideas file, made up or real. */
import type { Project } from "../../catalogue/model.ts";
import { readLabel } from "../fields/labels.ts";

/** The e-mail addresses behind the handles of mentors, "(@ada, ada@example.org)", in lower case. */
export function emailsOfMentors(text: string): string[] {
  const people = text.split("\n").filter((line) => /\(@[\w-]+\s*,/.test(line));
  return people.flatMap((line) => line.toLowerCase().match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []);
}

/** The same text with the labels of its projects as headings: "- Mentor(s): Ada" becomes "###### Mentor(s): Ada". */
export function withLabelsAsHeadings(text: string, projects: readonly Project[]): string {
  const isInside = (line: number) =>
    projects.some(({ source }) => source.line < line && line <= source.endLine);
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => (isInside(index + 1) ? asHeading(line) : line))
    .join("\n");
}

function asHeading(line: string): string {
  const label = readLabel(line);
  const isField = label?.match === "exact" && label.colon && label.kind !== "section" && label.indent < 2;
  return isField ? `###### ${line.replace(/^\s*(?:[-*+]\s+)?/, "")}` : line;
}
