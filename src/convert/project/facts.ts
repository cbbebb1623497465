/** Difficulty, hours and status of a project: in its fields, its title, its text, or a heading that holds for all below it. */
import type { Project } from "../../catalogue/model.ts";
import type { Difficulty } from "../../catalogue/statedValues.ts";
import { isDifficultyWord, readDifficulty } from "../fields/difficulty.ts";
import { type Field, fieldMarkdown } from "../fields/fields.ts";
import { isSizeWord, readHours, readSize } from "../fields/hours.ts";
import { isStruckThrough, readStatus } from "../fields/status.ts";
import type { SourceDocument } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";

/** What a project states of itself beside its texts; absent what it does not state. */
export type Facts = Pick<Project, "difficulty" | "hours" | "status">;

/** One place that may state facts, as far as it does. */
interface Stated {
  difficulty: Difficulty[];
  hours: number[];
}

/**
 * The facts of the project whose title stands at a line of the document. What states a fact most directly wins: its field,
 * then a mark in the title, a badge, the headings above, and last the text.
 */
export function readFacts(
  fields: readonly Field[],
  document: SourceDocument,
  titleLine: number,
  title: string,
): Facts {
  const raw = document.lines[titleLine - 1]?.raw ?? "";
  const lines = fields.flatMap((field) =>
    field.lines.filter(({ verbatim }) => !verbatim).map(({ text }) => text),
  );
  const places = [
    () => ofFields(fields),
    () => ofMarks(`${title} ${raw}`),
    () => ofBadges([raw, ...lines]),
    () => ofLines(unlabelled(fields)),
    () => ofHeadingsAbove(document, titleLine),
    () => ofText(lines.join("\n")),
  ];
  let difficulty: Difficulty[] = [];
  let hours: number[] = [];
  for (const place of places) {
    if (difficulty.length > 0 && hours.length > 0) break;
    const stated = place();
    if (difficulty.length === 0) difficulty = stated.difficulty;
    if (hours.length === 0) hours = stated.hours;
  }
  const status = statusOf(fields, title, raw);
  return {
    ...(difficulty.length > 0 && { difficulty }),
    ...(hours.length > 0 && { hours }),
    ...(status !== undefined && { status }),
  };
}

/** True for a field whose text says nothing but the fact that was read from it. */
export function isWhollyRead(field: Field): boolean {
  const markdown = fieldMarkdown(field);
  if (field.kind === "status") return readStatus(markdown) !== undefined;
  const isRead =
    field.kind === "difficulty"
      ? readDifficulty(markdown).length > 0
      : field.kind === "size" && readSize(markdown).length > 0;
  return isRead && isNothingElse(markdown);
}

/** Words that stand around a difficulty or size and say no more of it. */
const AROUND = new Set(
  "project size level difficulty hours hour hrs hr h approximately approx about around to or and from gsoc the is a of very quite total expected".split(
    " ",
  ),
);

function isNothingElse(markdown: string): boolean {
  const words =
    plainText(markdown)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.every((word) => isDifficultyWord(word) || isSizeWord(word) || AROUND.has(word));
}

function ofFields(fields: readonly Field[]): Stated {
  const texts = (kind: Field["kind"]) => fields.filter((field) => field.kind === kind).map(fieldMarkdown);
  const [difficulties, sizes] = [texts("difficulty"), texts("size")];
  const hours = sizes.map(readSize).find((found) => found.length > 0);
  return {
    difficulty:
      [
        ...difficulties,
        ...sizes.filter((text) => hours !== undefined && /\bhard|\beasy|intermediate|beginner/i.test(text)),
      ]
        .map(readDifficulty)
        .find((found) => found.length > 0) ?? [],
    hours: hours ?? difficulties.map(readHours).find((found) => found.length > 0) ?? [],
  };
}

/** "Faster parser (350 hours, hard)", "[Medium] Faster parser": brackets that hold nothing else. */
function ofMarks(text: string): Stated {
  const stated: Stated = { difficulty: [], hours: [] };
  for (const [, inside = ""] of text.slice(0, 1000).matchAll(/[([{]([^()[\]{}]{1,60})[)\]}](?!\()/g)) {
    if (stated.hours.length === 0)
      stated.hours = isNothingElse(inside) ? readSize(inside) : readHours(inside);
    const words = inside.toLowerCase().match(/\p{L}+/gu) ?? [];
    const isLevel =
      isNothingElse(inside) &&
      !(words.length === 1 && /^(?:high|low|normal|average|complex|simple)$/.test(words[0] ?? ""));
    if (stated.difficulty.length === 0 && isLevel && !/^\W*(?:small|medium|large)\W+\d/i.test(inside))
      stated.difficulty = readDifficulty(inside);
  }
  return stated;
}

/** An image whose text names a difficulty or size: `![difficulty: medium]`, `![size-l]`. */
function ofBadges(lines: readonly string[]): Stated {
  const stated: Stated = { difficulty: [], hours: [] };
  const difficulty = new Set<Difficulty>();
  const hours = new Set<number>();
  for (const line of lines) {
    if (!line.includes("![")) continue;
    for (const [, text = ""] of line.slice(0, 2000).matchAll(/!\[([^\][]{1,60})\]/g)) {
      const [, fact = "", value = ""] =
        /^\W*(diff|level|complex|size|length|duration|effort|hours)[a-z]*[\s:_–-]+(.+)$/i.exec(text) ?? [];
      if (/^(?:diff|level|complex)/i.test(fact))
        for (const level of readDifficulty(value)) difficulty.add(level);
      else if (fact !== "") for (const size of readSize(value)) hours.add(size);
    }
  }
  stated.difficulty = [...difficulty];
  stated.hours = [...hours].sort((a, b) => a - b);
  return stated;
}

/** Lines before the first label and after the last one-line field. */
function unlabelled(fields: readonly Field[]): string[] {
  return fields
    .filter(({ kind }) => kind === "preamble" || kind === "body")
    .flatMap(({ lines }) => lines.filter(({ verbatim }) => !verbatim).map(({ text }) => text));
}

/** A line that says nothing but a difficulty and a size: "Medium, 175 hours". */
function ofLines(lines: readonly string[]): Stated {
  for (const line of lines) {
    if (line.length > 80 || line.trim() === "" || !isNothingElse(line)) continue;
    const stated = { difficulty: readDifficulty(line), hours: readSize(line) };
    if (stated.difficulty.length + stated.hours.length > 0) return stated;
  }
  return { difficulty: [], hours: [] };
}

/** Words of a heading that gathers projects by difficulty or size: "Medium-sized projects (175 hours)". */
const GATHERING = new Set(
  "projects project ideas idea sized tasks task for friendly list difficulty students contributors scope proposals".split(
    " ",
  ),
);

function ofHeadingsAbove(document: SourceDocument, titleLine: number): Stated {
  const stated: Stated = { difficulty: [], hours: [] };
  const own = document.headings.find(({ line }) => line === titleLine);
  let depth = own?.depth ?? 7;
  for (const { line, depth: above, text } of document.headings.toReversed()) {
    if (line >= titleLine || above >= depth) continue;
    depth = above;
    const hours = readHours(text);
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const isGathering = words.length > 0 && words.every((word) => isNothingElse(word) || GATHERING.has(word));
    const isSize = /\bsiz|hour|\bscope|\bsmall|\blarge/i.test(text);
    if (stated.hours.length === 0)
      stated.hours = hours.length > 0 ? hours : isGathering && isSize ? readSize(text) : [];
    if (stated.difficulty.length === 0 && isGathering && !isSize) stated.difficulty = readDifficulty(text);
  }
  return stated;
}

/** "This is a 350-hour project of medium difficulty." */
function ofText(text: string): Stated {
  const plain = text.slice(0, 20_000);
  const hours = plain
    .split("\n")
    .flatMap(readHours)
    .filter((number) => GSOC_HOURS.has(number));
  const [, after, before] =
    /\b(?:difficulty|complexity)(?:\s+(?:level|rating))?(?:\s*[:：–-]\s*|\s+(?:is|of)\s+)[*_]*(\p{L}+)|\b(\p{L}+)[*_]*\s+difficulty\b/iu.exec(
      plain,
    ) ?? [];
  const word = (after ?? before ?? "").toLowerCase();
  return {
    difficulty: isDifficultyWord(word) ? readDifficulty(word) : [],
    hours: [...new Set(hours)].sort((a, b) => a - b),
  };
}

/** Sizes of Google Summer of Code; other numbers of hours in running text may mean anything. */
const GSOC_HOURS = new Set([90, 175, 350]);

function statusOf(fields: readonly Field[], title: string, raw: string): Project["status"] {
  for (const field of fields) {
    const status = field.kind === "status" ? readStatus(fieldMarkdown(field)) : undefined;
    if (status !== undefined) return status;
  }
  for (const [, inside = ""] of `${title} ${raw}`
    .slice(0, 1000)
    .matchAll(/[([]([^()[\]]{3,60})[)\]](?!\()/g)) {
    const status = readStatus(inside);
    if (status !== undefined) return status;
  }
  if (isStruckThrough(raw)) return { state: "closed", label: "struck through" };
  for (const line of unlabelled(fields)) {
    const isSaid =
      /\b(?:this|the) (?:project|idea|task|proposal|topic|position)\b|^\s*[*_~([]|^\s*[A-Z ]+[!.]*\s*$/i.test(
        line,
      );
    const status =
      isSaid && /\b(?:project|idea|taken|assigned|closed|available)\b/i.test(line)
        ? readStatus(line)
        : undefined;
    if (status !== undefined) return status;
  }
  return undefined;
}
