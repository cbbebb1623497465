import { useMemo } from "react";
import type { ProjectList } from "../../../../catalogue/listCodec.ts";
import type { Filters } from "../../../../search/filters/filters.ts";
import type { UpdateFilters } from "../../../routing/useFilters.ts";
import { LazyBoundary, lazyOptional } from "../../../ui/lazy.tsx";
import { askedTopics } from "./askedTopics.ts";

// Most searches ask for projects: 13 kB that they need not load.
const Answers = lazyOptional(() => import("./Answers.tsx").then((module) => module.Answers));

interface Props {
  catalogue: ProjectList;
  filters: Filters;
  onFilters: UpdateFilters;
}

/** What the programs of the catalogue state about hours, money and the like, where the search asks for it; else nothing. */
export function AnswerCard({ catalogue, filters, onFilters }: Props) {
  const topics = useMemo(() => askedTopics(filters.q), [filters.q]);
  if (topics.length === 0) return null;
  return (
    <LazyBoundary>
      <Answers topics={topics} catalogue={catalogue} filters={filters} onFilters={onFilters} />
    </LazyBoundary>
  );
}
