import { queryOptions, useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { IssueError, type IssueRef, issueRef } from "../../data/issueRef.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { LazyBoundary, lazyComponent } from "../../ui/lazy.tsx";

const loadAnswer = () => import("./IssueAnswer.tsx").then((module) => module.IssueAnswer);
const IssueAnswer = lazyComponent(loadAnswer);

/** How long an answer is shown before GitHub is asked again, in ms: it allows a visitor 60 requests an hour. */
const MAX_AGE = 10 * 60_000;

const issueQuery = ({ owner, repo, number }: IssueRef) =>
  queryOptions({
    queryKey: ["issue", owner, repo, number],
    queryFn: async ({ signal }) => {
      const [{ fetchIssueState }] = await Promise.all([import("../../data/issueState.ts"), loadAnswer()]);
      return fetchIssueState({ owner, repo, number }, signal);
    },
    staleTime: MAX_AGE,
    gcTime: MAX_AGE,
    retry: false,
    // No request to another host unless the visitor presses the button.
    refetchOnMount: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });

/** A button beside the link to an issue on GitHub: asks GitHub whether the issue is still open. Nothing for other links. */
export function CheckIssue({ url }: { url: string }) {
  const issue = issueRef(url);
  return issue && <Check issue={issue} />;
}

function Check({ issue }: { issue: IssueRef }) {
  const t = useMessages();
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({ ...issueQuery(issue), enabled: asked });
  const status = useRef<HTMLParagraphElement>(null);
  const failed = asked && error !== null && !isFetching;

  useLayoutEffect(() => {
    // The answer has replaced the button, which had the focus.
    if (asked && data && document.activeElement === document.body) status.current?.focus();
  }, [asked, data]);

  const ask = () => {
    if (isFetching) return;
    if (asked) void refetch();
    else setAsked(true);
  };

  return (
    <>
      {!data && (
        <button
          type="button"
          className="min-h-11 rounded-md font-semibold text-brand underline decoration-1 underline-offset-4 hover:decoration-2"
          aria-disabled={isFetching}
          onClick={ask}
        >
          {isFetching ? t("project.askingGitHub") : failed ? t("project.tryAgain") : t("project.isIssueOpen")}
          <span className="sr-only">
            {" "}
            ({issue.owner}/{issue.repo}#{issue.number})
          </span>
        </button>
      )}
      <p ref={status} role="status" tabIndex={-1} className="min-w-0 self-center">
        {data ? (
          <LazyBoundary>
            <IssueAnswer issue={data} />
          </LazyBoundary>
        ) : failed ? (
          error instanceof IssueError ? (
            error.message
          ) : (
            t("project.partNotLoaded")
          )
        ) : null}
      </p>
    </>
  );
}
