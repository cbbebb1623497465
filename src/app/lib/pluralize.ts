/**
 * "1 project", "4 projects", "1,200 projects": always English, like all text of the site. Not with `Intl`, whose first use
 * takes a slow phone longer than rendering some cards.
 * @param noun singular; its plural ends in "s"
 */
export function pluralize(count: number, noun: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${noun}${count === 1 ? "" : "s"}`;
}

/** "4 mentorship projects from 2 organizations"; without the organizations if there are none. */
export function projectsOfOrgs(projects: number, orgs: number): string {
  const what = pluralize(projects, "mentorship project");
  return orgs === 0 ? what : `${what} from ${pluralize(orgs, "organization")}`;
}
