import { memo } from "react";
import { Link } from "wouter";
import type { ApplicationState } from "../../../catalogue/applicationState.ts";
import type { FacetResult } from "../../../search/filters/facets.ts";
import { type Filters, SCOPES, type Scope } from "../../../search/filters/filters.ts";
import type { ScopeTerms } from "../../../search/filters/scope.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { homePath } from "../../routing/paths.ts";

interface Props {
  /** As the address has them. */
  filters: Filters;
  scopes: ScopeTerms;
  states: ReadonlyMap<string, ApplicationState>;
  /** Null as long as only the current terms' projects are known: then the others are not counted. */
  facets: FacetResult | null;
}

/** Which terms the list is about: links with the number of projects that each would show. Nothing where there is no choice. */
export const ScopeNav = memo(function ScopeNav({ filters, scopes, states, facets }: Props) {
  const t = useMessages();
  const offered = SCOPES.filter(
    (scope, at) => scope === "current" || scopes[scope].length > scopes[SCOPES[at - 1] ?? scope].length,
  );
  if (offered.length === 1) return null;
  const counts = facets && new Map(facets.options("term").map(({ slug, count }) => [slug, count]));
  const countOf = (scope: Scope) =>
    counts && scopes[scope].reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  return (
    <nav aria-label={t("term.scope")} className="segments">
      {offered.map((scope) => (
        <Link
          key={scope}
          href={homePath({ ...filters, term: [], scope })}
          aria-current={filters.term.length === 0 && filters.scope === scope ? "true" : undefined}
        >
          {t(scope === "current" ? currentName(scopes.current, states) : NAMES[scope])}{" "}
          <span className="font-normal">{countOf(scope)}</span>
        </Link>
      ))}
    </nav>
  );
});

const NAMES = { recent: "term.scopeRecent", all: "term.scopeAll" } as const;

function currentName(current: ScopeTerms["current"], states: Props["states"]) {
  const kinds = current.map((id) => states.get(id)?.kind);
  if (kinds.includes("open")) return "term.scopeOpen";
  return kinds.includes("upcoming") ? "term.scopeSoon" : "term.scopeLatest";
}
