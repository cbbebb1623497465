/** Nothing is lost: each line of a project is found again in the catalogue. */
import type { Project } from "../../catalogue/model.ts";
import { readDifficulty } from "../fields/difficulty.ts";
import { readDocument } from "../fields/document.ts";
import { readSize } from "../fields/hours.ts";
import { isPlaceholder } from "../fields/issues.ts";
import { knownLabel } from "../fields/labelWords.ts";
import { segmentsOf } from "../fields/segments.ts";
import { readStatus } from "../fields/status.ts";
import { facetOf } from "../formats/facets.ts";
import { isLayoutKey } from "../formats/frontMatter.ts";
import { plainLine, withoutEmails } from "../mentors/tokens.ts";

/** Letters and digits only: what has to be found again of a line. */
function bare(text: string): string {
  const { text: clean } = withoutEmails(text);
  return plainLine(clean)
    .replace(/\(e-mail address left out\)/g, "")
    .replace(/mailto:/g, "")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The lines of a source inside its projects of which no field of the project holds the text. */
export function lostLines(text: string, projects: readonly Project[]): { line: number; text: string }[] {
  const { lines } = readDocument(text);
  return projects.flatMap((project) => {
    const labels = project.sections.map(({ label }) => label);
    const people = project.mentors.flatMap(({ name, github }) => [bare(name ?? ""), bare(github ?? "")]);
    const links = project.upstreamIssues.flatMap(({ url, label }) => [url, label]);
    const texts = [
      ...projects.map(({ title }) => title),
      project.org,
      project.created ?? "",
      project.description,
      project.outcomes,
      project.skillsRaw,
      project.lfxUrl ?? "",
      ...links,
      ...labels,
    ];
    const held = bare([...texts, ...project.sections.map(({ markdown }) => markdown)].join(" "));
    const isLost = (raw: string) => {
      const whole = bare(raw.replace(/^[\s>#]+/, ""));
      const value = bare(withoutLabel(raw));
      const isHeld =
        whole === "" ||
        // What makes a box of a quote is no text.
        /^\s*>\s*\[!\w+\]\s*$/.test(raw) ||
        isPlaceholder(withoutLabel(raw)) ||
        held.includes(whole) ||
        (value !== "" && held.includes(value)) ||
        isLabel(raw) ||
        isLayoutKey(/^([\w-]+):/.exec(raw)?.[1] ?? "");
      if (isHeld || isFact(raw, project) || areHeld(raw, held, people)) return false;
      const cells = cellsOf(raw);
      return (
        cells.length === 0 ||
        cells.some((cell) => !isLabel(cell) && !isFact(`x: ${cell}`, project) && !areHeld(cell, held, people))
      );
    };
    return lines
      .slice(project.source.line, project.source.endLine)
      .filter(({ raw }) => isLost(raw) && segmentsOf(raw).some(isLost))
      .map(({ number, raw }) => ({ line: number, text: raw }));
  });
}

/** The cells of a table's row, or the texts between a line's tags; none of any other line. */
function cellsOf(raw: string): string[] {
  if (!/^\s*\||\|\s*$|<[a-z][^<>]*>|\*\*\S.*\*\*/i.test(raw)) return [];
  return raw
    .replace(/<[^<>]*>|\*\*/g, "|")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").replaceAll("**", "").trim());
}

/** A line whose value is the difficulty, the hours or the status that the project has. */
function isFact(raw: string, { difficulty = [], hours = [], status }: Project): boolean {
  const value = withoutLabel(raw);
  const [levels, sizes] = [readDifficulty(value), readSize(value)];
  return (
    (levels.length > 0 && levels.every((level) => difficulty.includes(level))) ||
    (sizes.length > 0 && sizes.every((size) => hours.includes(size))) ||
    (status !== undefined && readStatus(value)?.state === status.state)
  );
}

/** A label may say in parentheses what its values are: "Size (90 h/small, 350 h/large): 90 h". */
function withoutLabel(raw: string): string {
  return raw.replace(/^[^:：()]{0,60}(?:\([^()]{0,100}\))?[^:：()]{0,10}[:：]/, "");
}

function isLabel(raw: string): boolean {
  const text = raw.replace(/^[\s>#*+-]+/, "").replace(/[\s:：*]+$/, "");
  return knownLabel(text) !== undefined || facetOf(text) !== undefined || isPlaceholder(text);
}

/** The words of labels, difficulties and sizes, which are read as what they mean, and those over a table's two columns. */
const FACT_WORD =
  /^(?:easy|medium|hard|very|high|low|intermediate|beginner|advanced|difficulty|expected|preferred|nice|to|have|language|requisitions?|size|level|hours?|tbd|tbc|tba|info|details|required|skills|possible)+$/;

/** Word by word: a line of people and links is taken apart. */
function areHeld(raw: string, held: string, people: readonly string[]): boolean {
  const clean = plainLine(withoutEmails(raw).text)
    .replace(/^[^:：(]{0,40}(?:\([^()]*\))?\W{0,3}[:：]/, "")
    .replace(/\](?:\([^()]*\)|\[[^\][]*\])/g, "]")
    .replace(/https?:\/\/(?:www\.)?github\.com\//gi, "");
  const all = people.join(" ");
  return clean
    .split(/[\s,;()[\]<>/&*:|]+/)
    .map(bare)
    .every(
      (word) =>
        word === "" ||
        ["and", "or", "mentor", "name"].includes(word) ||
        knownLabel(word) !== undefined ||
        FACT_WORD.test(word) ||
        all.includes(word) ||
        held.includes(word),
    );
}
