import { memo, useEffect, useRef } from "react";
import { Link } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import type { Term } from "../../../catalogue/model.ts";
import { newestTermFirst } from "../../../catalogue/termOrder.ts";
import type { Filters } from "../../../search/filters/filters.ts";
import { homePath } from "../../routing/paths.ts";
import { LazyBoundary, lazyOptional } from "../../ui/lazy.tsx";

// Known only when the page is alive, since it depends on the day, and only few catalogues state dates.
const TermState = lazyOptional(() =>
  import("../../project/TermState.tsx").then((module) => module.TermState),
);

/** How much of the term before it stays in view, in px, so that one sees there is more. */
const PEEK = 48;

interface Props {
  catalogue: ProjectList;
  /** As the address has them. */
  filters: Filters;
}

/**
 * The way from term to term above the list, where there are several, and what can be done in the one it shows.
 * Dozens of links, and each holds the text: they must not be drawn anew with each key.
 */
export const TermRow = memo(function TermRow({ catalogue, filters }: Props) {
  const terms = [...catalogue.terms].sort((a, b) => newestTermFirst(a.id, b.id));
  const [chosen, another] = filters.term;
  const shown =
    another === undefined ? terms.find(({ id }) => chosen === undefined || id === chosen) : undefined;
  const row = useRef<HTMLElement>(null);

  // On a phone the row is longer than the screen is wide: the term that is shown must not lie beyond its edge.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another term is what it reacts to
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - PEEK;
  }, [chosen]);

  return (
    <>
      {terms.length > 1 && (
        <nav ref={row} aria-label="Terms" className="-mx-1 mb-3 overflow-x-auto">
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

/** Its line is kept free from the start, so that the list does not move when it is known. */
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
