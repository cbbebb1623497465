/**
 * How well a project matches the skills that a visitor has.
 *
 * The score is the share of the project's *required* skills that the visitor has, each weighted by ln(1 + N / n), where n of
 * the catalogue's N projects name the skill: a skill that few projects ask for counts more than one that all ask for.
 * Optional skills are listed but not scored. A project without required skills has no score.
 *
 * A project that states one or two skills needs more than it says: 219 of 626 projects in cncf/mentoring's files do,
 * and their descriptions name more. So nobody has "all" skills of it, and its share counts as
 * one of {@link FEW} skills.
 */
import type { Project } from "../../catalogue/model.ts";
import { slugify } from "../../catalogue/slug.ts";
import { QUICK_FILTERS, type QuickFilter } from "./filters.ts";

/** From this many required skills on, having all of them says that a project fits. */
const FEW = 3;

type MatchedProject = Pick<Project, "id" | "skills" | "optionalSkills">;

interface Skill {
  slug: string;
  label: string;
  /** How many projects name it. */
  count: number;
  /** ln(1 + N / n) in thousandths, as an integer: the sum of integers does not depend on their order. */
  weight: number;
}

/** A skill of one project, in its spelling. */
interface ProjectSkill {
  skill: Skill;
  label: string;
}

/** A catalogue prepared for matching, by {@link buildMatchIndex}. */
export interface MatchIndex {
  /** The catalogue's skills, by slug. */
  readonly skills: ReadonlyMap<string, Readonly<Skill>>;
  /** By a skill's slug, the slugs of the wider skills that it implies. */
  readonly implied: ReadonlyMap<string, readonly string[]>;
  readonly projects: readonly {
    id: string;
    required: readonly ProjectSkill[];
    optional: readonly ProjectSkill[];
  }[];
}

/** One project matched with the visitor's skills. Labels are the project's, in its order. */
export interface Match {
  /** Required skills that the visitor has. */
  readonly have: readonly string[];
  /** Required skills that the visitor does not have. */
  readonly missing: readonly string[];
  readonly optionalHave: readonly string[];
  readonly optionalMissing: readonly string[];
  /** From 0 to 1, 1 only with at least {@link FEW} required skills; null where the project states none. */
  readonly score: number | null;
}

/** The matches of all projects. */
export interface Matches {
  /** By index of the project. */
  readonly list: readonly Match[];
  readonly byId: ReadonlyMap<string, Match>;
  /** By quick filter, the indices of the projects that pass it, ascending. */
  readonly fitting: Readonly<Record<QuickFilter, readonly number[]>>;
  /** Comparator for indices of projects, by {@link compareMatches}. */
  readonly compare: (a: number, b: number) => number;
  /** How many of some projects pass each quick filter. @param projects their indices */
  readonly countFitting: (projects: readonly number[]) => Record<QuickFilter, number>;
}

/**
 * Prepares a catalogue for matching.
 * @param implies labels of skills, each followed by the labels of the wider skills that it implies; default: none
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
    // A label without letters and digits has no slug, and equals only itself.
    const slug = slugify(label) || label;
    const skill = skills.get(slug) ?? { slug, label, count: 0, weight: 0 };
    skills.set(slug, skill);
    byLabel.set(label, skill);
    return skill;
  };
  const entries = projects.map(({ id, skills: named, optionalSkills = [] }) => {
    const bySkill = new Map<Skill, ProjectSkill>();
    for (const label of named) {
      const skill = skillOf(label);
      if (!bySkill.has(skill)) bySkill.set(skill, { skill, label });
    }
    for (const skill of bySkill.keys()) skill.count++;
    const optional = new Set(optionalSkills.map(skillOf));
    const all = [...bySkill.values()];
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
 * Matches all projects with the visitor's skills.
 * @param known labels or slugs of skills; those that the catalogue does not have are ignored
 */
export function matchAll(index: MatchIndex, known: readonly string[]): Matches {
  const slugs = new Set(known.map(slugify));
  // Iterating over a set also visits what is added meanwhile: implied skills may imply others.
  for (const slug of slugs) for (const wider of index.implied.get(slug) ?? []) slugs.add(wider);
  const has = new Set([...slugs].map((slug) => index.skills.get(slug)));
  const byId = new Map<string, Match>();
  const fitting: Record<QuickFilter, number[]> = { all: [], near: [], few: [] };
  const list = index.projects.map(({ id, required, optional }, at) => {
    const [have, missing, score] = split(required, has);
    const [optionalHave, optionalMissing] = split(optional, has);
    const match: Match = { have, missing, optionalHave, optionalMissing, score };
    byId.set(id, match);
    for (const filter of QUICK_FILTERS) if (fits(match, filter)) fitting[filter].push(at);
    return match;
  });
  return {
    list,
    byId,
    fitting,
    compare: (a, b) => compareMatches(list[a], list[b]),
    countFitting(projects) {
      const among = new Set(projects);
      const count = (filter: QuickFilter) => fitting[filter].filter((at) => among.has(at)).length;
      return { all: count("all"), near: count("near"), few: count("few") };
    },
  };
}

/**
 * Splits skills into those that the visitor has and those they have not; the share is by weight, null without skills, and at
 * most n of {@link FEW} where there are only n.
 */
function split(
  skills: readonly ProjectSkill[],
  has: ReadonlySet<Skill | undefined>,
): [have: string[], missing: string[], share: number | null] {
  const have: string[] = [];
  const missing: string[] = [];
  let sum = 0;
  let total = 0;
  for (const { skill, label } of skills) {
    total += skill.weight;
    if (has.has(skill)) {
      have.push(label);
      sum += skill.weight;
    } else missing.push(label);
  }
  const stated = Math.min(skills.length / FEW, 1);
  return [have, missing, skills.length === 0 ? null : (sum / total) * stated];
}

/** Comparator: the higher score first, then fewer missing skills; projects without a score last. */
export function compareMatches(a: Match | undefined, b: Match | undefined): number {
  const byScore = (b?.score ?? -1) - (a?.score ?? -1);
  return byScore || (a?.missing.length ?? 0) - (b?.missing.length ?? 0);
}

/** True where a project states so few required skills that having them says little. */
function statesFew({ have, missing }: Pick<Match, "have" | "missing">): boolean {
  return have.length + missing.length < FEW;
}

/**
 * True where the project passes a quick filter. "all": none of its required skills is missing, and there are enough of them;
 * "near": exactly one is missing, and the visitor has another; "few": none is missing, but it states only one or two.
 */
export function fits(match: Match | undefined, filter: QuickFilter): boolean {
  if (match === undefined || match.have.length === 0) return false;
  if (filter === "near") return match.missing.length === 1;
  return match.missing.length === 0 && statesFew(match) === (filter === "few");
}
