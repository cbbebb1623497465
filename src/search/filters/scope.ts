/** Which terms the list is about: the current ones, unless the address says otherwise. */
import { currentTerms, termsWithProjects } from "../../catalogue/applicationState.ts";
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { memoize, memoizeByList } from "../../catalogue/memoize.ts";
import { termYear } from "../../catalogue/termOrder.ts";
import { type Filters, isExcluded, type Scope } from "./filters.ts";

/** Are the filters about more than the current terms? */
export function asksForOtherTerms({ scope, term }: Filters): boolean {
  return scope !== "current" || !term.every(isExcluded);
}

/** The ids of each scope's terms, those that have projects. */
export type ScopeTerms = Readonly<Record<Scope, readonly string[]>>;

const scopesOf = memoizeByList((list) => {
  const terms = termsWithProjects(list);
  return memoize((today: string): ScopeTerms => {
    const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);
    const current = ids(currentTerms(terms, today));
    const since = Number(today.slice(0, 4)) - 1;
    const recent = terms.filter(({ id }) => current.includes(id) || (termYear(id) ?? 0) >= since);
    return { current, recent: ids(recent), all: ids(terms) };
  });
});

/**
 * The terms of each scope on a day.
 * @param today `YYYY-MM-DD`
 */
export function scopeTerms(list: ProjectList, today: string): ScopeTerms {
  return scopesOf(list)(today);
}

/**
 * The filters with the terms of their scope where they choose none; those that they leave out stay out. Where these are all terms, the filters as they are.
 * @param today `YYYY-MM-DD`
 */
export function withScope(filters: Filters, list: ProjectList, today: string): Filters {
  if (!filters.term.every(isExcluded)) return filters;
  const scopes = scopeTerms(list, today);
  const terms = scopes[filters.scope];
  return terms.length < scopes.all.length ? { ...filters, term: [...filters.term, ...terms] } : filters;
}
