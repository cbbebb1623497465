/**
 * Filters ↔ address. The address is the only place that holds what the list shows, so this codec is total: any
 * address is read, what cannot be meant is left out, and the same filters always give the same address.
 */

/** The facets, in the order of the address and of the page. */
export const FACETS = ["skill", "org", "mentor", "term", "program", "difficulty", "size"] as const;
/** A property of projects that the list can be filtered by. */
export type Facet = (typeof FACETS)[number];

/** The slug that stands for projects whose source does not state a facet's property. */
export const NOT_STATED = "not-stated";

/**
 * Orders of the list. "relevance" without a text is the newest term first, then the order of the ideas file;
 * "size" is the smallest stated effort first; "match" is how well a project fits what the visitor knows.
 */
export const SORTS = ["relevance", "title", "org", "newest", "size", "match"] as const;
export type Sort = (typeof SORTS)[number];

/** Quick views by what the visitor knows: "all" of a project's required skills, or all but one. */
export const QUICK_FILTERS = ["all", "near"] as const;
export type QuickFilter = (typeof QUICK_FILTERS)[number];

/** All that the list can be asked for. Facets hold slugs: each once, sorted, in lower case. */
export interface Filters extends Readonly<Record<Facet, readonly string[]>> {
  /** The search text as typed. */
  q: string;
  sort: Sort;
  /** Must a project ask for any or for all of the chosen skills? */
  match: "any" | "all";
  /** Only projects that fit so well; null for any. Without effect while no skills are known. */
  quickFilter: QuickFilter | null;
  /** Slugs of the skills that the address itself brings along, to be used instead of the visitor's own; sorted. */
  know: readonly string[];
}

/** Nothing chosen: what an address without parameters means. */
export const DEFAULT_FILTERS: Filters = {
  q: "",
  skill: [],
  org: [],
  mentor: [],
  term: [],
  program: [],
  difficulty: [],
  size: [],
  sort: "relevance",
  match: "any",
  quickFilter: null,
  know: [],
};

/** The longest text that is searched for, in UTF-16 units; the field takes no more either. */
export const MAX_TEXT = 300;

/** Most values a facet takes from an address; more than any person chooses. */
const MAX_VALUES = 100;

/** The slug's longest sensible length. */
const MAX_SLUG = 200;

/** A facet's values as the address wants them: each once, sorted by code unit, so that every browser agrees. */
function normalise(slugs: readonly string[]): string[] {
  const clean = slugs
    .map((slug) => slug.trim().toLowerCase())
    .filter((slug) => slug !== "" && slug.length <= MAX_SLUG && !slug.includes(","));
  return [...new Set(clean)].slice(0, MAX_VALUES).sort();
}

/**
 * Reads the filters of an address. Never fails; what is unknown or malformed is as if it were not there.
 * @param search the query, with or without "?"
 */
export function parseFilters(search: string): Filters {
  const parameters = new URLSearchParams(search);
  const values = (name: Facet | "know") =>
    normalise(parameters.getAll(name).flatMap((list) => list.split(",")));
  const sort = parameters.get("sort");
  const fit = parameters.get("fit");
  return {
    q: cut(parameters.get("q") ?? ""),
    skill: values("skill"),
    org: values("org"),
    mentor: values("mentor"),
    term: values("term"),
    program: values("program"),
    difficulty: values("difficulty"),
    size: values("size"),
    sort: SORTS.find((known) => known === sort) ?? "relevance",
    match: parameters.get("match") === "all" ? "all" : "any",
    quickFilter: QUICK_FILTERS.find((known) => known === fit) ?? null,
    know: values("know"),
  };
}

/**
 * Writes filters as a query: fixed order, defaults left out, lists by comma.
 * @returns "" where all is at its default, else "?…"
 */
export function formatFilters(filters: Filters): string {
  const parts: [string, string][] = [];
  if (filters.q !== "") parts.push(["q", encode(cut(filters.q))]);
  const list = (name: Facet | "know") => {
    const slugs = normalise(filters[name]);
    if (slugs.length > 0) parts.push([name, slugs.map(encode).join(",")]);
  };
  FACETS.forEach(list);
  if (filters.sort !== DEFAULT_FILTERS.sort) parts.push(["sort", filters.sort]);
  if (filters.match !== DEFAULT_FILTERS.match) parts.push(["match", filters.match]);
  if (filters.quickFilter !== null) parts.push(["fit", filters.quickFilter]);
  list("know");
  return parts.length === 0 ? "" : `?${parts.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** The text at its longest, without half a character at the end. */
function cut(text: string): string {
  return text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, "");
}

// URLSearchParams, unlike encodeURIComponent, has an answer for half a surrogate pair too.
function encode(text: string): string {
  return new URLSearchParams({ v: text }).toString().slice("v=".length);
}

/** The filters with one value of a facet added, or taken off where it was there. */
export function withToggled(filters: Filters, facet: Facet, slug: string): Filters {
  const chosen = filters[facet];
  const next = chosen.includes(slug)
    ? chosen.filter((other) => other !== slug)
    : normalise([...chosen, slug]);
  return { ...filters, [facet]: next };
}

/** The filters with nothing left that narrows the list; its order stays, and whose skills it is matched with. */
export function cleared({ sort, know }: Filters): Filters {
  return { ...DEFAULT_FILTERS, sort, know };
}
