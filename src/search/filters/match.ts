/**
 * How well a project fits what somebody knows.
 *
 * The score is how much of a project's *required* skills is there, each skill with its weight: ln(1 + N / n) where n
 * of the catalogue's N projects name it. So a skill that few ask for says more than one that all ask for. Optional
 * skills are told, and don't count. A project that states no required skill has no score: not stated is not "all".
 */
import type { Project } from "../../catalogue/model.ts";
import { slugify } from "../../catalogue/slug.ts";
import { QUICK_FILTERS, type QuickFilter } from "./filters.ts";

/** What is read of a project. */
type MatchedProject = Pick<Project, "id" | "skills" | "optionalSkills">;

interface Skill {
  slug: string;
  label: string;
  /** How many projects name it. */
  count: number;
  /** In thousandths, whole, so that a sum does not depend on the order. */
  weight: number;
}

/** A skill as one project writes it. */
interface Asked {
  skill: Skill;
  label: string;
}

/** What {@link buildMatchIndex} makes. */
export interface MatchIndex {
  /** The catalogue's skills, by slug. */
  readonly skills: ReadonlyMap<string, Readonly<Skill>>;
  /** Slugs of the wider skills that come with a skill, by its slug. */
  readonly implied: ReadonlyMap<string, readonly string[]>;
  readonly projects: readonly { id: string; required: readonly Asked[]; optional: readonly Asked[] }[];
}

/** One project's skills against somebody's; labels as the project has them, in its order. */
export interface Match {
  /** Required skills that are known. */
  readonly have: readonly string[];
  /** Required skills that are not. */
  readonly missing: readonly string[];
  readonly optionalHave: readonly string[];
  readonly optionalMissing: readonly string[];
  /** From 0 to 1; null where the project states no required skill. */
  readonly score: number | null;
}

/** All of a catalogue's matches, by index of the project and by its id. */
export interface Matches {
  readonly list: readonly Match[];
  readonly byId: ReadonlyMap<string, Match>;
  /** Indices of the projects in each quick view, ascending. */
  readonly fitting: Readonly<Record<QuickFilter, readonly number[]>>;
}

/**
 * Prepares a catalogue for matching.
 * @param implies labels of skills, each followed by the wider skills that it is part of
 */
export function buildMatchIndex(
  projects: readonly MatchedProject[],
  implies: readonly (readonly string[])[] = [],
): MatchIndex {
  const skills = new Map<string, Skill>();
  const byLabel = new Map<string, Skill>();
  const skillOf = (label: string): Skill => {
    const known = byLabel.get(label);
    if (known) return known;
    // What has no slug is compared with nothing but itself.
    const slug = slugify(label) || label;
    const skill = skills.get(slug) ?? { slug, label, count: 0, weight: 0 };
    skills.set(slug, skill);
    byLabel.set(label, skill);
    return skill;
  };
  const entries = projects.map(({ id, skills: named, optionalSkills = [] }) => {
    const asked = new Map<Skill, Asked>();
    for (const label of named) {
      const skill = skillOf(label);
      if (!asked.has(skill)) asked.set(skill, { skill, label });
    }
    for (const skill of asked.keys()) skill.count++;
    const optional = new Set(optionalSkills.map(skillOf));
    const all = [...asked.values()];
    return {
      id,
      required: all.filter(({ skill }) => !optional.has(skill)),
      optional: all.filter(({ skill }) => optional.has(skill)),
    };
  });
  for (const skill of skills.values())
    skill.weight = Math.round(1000 * Math.log(1 + projects.length / Math.max(1, skill.count)));
  const implied = new Map(implies.map(([label = "", ...wider]) => [slugify(label), wider.map(slugify)]));
  return { skills, implied, projects: entries };
}

/**
 * Matches all projects with what somebody knows.
 * @param known labels or slugs; what the catalogue does not have is of no use, and does no harm
 */
export function matchAll(index: MatchIndex, known: readonly string[]): Matches {
  const slugs = new Set(known.map(slugify));
  // What comes with a skill may bring something along itself; a set's iteration visits what is added meanwhile.
  for (const slug of slugs) for (const wider of index.implied.get(slug) ?? []) slugs.add(wider);
  const has = new Set([...slugs].map((slug) => index.skills.get(slug)));
  const byId = new Map<string, Match>();
  const fitting: Record<QuickFilter, number[]> = { all: [], near: [] };
  const list = index.projects.map(({ id, required, optional }, at) => {
    const [have, missing, score] = split(required, has);
    const [optionalHave, optionalMissing] = split(optional, has);
    const match: Match = { have, missing, optionalHave, optionalMissing, score };
    byId.set(id, match);
    for (const fit of QUICK_FILTERS) if (fits(match, fit)) fitting[fit].push(at);
    return match;
  });
  return { list, byId, fitting };
}

/** What is there, what is not, and how much of the whole's weight is there. */
function split(
  asked: readonly Asked[],
  has: ReadonlySet<Skill | undefined>,
): [have: string[], missing: string[], share: number | null] {
  const have: string[] = [];
  const missing: string[] = [];
  let sum = 0;
  let total = 0;
  for (const { skill, label } of asked) {
    total += skill.weight;
    if (has.has(skill)) {
      have.push(label);
      sum += skill.weight;
    } else missing.push(label);
  }
  return [have, missing, asked.length === 0 ? null : sum / total];
}

/** For sorting: the better match first, equals by fewer missing skills, what has no score last. */
export function compareMatches(a: Match | undefined, b: Match | undefined): number {
  const byScore = (b?.score ?? -1) - (a?.score ?? -1);
  return byScore || (a?.missing.length ?? 0) - (b?.missing.length ?? 0);
}

/** Is the project in a quick view? "all": no required skill is missing; "near": just one is. */
export function fits(match: Match | undefined, fit: QuickFilter): boolean {
  return match !== undefined && match.score !== null && match.missing.length === (fit === "all" ? 0 : 1);
}
