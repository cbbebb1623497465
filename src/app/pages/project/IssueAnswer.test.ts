import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { IssueState } from "../../data/issueState.ts";
import { IssueAnswer } from "./IssueAnswer.tsx";

const OPEN: IssueState = {
  kind: "issue",
  state: "open",
  comments: 4,
  updatedAt: new Date(Date.now() - 5.5 * 3_600_000).toISOString(),
  movedTo: null,
};

/** What a reader reads. */
const read = (about: Partial<IssueState>) =>
  renderToStaticMarkup(createElement(IssueAnswer, { issue: { ...OPEN, ...about } })).replace(/<[^>]+>/g, "");

it.each<[about: Partial<IssueState>, words: string]>([
  [{}, "Issue open · 4 comments · last update 5 hours ago"],
  [{ state: "completed", comments: 1 }, "Issue closed as completed · 1 comment · last update 5 hours ago"],
  [{ state: "not planned" }, "Issue closed as not planned · 4 comments · last update 5 hours ago"],
  [{ kind: "pull request", state: "merged" }, "Pull request merged · 4 comments · last update 5 hours ago"],
  [
    { movedTo: { url: "https://github.com/other/place/issues/5", label: "other/place#5" } },
    "Issue open · 4 comments · last update 5 hours ago · moved to other/place#5",
  ],
])("%j is said in words", (about, words) => {
  expect(read(about)).toBe(words);
});
