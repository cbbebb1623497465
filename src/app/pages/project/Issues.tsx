import type { ListedProject } from "../../../catalogue/listCodec.ts";
import { issueRef } from "../../data/issueRef.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import type { Translate } from "../../messages/messageTypes.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { ExternalIcon } from "../../ui/icons.tsx";
import { CheckIssue } from "./CheckIssue.tsx";

type Issue = ListedProject["upstreamIssues"][number];

/** The upstream issues: the first as a button, which comes after the application, the others as links. */
export function Issues({
  project: { upstreamIssues },
  canApply,
}: {
  project: ListedProject;
  canApply: boolean;
}) {
  const t = useMessages();
  const [first, ...rest] = upstreamIssues;
  if (!first) return <p className="py-2.5 text-muted">{t("project.noUpstreamIssue")}</p>;
  return (
    <section
      aria-labelledby="upstream-issues"
      className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 max-sm:w-full"
    >
      <h2 id="upstream-issues" className="sr-only">
        {t("project.upstreamIssues", { count: upstreamIssues.length })}
      </h2>
      <ExternalLink
        url={first.url}
        className={canApply ? "button max-sm:w-full" : "link inline-flex min-h-11 items-center gap-2"}
      >
        {textOf(first, canApply, t)}
        <span className="sr-only"> ({labelOf(first)})</span>
        <ExternalIcon className="size-4" />
      </ExternalLink>
      <CheckIssue url={first.url} />
      {rest.length > 0 && (
        <ul className="flex w-full flex-wrap gap-x-5">
          {rest.map((issue) => (
            <li key={issue.url} className="flex flex-wrap items-center gap-x-3">
              <ExternalLink url={issue.url} className="link inline-flex min-h-11 items-center">
                {labelOf(issue)}
              </ExternalLink>
              <CheckIssue url={issue.url} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function textOf({ url }: Issue, canApply: boolean, t: Translate): string {
  if (issueRef(url) === null) return canApply ? t("project.readPlaceFirst") : t("project.openPlace");
  return canApply ? t("project.readIssueFirst") : t("project.openIssue");
}

/** "owner/repo #12". */
const labelOf = ({ label }: Issue) => label.replace(/#(?=\d+$)/, " #");
