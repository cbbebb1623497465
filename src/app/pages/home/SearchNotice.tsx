import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type SearchResult, searchAgain } from "../../data/queries.ts";
import { focusResultCount } from "../../project-list/ResultCount.tsx";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { announce } from "../../ui/announce.ts";

interface Props {
  answer: SearchResult;
  /** How many projects the list shows. */
  count: number;
  onFilters: UpdateFilters;
}

/** Says when the list is not quite what was asked for. */
export function SearchNotice({ answer, count, onFilters }: Props) {
  const { didYouMean, partial, withoutTexts } = answer;
  const client = useQueryClient();
  if (withoutTexts === "missing") {
    return (
      <p role="alert" className="mb-4 text-muted">
        The descriptions could not be loaded: only titles, skills, organizations and mentors were searched.{" "}
        <button
          type="button"
          className="link font-semibold"
          onClick={() => {
            void searchAgain(client);
            focusResultCount();
          }}
        >
          Try again
        </button>
      </p>
    );
  }
  if (withoutTexts === "coming" && (didYouMean !== null || partial || count === 0)) {
    return (
      <p role="status" className="mb-4 text-muted">
        Only titles, skills, organizations and mentors have been searched so far. The descriptions are on
        their way.
      </p>
    );
  }
  if (didYouMean !== null) {
    const choose = () => {
      onFilters((current) => ({ ...current, q: didYouMean }));
      focusResultCount();
    };
    return <DidYouMean text={didYouMean} onChoose={choose} />;
  }
  return partial && count > 0 ? <SomeWords /> : null;
}

/** Announces a notice to screen readers, and again only when it changes: not with each key that leaves it as it is. */
function useAnnounced(notice: string): void {
  useEffect(() => announce(notice), [notice]);
}

function DidYouMean({ text, onChoose }: { text: string; onChoose: () => void }) {
  useAnnounced(`Did you mean ${text}?`);
  return (
    <p className="mb-4 text-muted">
      Did you mean{" "}
      <button type="button" className="link font-semibold" onClick={onChoose}>
        {text}
      </button>
      ?
    </p>
  );
}

const SOME_WORDS = "No project has all of these words. These have some of them.";

function SomeWords() {
  useAnnounced(SOME_WORDS);
  return <p className="mb-4 text-muted">{SOME_WORDS}</p>;
}
