/** One org, person or skill under one name, however many names its sources have for it. */
import type { Catalogue, Mentor, Project } from "../catalogue/model.ts";
import { slugify } from "../catalogue/slug.ts";
import type { Aliases, NameSettings } from "../config/names.ts";
import { orgNames } from "../config/orgNames.ts";

/**
 * Gives everything in the catalogues one name: those of the settings first; and an org that files write in several ways,
 * or by an old name beside its new one, gets one for all. An org with one spelling keeps it.
 * A project whose org is renamed keeps its id as an alias, so that its address leads on.
 */
export function withOneName(catalogues: readonly Catalogue[], settings: NameSettings = {}): Catalogue[] {
  const orgs = nameMap(settings.orgs?.aliases);
  const skills = nameMap(settings.skills?.aliases);
  const hidden = new Set((settings.skills?.hide ?? []).map(keyOf));
  const mentors = mentorMap(settings.mentors?.aliases);
  const named = catalogues.map((catalogue) =>
    changed(catalogue, (project) => ({
      ...withOrg(project, orgs.get(keyOf(project.org)) ?? project.org),
      ...skillsOf(project, (skill) =>
        hidden.has(keyOf(skill)) ? undefined : (skills.get(keyOf(skill)) ?? skill),
      ),
      mentors: uniqueMentors(project.mentors.map(mentors)),
    })),
  );
  const shared = sharedNames(named.flatMap(({ projects }) => projects.map(({ org }) => org)));
  return named.map((catalogue) =>
    changed(catalogue, (project) => withOrg(project, shared.get(project.org) ?? project.org)),
  );
}

function changed(catalogue: Catalogue, change: (project: Project) => Project): Catalogue {
  return { ...catalogue, projects: catalogue.projects.map(change) };
}

function withOrg(project: Project, org: string): Project {
  if (org === project.org) return project;
  return { ...project, org, aliases: [...new Set([...(project.aliases ?? []), project.id])] };
}

function nameMap(aliases: Aliases = {}): Map<string, string> {
  return new Map(
    Object.entries(aliases).flatMap(([name, others]) =>
      [name, ...others].map((other) => [keyOf(other), name] as const),
    ),
  );
}

/** How names are compared: without case, spaces and signs. Signs alone make a name, too: "C++" is no "C". */
function keyOf(name: string): string {
  return slugify(name).replaceAll("-", "") || name.trim().toLowerCase();
}

/** For orgs that the sources name in several ways: each way, with the one that is shown. */
function sharedNames(written: readonly string[]): Map<string, string> {
  const known = new Map(orgNames.flatMap((names) => names.map((name) => [keyOf(name), names[0]] as const)));
  const groups = new Map<string, Map<string, number>>();
  for (const name of written) {
    if (name === "") continue;
    const key = keyOf(known.get(keyOf(name)) ?? name);
    const group = groups.get(key) ?? new Map<string, number>();
    group.set(name, (group.get(name) ?? 0) + 1);
    groups.set(key, group);
  }
  const shared = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.size < 2) continue;
    // Stable in its input's order: of spellings that are as frequent the first one is shown.
    const [frequent = ""] = [...group].sort(([, a], [, b]) => b - a).map(([name]) => name);
    const shown = known.get(keyOf(frequent)) ?? frequent;
    for (const name of group.keys()) shared.set(name, shown);
  }
  return shared;
}

function skillsOf(
  project: Project,
  rename: (skill: string) => string | undefined,
): Pick<Project, "skills" | "optionalSkills"> {
  const skills = [...new Set(project.skills.flatMap((skill) => rename(skill) ?? []))];
  if (project.optionalSkills === undefined) return { skills };
  // Optional is only what no other name of the same skill makes required.
  const optional = new Set(project.optionalSkills);
  const required = new Set(
    project.skills.filter((skill) => !optional.has(skill)).flatMap((skill) => rename(skill) ?? []),
  );
  return {
    skills,
    optionalSkills: [...new Set(project.optionalSkills.flatMap((skill) => rename(skill) ?? []))].filter(
      (skill) => !required.has(skill),
    ),
  };
}

function mentorMap(aliases: Aliases = {}): (mentor: Mentor) => Mentor {
  const names = new Map(
    Object.entries(aliases).flatMap(([name, others]) =>
      [name, ...others].map(
        (other) => [other.replace(/^@/, "").toLowerCase(), name.replace(/^@/, "")] as const,
      ),
    ),
  );
  return (mentor) => {
    const handle = names.get((mentor.github ?? "").toLowerCase());
    if (handle !== undefined) return { ...mentor, github: handle };
    const name = mentor.github === null ? names.get((mentor.name ?? "").toLowerCase()) : undefined;
    if (name === undefined) return mentor;
    // A handle has no space in it; a name of two words is another spelling of the person's name.
    return /\s/.test(name) ? { ...mentor, name } : { ...mentor, github: name };
  };
}

function uniqueMentors(mentors: readonly Mentor[]): Mentor[] {
  const found = new Map<string, Mentor>();
  for (const mentor of mentors) {
    const key = mentor.github?.toLowerCase() ?? ` ${mentor.name?.toLowerCase()}`;
    if (!found.has(key)) found.set(key, mentor);
  }
  return [...found.values()];
}
