/** Every kind of page of the site, each with what may stand on it, for rules that hold on all of them. */
import type { Page } from "@playwright/test";
import { mentorSlug, slugify } from "../src/catalogue/slug.ts";
import { SAVED_KEY } from "../src/visitor/list/model.ts";
import { catalogue, goWithin, pageOf, projectAbout } from "./helpers.ts";
import { site } from "./settings.ts";
import { expect } from "./test.ts";

const project = projectAbout("Marketplace for Kubelark");
const [mentor] = project.mentors;
const four = catalogue.projects.slice(0, 4);

export interface Place {
  name: string;
  address: string;
  /** The page's heading. */
  heading: string | RegExp;
  /** Selects what comes last: the page is complete when it is there. */
  complete: string;
  /** Selects what is unfolded then, and what stands in it. */
  unfold?: readonly [summary: string, within: string];
}

/** One address for each kind of page, and for each state of it that has a layout of its own. */
export const PLACES: readonly Place[] = [
  { name: "all projects", address: "./", heading: site.question, complete: "article" },
  {
    name: "filtered and matched projects",
    address: "./?q=kubelark&skill=go,react,cobol&know=go,helm,react&sort=match",
    heading: site.question,
    complete: "article mark",
  },
  {
    name: "no result",
    address: "./?q=kubefold&org=kubemoor",
    heading: site.question,
    complete: "#main h2",
  },
  { name: "a project", address: pageOf(project), heading: project.title, complete: ".prose" },
  {
    name: "the saved list",
    address: "saved",
    heading: "Your saved projects",
    complete: "article select",
    unfold: ["article summary", "article [type=checkbox]"],
  },
  {
    name: "a shared list",
    address: `list?ids=${four.map(({ id }) => id).join(",")},no/such/project`,
    heading: "4 mentorship projects",
    complete: "article",
  },
  {
    name: "a comparison",
    address: `compare?ids=${four.map(({ id }) => id).join(",")}`,
    heading: "Compare projects",
    complete: "td .prose",
  },
  { name: "insights", address: "insights", heading: "Statistics", complete: "#main .bar-list a" },
  { name: "a skill", address: "skills/go", heading: "Go", complete: "article" },
  {
    name: "an organization",
    address: `orgs/${slugify(project.org)}`,
    heading: project.org,
    complete: "article",
  },
  {
    name: "a mentor",
    address: `mentors/${mentor ? mentorSlug(mentor) : ""}`,
    heading: mentor?.name ?? mentor?.github ?? /./,
    complete: "article",
  },
  { name: "about", address: "about", heading: /^About/, complete: "#main h2" },
  { name: "an embedded list", address: "embed?search=1&skill=go", heading: /./, complete: "article" },
  { name: "no page", address: "no/such/page", heading: /nothing/, complete: "#main a" },
];

/** Opens one of them, whole. It goes there as a link of the site does: what is open stays open, and nothing is loaded again. */
export async function openPlace(page: Page, place: Place): Promise<void> {
  const { address, heading, complete, unfold } = place;
  await goWithin(page, address);
  if (!address.startsWith("embed"))
    await expect(page.getByRole("heading", { level: 1, name: heading }).first()).toBeVisible();
  await expect(page.locator(complete).first()).toBeVisible();
  if (unfold) {
    const [summary, within] = unfold;
    await page.locator(summary).first().press("Enter");
    await expect(page.locator(within).first()).toBeVisible();
  }
}

/** Lets the visitor have saved these projects before, with a plan for the first. */
export async function haveSaved(page: Page, projects = four): Promise<void> {
  const at = "2026-01-01T00:00:00.000Z";
  const items = projects.map(({ id, title, org, upstreamIssues }, index) => ({
    id,
    title,
    org,
    issueUrl: upstreamIssues[0]?.url ?? null,
    savedAt: at,
    ...(index === 0 ? { status: { is: "applied", at }, notes: { text: "call Ada", at } } : {}),
  }));
  await page.addInitScript(
    ([key, text]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [SAVED_KEY, JSON.stringify({ version: 1, items })] as const,
  );
}
