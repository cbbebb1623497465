import { useQueryClient } from "@tanstack/react-query";
import type { Filters } from "../search/filters.ts";
import { readTextsAgain } from "./queries.ts";
import { focusResultCount } from "./ResultCount.tsx";
import type { Results } from "./useResults.ts";

interface Props {
  results: Results;
  filters: Filters;
  onFilters: (filters: Filters) => void;
}

/** Says when the list is not quite what was asked for. */
export function SearchNotice({ results, filters, onFilters }: Props) {
  const { didYouMean, partial, projects, withoutTexts } = results;
  const client = useQueryClient();
  if (withoutTexts === "missing") {
    return (
      <p role="alert" className="mb-4 text-muted">
        The descriptions could not be loaded: only titles, skills, organizations and mentors were searched.{" "}
        <button
          type="button"
          className="link font-semibold"
          onClick={() => {
            void readTextsAgain(client);
            focusResultCount();
          }}
        >
          Try again
        </button>
      </p>
    );
  }
  if (withoutTexts === "coming" && (didYouMean !== null || partial || projects.length === 0)) {
    return (
      <p role="status" className="mb-4 text-muted">
        Only titles, skills, organizations and mentors have been searched so far. The descriptions are on
        their way.
      </p>
    );
  }
  if (didYouMean !== null) {
    return (
      <p className="mb-4 text-muted">
        Did you mean{" "}
        <button
          type="button"
          className="link font-semibold"
          onClick={() => {
            onFilters({ ...filters, q: didYouMean });
            focusResultCount();
          }}
        >
          {didYouMean}
        </button>
        ?
      </p>
    );
  }
  if (!partial || projects.length === 0) return null;
  return <p className="mb-4 text-muted">No project has all of these words. These have some of them.</p>;
}
