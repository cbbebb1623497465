/** Excerpts: the beginnings of descriptions, for the cards, and in which file that of a project is. */
import * as v from "valibot";
import type { Project } from "./model.ts";
import { newestTermFirst } from "./termOrder.ts";

/** Longest excerpt, in UTF-16 units: about two lines of a card on a wide screen. */
export const EXCERPT_LENGTH = 210;

/** The beginning of a plain text, cut after a word, with "…" if it was cut. */
export function excerpt(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const space = text.lastIndexOf(" ", EXCERPT_LENGTH);
  const cut = space > EXCERPT_LENGTH / 2 ? space : EXCERPT_LENGTH;
  // Never cut a surrogate pair in half.
  const whole = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut - 1 : cut;
  return `${text.slice(0, whole).replace(/[\s,.;:]+$/, "")}…`;
}

/** Number of projects in one excerpt file: as many as the list shows at first. */
const EXCERPTS_PER_FILE = 30;

/** Schema of an excerpt file: the beginnings of descriptions, as plain text, for the cards. */
export const ExcerptModel = v.string();
export const ExcerptsModel = v.array(ExcerptModel);

/** Where an excerpt is: in which file, and at which place in it. */
export interface ExcerptPlace {
  file: number;
  at: number;
}

/**
 * In which excerpt file the excerpt of each project is, and at which index. The files follow the default order of the list,
 * newest term first, so that its first cards need only one.
 */
export function excerptPlaces(projects: readonly Pick<Project, "term">[]): ExcerptPlace[] {
  const order = projects.map((_, index) => index);
  const term = (index: number) => projects[index]?.term ?? "";
  order.sort((a, b) => newestTermFirst(term(a), term(b)));
  const places: ExcerptPlace[] = [];
  order.forEach((project, place) => {
    places[project] = { file: Math.floor(place / EXCERPTS_PER_FILE), at: place % EXCERPTS_PER_FILE };
  });
  return places;
}
