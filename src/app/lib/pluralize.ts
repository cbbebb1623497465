/**
 * "1 project", "4 projects", "1,200 projects". The site's own language is English, whatever the visitor's; for so much
 * English a phone need not wake up `Intl`, which takes it longer than drawing some cards.
 */
export function pluralize(count: number, noun: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${noun}${count === 1 ? "" : "s"}`;
}

/** "4 mentorship projects from 2 organizations"; nothing of organizations where the files name none. */
export function projectsOfOrgs(projects: number, orgs: number): string {
  const what = pluralize(projects, "mentorship project");
  return orgs === 0 ? what : `${what} from ${pluralize(orgs, "organization")}`;
}
