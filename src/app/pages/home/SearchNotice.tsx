import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { SearchResult } from "../../data/queries.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
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
  const t = useMessages();
  const client = useQueryClient();
  if (withoutTexts === "missing") {
    return (
      <p role="alert" className="mb-4 text-muted">
        {t.rich("list.textsMissing", {
          retry: (words) => (
            <button
              type="button"
              className="link font-semibold"
              onClick={() => {
                // Loaded already: without it there would be no answer to complete.
                void import("../../data/searchClient.ts").then(({ searchAgain }) => searchAgain(client));
                focusResultCount();
              }}
            >
              {words}
            </button>
          ),
        })}
      </p>
    );
  }
  if (withoutTexts === "coming" && (didYouMean !== null || partial || count === 0)) {
    return (
      <p role="status" className="mb-4 text-muted">
        {t("list.textsComing")}
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
  const t = useMessages();
  useAnnounced(t("list.didYouMean", { text }));
  return (
    <p className="mb-4 text-muted">
      {t.rich("list.didYouMeanButton", {
        text,
        choose: (words) => (
          <button type="button" className="link font-semibold" onClick={onChoose}>
            {words}
          </button>
        ),
      })}
    </p>
  );
}

function SomeWords() {
  const notice = useMessages()("list.someWords");
  useAnnounced(notice);
  return <p className="mb-4 text-muted">{notice}</p>;
}
