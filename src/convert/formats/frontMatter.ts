/**
 * Front matter: the facts of one idea, or the title of a page.
 *
 *     > | ---
 *     > | title: Faster parser
 *     > | difficulty: medium
 *     > | project_mentors:
 *     > |   - first_name: Ada
 *     > |     last_name: Vale
 *     > | ---
 */
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import type { Field } from "../fields/fields.ts";
import { fieldOf } from "./fieldOf.ts";

/** What front matter says. */
export interface FrontMatter {
  /** Lines that it takes, its marks included. */
  length: number;
  title: string;
  /** "" where it names none. */
  org: string;
  /** ISO date. */
  created?: string;
  fields: Field[];
}

/** Longest front matter that is read, in lines. */
const MAX_LINES = 300;
const MAX_PEOPLE = 50;
const NAME_KEY = /^(?:(?:full_?|first_?|last_?)?name|github|handle|username|login|gh)$/i;

/** The front matter of a source; undefined where it has none that can be read. */
export function readFrontMatter(lines: readonly string[]): FrontMatter | undefined {
  const mark = lines[0]?.trimEnd();
  if (mark !== "---" && mark !== "+++") return undefined;
  const end = lines.slice(0, MAX_LINES).findIndex((line, index) => index > 0 && line.trimEnd() === mark);
  if (end < 2) return undefined;
  const body = lines.slice(1, end);
  const data = parsed(body.join("\n"), mark === "---");
  if (data === undefined) return undefined;
  const lineOf = (key: string) => body.findIndex((line) => line.startsWith(key)) + 2 || 1;
  return { length: end + 1, ...read(data, lineOf) };
}

function parsed(text: string, isYaml: boolean): Record<string, unknown> | undefined {
  try {
    // No date becomes an object, and no alias grows without limit.
    const data: unknown = isYaml ? parseYaml(text, { schema: "core", maxAliasCount: 20 }) : parseToml(text);
    return typeof data === "object" && data !== null && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What serves the page's layout and says nothing of a project. */
const LAYOUT =
  /^(?:layout|weight|permalink|slug|draft|toc|menu|icon|url|nav_\w+|parent|has_\w+|sidebar\w*|template|type|published|aliases|redirect\w*|lang(?:uage_code)?|year|order|image|cover|thumbnail|author|authors|math|css|js|id|key|robots|seo\w*|keywords|categories|category|hide\w*|show\w*|pagination\w*|last_modified\w*|lastmod|updated|build|cascade|outputs|linktitle|breadcrumb\w*)$/i;
/** True for a key that says how a page looks or where it stands. */
export function isLayoutKey(key: string): boolean {
  return LAYOUT.test(key);
}

const TITLE = /^(?:title|name|project_title|idea)$/i;
const ORG = /^(?:project|organi[sz]ations?|org|community)$/i;
const CREATED = /^(?:created(?:_at|_on)?|date(?:_created)?)$/i;
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:difficulty|level|difficulty_level|skill_level)$/i, "Difficulty"],
  [/^(?:duration|size|length|hours|project_size|expected_size|effort|time)$/i, "Project size"],
  [/mentors?$/i, "Mentors"],
  [
    /^(?:skills?|technolog(?:y|ies)|tech_?stack|required_skills|languages?|prerequisites|requirements)$/i,
    "Skills",
  ],
  [/^(?:description|summary|abstract|short_description|excerpt)$/i, "Description"],
  [/^(?:outcomes?|expected_outcomes?|deliverables|expected_results)$/i, "Expected outcomes"],
];

function read(data: Record<string, unknown>, lineOf: (key: string) => number): Omit<FrontMatter, "length"> {
  const front: Omit<FrontMatter, "length"> = { title: "", org: "", fields: [] };
  const isProject = Object.keys(data).some((key) =>
    LABELS.some(([pattern], index) => index < 4 && pattern.test(key)),
  );
  for (const [key, value] of Object.entries(data)) {
    if (value === null || value === "" || value === false) continue;
    if (TITLE.test(key) && front.title === "") front.title = textOf(value);
    else if (ORG.test(key)) {
      const name = Array.isArray(value) ? textOf(value[0]) : textOf(value);
      // "project:" is nearer than the institutes of its mentors.
      if (front.org === "" || /^project$/i.test(key)) front.org = name;
      if (Array.isArray(value) || name !== front.org)
        front.fields.push(fieldOf("Organization", [textOf(value)], lineOf(key)));
    } else if (CREATED.test(key)) {
      const [day] = /\d{4}-\d\d-\d\d/.exec(textOf(value)) ?? [];
      if (day !== undefined) front.created = day;
    } else if (!LAYOUT.test(key)) {
      const [, label] = LABELS.find(([pattern]) => pattern.test(key)) ?? [];
      const details = label === "Mentors" ? detailsOf(value) : [];
      if (details.length > 0)
        front.fields.push({ ...fieldOf("About the mentors", details, lineOf(key)), kind: "section" });
      const texts = label === "Mentors" ? peopleOf(value) : [textOf(value)];
      if (isProject || label !== "Description")
        front.fields.push(fieldOf(label ?? nameOf(key), withUnit(texts, label), lineOf(key)));
    }
  }
  return front;
}

/** "duration: 350" is in hours. */
function withUnit(texts: readonly string[], label: string | undefined): readonly string[] {
  return label === "Project size"
    ? texts.map((text) => (/^\d{2,3}$/.test(text) ? `${text} hours` : text))
    : texts;
}

/** "mentor_avail" as "Mentor avail". */
function nameOf(key: string): string {
  const words = key.replace(/[_-]+/g, " ").trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== "")
      .join(", ");
  if (typeof value === "object" && value !== null)
    return Object.values(value)
      .map(textOf)
      .filter((text) => text !== "")
      .join(" ");
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** What is said of mentors besides their names, one line a person. */
function detailsOf(value: unknown): string[] {
  const people: unknown[] = Array.isArray(value) ? value : [value];
  return people.slice(0, MAX_PEOPLE).flatMap((person) => {
    if (typeof person !== "object" || person === null) return [];
    const rest = Object.entries(person).filter(([key]) => !NAME_KEY.test(key) && !/mail/i.test(key));
    const details = rest.map(
      ([key, detail]) => `${nameOf(key)}: ${detail === true ? "yes" : textOf(detail)}`,
    );
    return details.length === 0
      ? []
      : [`${(peopleOf(person)[0] ?? "-").replace(/ \(@.*/, "")}: ${details.join(", ")}`];
  });
}

/** One line a person: "- Ada Vale (@ada-vale)"; an address stays out of it. */
function peopleOf(value: unknown): string[] {
  const people = Array.isArray(value) ? value : [value];
  return people.slice(0, MAX_PEOPLE).map((person) => {
    if (typeof person !== "object" || person === null) return `- ${textOf(person)}`;
    const of = (pattern: RegExp) => {
      const [, found] = Object.entries(person).find(([key]) => pattern.test(key)) ?? [];
      return textOf(found);
    };
    const name = of(/^(?:full_?)?name$/i) || `${of(/^first_?name$/i)} ${of(/^last_?name$/i)}`.trim();
    const handle = of(/^(?:github|handle|username|login|gh)$/i).replace(/^.*github\.com\/|^@/, "");
    return `- ${[name, handle === "" ? "" : `(@${handle})`].filter((text) => text !== "").join(" ")}`;
  });
}
