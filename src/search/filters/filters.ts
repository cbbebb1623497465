/**
 * Filters ↔ address. The address alone holds what the list shows. So any address can be parsed, what is unknown in it is
 * left out, and equal filters are always formatted as the same address.
 */

/** The facets, in the order of the address. */
export const FACETS = [
  "skill",
  "org",
  "mentor",
  "term",
  "program",
  "difficulty",
  "size",
  "state",
  "kind",
  "preset",
] as const;
/** A property of projects that the list can be filtered by. */
export type Facet = (typeof FACETS)[number];

/** The slug of the option for projects whose source does not state a facet's property. */
export const NOT_STATED = "not-stated";

/**
 * Orders of the list. "relevance" is the search's rank, or without a text "newest": the newest term first, then the order
 * of the ideas file. "size" is the smallest stated effort first, "match" the best match with the visitor's skills.
 */
export const SORTS = ["relevance", "title", "org", "newest", "size", "match"] as const;
export type Sort = (typeof SORTS)[number];

/** Filters by the visitor's skills; `fits` in `match.ts` says what each one asks for. */
export const QUICK_FILTERS = ["all", "near", "few"] as const;
export type QuickFilter = (typeof QUICK_FILTERS)[number];

/**
 * Which terms the list is about where none is chosen: the "current" ones, which is the default, those of this year and the
 * last one ("recent"), or "all".
 */
export const SCOPES = ["current", "recent", "all"] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * Everything that the list's address states. A facet holds the chosen values: each once, sorted, in lower case. A value is a
 * slug, or "-" and a slug for what is left out: `["-kubernetes", "go"]` is Go without Kubernetes. No slug begins with a hyphen.
 */
export interface Filters extends Readonly<Record<Facet, readonly string[]>> {
  /** The search text as typed. */
  q: string;
  /** It has no effect where terms are chosen. */
  scope: Scope;
  sort: Sort;
  /** Whether a project needs any or all of the chosen skills. */
  match: "any" | "all";
  /** Null for none. It has no effect while the visitor's skills are unknown. */
  quickFilter: QuickFilter | null;
  /** Slugs of skills in a shared address, which are matched instead of the visitor's own; sorted. */
  know: readonly string[];
}

/** Nothing chosen: the filters of an address without parameters. */
export const DEFAULT_FILTERS: Filters = {
  q: "",
  scope: "current",
  skill: [],
  org: [],
  mentor: [],
  term: [],
  program: [],
  difficulty: [],
  size: [],
  state: [],
  kind: [],
  preset: [],
  sort: "relevance",
  match: "any",
  quickFilter: null,
  know: [],
};

/** The longest text that is searched for, in UTF-16 units. The search field has the same limit. */
export const MAX_TEXT = 300;

/** How many values of a facet are read from an address: more than anybody chooses. */
const MAX_VALUES = 100;

/** The longest slug that is read, in UTF-16 units. */
const MAX_SLUG = 200;

/** Does a value of a facet leave projects out? */
export const isExcluded = (value: string): boolean => value.startsWith("-");

/** The slug that a value of a facet chooses or leaves out. */
export const slugOf = (value: string): string => (isExcluded(value) ? value.slice(1) : value);

/** Values as the address has them: each once, sorted by code unit, which is the same in every browser. */
export function normalize(slugs: readonly string[]): string[] {
  const clean = slugs
    .map((slug) => slug.trim().toLowerCase())
    .filter((slug) => slugOf(slug) !== "" && slug.length <= MAX_SLUG && !slug.includes(","));
  return [...new Set(clean)].slice(0, MAX_VALUES).sort();
}

/** Always the same array: a facet of which nothing is chosen, before and after, is none that changed. */
const NO_VALUES: readonly string[] = [];

/**
 * Parses the filters of an address. Never fails: what is unknown or malformed is ignored.
 * @param search the address's query, with or without "?"
 */
export function parseFilters(search: string): Filters {
  const parameters = new URLSearchParams(search);
  const values = (name: Facet | "know") => {
    const lists = parameters.getAll(name);
    return lists.length === 0 ? NO_VALUES : normalize(lists.flatMap((list) => list.split(",")));
  };
  // "all" and "recent" stand in the place of terms.
  const named = values("term");
  const term = named.some(isScope) ? named.filter((slug) => !isScope(slug)) : named;
  const sort = parameters.get("sort");
  const fit = parameters.get("fit");
  return {
    q: truncate(parameters.get("q") ?? ""),
    scope: (term.length === 0 ? named.find(isScope) : undefined) ?? "current",
    skill: values("skill"),
    org: values("org"),
    mentor: values("mentor"),
    term,
    program: values("program"),
    difficulty: values("difficulty"),
    size: values("size"),
    state: values("state"),
    kind: values("kind"),
    preset: values("preset"),
    sort: SORTS.find((known) => known === sort) ?? "relevance",
    match: parameters.get("match") === "all" ? "all" : "any",
    quickFilter: QUICK_FILTERS.find((known) => known === fit) ?? null,
    know: values("know"),
  };
}

/**
 * Formats filters as an address's query: in a fixed order, without defaults, lists separated by commas.
 * @returns "" where everything is at its default, else "?…"
 */
export function formatFilters(filters: Filters): string {
  const parts: [string, string][] = [];
  if (filters.q !== "") parts.push(["q", encode(truncate(filters.q))]);
  const list = (name: Facet | "know") => {
    const slugs = name === "term" && isWide(filters) ? [filters.scope] : normalize(filters[name]);
    if (slugs.length > 0) parts.push([name, slugs.map(encode).join(",")]);
  };
  FACETS.forEach(list);
  if (filters.sort !== DEFAULT_FILTERS.sort) parts.push(["sort", filters.sort]);
  if (filters.match !== DEFAULT_FILTERS.match) parts.push(["match", filters.match]);
  if (filters.quickFilter !== null) parts.push(["fit", filters.quickFilter]);
  list("know");
  return parts.length === 0 ? "" : `?${parts.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

function isScope(slug: string): slug is Scope {
  return slug === "all" || slug === "recent";
}

/** Is the list about more than the current terms, by its scope? */
function isWide({ term, scope }: Filters): boolean {
  return term.length === 0 && scope !== DEFAULT_FILTERS.scope;
}

/** The text cut to {@link MAX_TEXT}, without half a surrogate pair at the end. */
function truncate(text: string): string {
  return text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, "");
}

// Unlike encodeURIComponent, URLSearchParams does not throw on half a surrogate pair.
function encode(text: string): string {
  return new URLSearchParams({ v: text }).toString().slice("v=".length);
}

/** Must a project have all chosen values of a facet? Else any of them is enough. */
export function needsAll({ match }: Filters, facet: Facet): boolean {
  return facet === "preset" || (facet === "skill" && match === "all");
}
