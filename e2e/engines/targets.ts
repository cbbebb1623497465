/** The site's parts, by role and name. */
import type { Project } from "../../src/catalogue/model.ts";
import { catalogue } from "../helpers.ts";
import type { Target } from "./Target.ts";

/** What an action names, of a project. */
type Titled = Pick<Project, "title">;

export const button = (name: string): Target => ({ role: "button", name });
export const link = (name: string): Target => ({ role: "link", name });
export const heading = (name: string): Target => ({ role: "heading", level: 1, name });
export const dialog = (name: string): Target => ({ role: "dialog", name });
/** What is said to who can't see it. */
export const said = (text: string): Target => ({ role: "status", text });

export const searchField: Target = { role: "searchbox", name: "Search projects" };
export const results: Target = { role: "article" };
/** The titles of the results. */
export const titles: Target = { css: "article :is(h2, h3)" };
export const count = (projects: number): Target => said(`${projects} project${projects === 1 ? "" : "s"}`);

export const resultOf = ({ title }: Titled): Target => ({
  role: "article",
  containing: { role: "heading", name: title },
});
export const resultLink = (project: Titled): Target => ({
  ...link(project.title),
  within: resultOf(project),
});

/** A facet's option; its name ends with its count. */
export const option = (facet: string, label: string): Target => ({
  role: "checkbox",
  nameStarts: `${label} `,
  within: { role: "group", name: facet },
});
export const activeFilters: Target = { role: "list", name: "Active filters" };

export const saveButton = ({ title }: Titled): Target => button(`Save ${title}`);
export const compareButton = ({ title }: Titled): Target => button(`Compare ${title}`);
/** The site's link to the saved list, with its count. */
export const savedLink = (saved: number): Target => link(saved === 0 ? "My plan" : `My plan ${saved}`);
/** What is chosen to be compared. */
export const tray: Target = { role: "region", name: "Compare" };

export const planMenu = ({ title }: Titled): Target => button(`More for ${title}`);
export const statusOf = ({ title }: Titled): Target => ({ role: "combobox", name: `Status of ${title}` });
export const notesOf = ({ title }: Titled): Target => ({ role: "textbox", name: `Notes on ${title}` });
export const summaryOf = (project: Titled): Target => ({ css: "summary", within: resultOf(project) });
export const gripOf = (project: Titled): Target => ({
  css: "[title='Drag to reorder']",
  within: resultOf(project),
});

/** Number of projects that the site shows at first. */
export const ALL = catalogue.projects.length;
