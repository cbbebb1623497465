/**
 * What real ideas files are like, in numbers: the eight files of LFX terms from 2020 to 2026 in
 * https://github.com/cncf/mentoring (326 projects, 78 orgs, 325 mentors), read by this project's converter in
 * November 2026. Nothing of their text is here.
 */
import type { Quantiles } from "./chance.ts";

/** Projects of the measured files, and their orgs. */
export const MEASURED = { projects: 326, orgs: 78 };

/** Projects of a term: 326 in eight. */
export const PROJECTS_PER_TERM = 41;

/** How many projects an org proposes in a term, and in how many cases. */
export const PROJECTS_PER_ORG = [
  [1, 72],
  [2, 35],
  [3, 27],
  [4, 20],
  [5, 2],
  [6, 1],
  [7, 1],
] as const;

/** Words of a title. One had a single word; the name of a thing alone may be taken for a field. */
export const TITLE_WORDS: Quantiles = [2, 3, 4, 6, 8, 10, 11, 13, 17];

/** Words of a description. */
export const DESCRIPTION_WORDS: Quantiles = [6, 25, 44, 65, 89, 120, 145, 187, 246];

/** Words of a project's outcomes, where it has any. */
export const OUTCOME_WORDS: Quantiles = [5, 9, 15, 31, 54, 74, 91, 110, 195];

/** List items of outcomes that are lists. */
export const OUTCOME_POINTS: Quantiles = [1, 2, 3, 4, 5, 6, 6, 10, 14];

/** Skills of a project. */
export const SKILLS_PER_PROJECT: Quantiles = [1, 2, 2, 3, 4, 7, 9, 12, 14];

/** Mentors of a project, and in how many projects. Two projects with five, which the linter warns of, are left out. */
export const MENTORS_PER_PROJECT = [
  [1, 68],
  [2, 199],
  [3, 51],
  [4, 6],
] as const;

/** Upstream issues of a project, and in how many projects. One without any, which the linter warns of, is left out. */
export const ISSUES_PER_PROJECT = [
  [1, 309],
  [2, 9],
  [3, 5],
  [4, 1],
  [5, 1],
] as const;

/** Share of a project's mentors that are new people: with those of orgs that have none yet, 325 people in 653 mentorships. */
export const NEW_MENTORS = 0.3;

/** Shares of projects that have each field. */
export const SHARE = {
  /** All projects before 2023, whose template has no such field, and five later ones. */
  noOutcomes: 118 / 326,
  outcomePoints: 97 / 208,
  skillPoints: 89 / 326,
  optionalSkill: 27 / 326,
  linkInDescription: 106 / 326,
  codeInDescription: 29 / 326,
  pointsInDescription: 19 / 326,
  secondParagraph: 19 / 326,
  colonInTitle: 28 / 326,
  /** Of mentors. */
  noHandle: 17 / 653,
  noName: 30 / 653,
  /** Of orgs' names. */
  twoWordOrg: 13 / 78,
};

/** How many projects ask for a skill, for those with five or more. */
export const SKILLS = [
  ["Go", 221],
  ["Kubernetes", 131],
  ["Rust", 30],
  ["React", 28],
  ["C++", 23],
  ["GitHub", 23],
  ["CI/CD", 21],
  ["Testing", 21],
  ["Python", 18],
  ["TypeScript", 18],
  ["Technical Writing", 17],
  ["Docker", 16],
  ["Shell Scripting", 16],
  ["Git", 16],
  ["JavaScript", 14],
  ["Linux", 14],
  ["WebAssembly", 14],
  ["Prometheus", 13],
  ["Containers", 13],
  ["Documentation", 12],
  ["CLI", 9],
  ["GitHub Actions", 8],
  ["Markdown", 8],
  ["Kubernetes Operators", 8],
  ["Distributed Systems", 7],
  ["REST API", 7],
  ["GitOps", 7],
  ["CSS", 6],
  ["Cobra", 6],
  ["Open Source", 6],
  ["HTML", 5],
  ["Security", 5],
  ["Automation", 5],
  ["SQL", 5],
  ["Frontend Development", 5],
  ["OCI", 5],
  ["Figma", 5],
  ["AWS", 5],
  ["LLM", 5],
  ["Cloud", 5],
  ["Databases", 5],
] as const;

/** Of 1,400 mentions of skills, about 500 are of ones that are rarer than {@link SKILLS}. */
export const RARE_SKILLS = 0.3;

/**
 * Share of rare words, how many of them there are, and how many words are about equally frequent. Chosen so that the vocabulary
 * is as rich as the measured one: 4,146 different words in 31,700, growing with length^0.61 (Heaps' law).
 */
export const RARE_WORDS = { share: 0.4, count: 60_000, alike: 3000 };
export const ALIKE_WORDS = 30;
