import { memo, useEffect, useRef } from "react";
import { Link } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import type { Term } from "../../../catalogue/model.ts";
import { newestTermFirst } from "../../../catalogue/termOrder.ts";
import type { Filters } from "../../../search/filters/filters.ts";
import { homePath } from "../../routing/paths.ts";
import { LazyBoundary, lazyOptional } from "../../ui/lazy.tsx";

// It depends on today's date, so it cannot be prerendered, and only few catalogues state dates.
const TermState = lazyOptional(() =>
  import("../../project/TermState.tsx").then((module) => module.TermState),
);

/** How much of the previous term stays in view, in px, to show that there are more. */
const PEEK = 48;

interface Props {
  catalogue: ProjectList;
  /** As the address has them. */
  filters: Filters;
}

/**
 * Links from term to term above the list, where there are several, and the state of the term it shows: applications
 * open, say. Memoized: these are dozens of links, and each has the search text in its address.
 */
export const TermRow = memo(function TermRow({ catalogue, filters }: Props) {
  const terms = [...catalogue.terms].sort((a, b) => newestTermFirst(a.id, b.id));
  const [chosen, another] = filters.term;
  const shown =
    another === undefined ? terms.find(({ id }) => chosen === undefined || id === chosen) : undefined;
  const row = useRef<HTMLElement>(null);

  // On a phone the row is wider than the screen: scrolls the chosen term into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another term is what it reacts to
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - PEEK;
  }, [chosen]);

  return (
    <>
      {terms.length > 1 && (
        <nav
          ref={row}
          aria-label="Terms"
          className="-mx-1 mb-3 overflow-x-auto"
          // Browsers scroll to a focused link that is out of sight, not to one of which an edge is in sight.
          onFocus={({ target }) => target.scrollIntoView({ block: "nearest", inline: "nearest" })}
        >
          <ul className="flex w-max gap-1 p-1 lg:w-auto lg:flex-wrap">
            <li>
              <TermLink filters={{ ...filters, term: [] }} current={chosen === undefined}>
                All terms
              </TermLink>
            </li>
            {terms.map(({ id, name }) => (
              <li key={id}>
                <TermLink
                  filters={{ ...filters, term: [id] }}
                  current={chosen === id && another === undefined}
                >
                  {name}
                </TermLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown && <State term={shown} named={terms.length > 1 && chosen === undefined} />}
    </>
  );
});

function TermLink({ filters, current, children }: { filters: Filters; current: boolean; children: string }) {
  return (
    <Link href={homePath(filters)} aria-current={current ? "true" : undefined} className="term-link">
      {children}
    </Link>
  );
}

/** Reserves its line from the start, so that the list does not move when the state is known. */
function State({ term, named }: { term: Term; named: boolean }) {
  if (!term.timeline || term.timeline.length === 0) return null;
  return (
    <p className={named ? "term-state named" : "term-state"}>
      {named && `${term.name}: `}
      <LazyBoundary>
        <TermState term={term} />
      </LazyBoundary>
    </p>
  );
}
