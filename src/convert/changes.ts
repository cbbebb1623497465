/** What differs between two catalogues: what came, what went, what was changed or renamed. */
import type { Catalogue, Project } from "../catalogue/model.ts";

/** The differences, each list in the catalogues' own order. */
export interface CatalogueChanges {
  came: Project[];
  went: Project[];
  /** Projects under another id; `from` is the one before. */
  renamed: { project: Project; from: string }[];
  /** Projects that say something else, with what. */
  changed: { project: Project; what: string[] }[];
}

/** What of a project is compared, in words. Lines move whenever something above them is written; they are no change. */
const COMPARED: readonly (readonly [what: string, of: (project: Project) => unknown])[] = [
  ["state", ({ status }) => status?.state],
  ["description", ({ description }) => description],
  ["outcomes", ({ outcomes }) => outcomes],
  ["skills", ({ skills, optionalSkills }) => [skills, optionalSkills]],
  ["mentors", ({ mentors }) => mentors],
  ["upstream issues", ({ upstreamIssues }) => upstreamIssues],
  ["LFX address", ({ lfxUrl }) => lfxUrl],
  ["other texts", ({ sections }) => sections],
];

/** Compares two catalogues. */
export function catalogueChanges(before: Catalogue, after: Catalogue): CatalogueChanges {
  const known = new Map(before.projects.map((project) => [project.id, project]));
  const changes: CatalogueChanges = { came: [], went: [], renamed: [], changed: [] };
  const found = new Set<string>();
  for (const project of after.projects) {
    const from = [project.id, ...(project.aliases ?? [])].find((id) => known.has(id) && !found.has(id));
    const old = from === undefined ? undefined : known.get(from);
    if (from === undefined || old === undefined) {
      changes.came.push(project);
      continue;
    }
    found.add(from);
    if (from !== project.id) changes.renamed.push({ project, from });
    const what = COMPARED.filter(([, of]) => JSON.stringify(of(old)) !== JSON.stringify(of(project))).map(
      ([name]) => name,
    );
    if (what.length > 0) changes.changed.push({ project, what });
  }
  changes.went = before.projects.filter(({ id }) => !found.has(id));
  return changes;
}

/** Most lines of one list: a summary is read by people. */
const MOST = 50;

/** The differences as Markdown, for the summary of a run. */
export function changesMarkdown({ came, went, renamed, changed }: CatalogueChanges): string {
  const parts = [
    list("New", came.map(named)),
    list("Gone", went.map(named)),
    list(
      "Renamed",
      renamed.map(({ project, from }) => `${named(project)}, before: \`${from}\``),
    ),
    list(
      "Changed",
      changed.map(({ project, what }) => `${named(project)}: ${what.join(", ")}`),
    ),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "Nothing has changed.\n" : parts.join("\n");
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const more = lines.length > MOST ? `- and ${lines.length - MOST} more\n` : "";
  return `### ${title} (${lines.length})\n\n${lines
    .slice(0, MOST)
    .map((line) => `- ${line}\n`)
    .join("")}${more}`;
}

/** A title comes from a source: nothing in it may be more than text. */
function named({ title, org }: Project): string {
  const text = org === "" ? title : `${title} (${org})`;
  return text.replace(/[\\`*_{}[\]<>()#!|~@]/g, "\\$&").replace(/\s+/g, " ");
}
