import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { IssueError, issueRef } from "./issueRef.ts";
import { fetchIssueState } from "./issueState.ts";

const issue = { owner: "helm", repo: "helm", number: 12 };
const asked = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal("fetch", asked);
});
afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockReset();
});

/** GitHub's answer about an open issue, with what the test is about put in. */
function answer(about: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    state: "open",
    state_reason: null,
    comments: 3,
    updated_at: "2025-06-01T10:00:00Z",
    html_url: "https://github.com/helm/helm/issues/12",
    title: "Not used",
    ...about,
  };
}

function reading(body: unknown, init?: ResponseInit) {
  asked.mockResolvedValueOnce(new Response(typeof body === "string" ? body : JSON.stringify(body), init));
  return fetchIssueState(issue, new AbortController().signal);
}

it("reads addresses of issues and pull requests on GitHub, and of nothing else", () => {
  expect(issueRef("https://github.com/helm/helm/issues/12")).toEqual(issue);
  expect(issueRef("https://GitHub.com/helm/helm/pull/12/files?w=1#x")).toEqual(issue);
  for (const url of [
    "https://github.com/helm/helm",
    "https://github.com/helm/helm/issues",
    "https://github.com/helm/helm/issues/0",
    "https://github.com/helm/helm/issues/12x",
    "https://github.com/helm/helm/discussions/12",
    "https://github.com/orgs/helm/projects/12",
    "https://github.com/../helm/issues/12",
    "https://github.com.evil.example/helm/helm/issues/12",
    "https://evil.example/https://github.com/helm/helm/issues/12",
    "https://gitlab.com/helm/helm/issues/12",
    "http://github.com/helm/helm/issues/12",
  ])
    expect(issueRef(url), url).toBeNull();
});

it("asks GitHub for that issue, without credentials and without saying from where", async () => {
  await reading(answer());
  const [url, init] = asked.mock.calls[0] ?? [];
  expect(url).toBe("https://api.github.com/repos/helm/helm/issues/12");
  expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
});

it.each([
  [{}, "issue", "open"],
  [{ state: "closed", state_reason: "completed" }, "issue", "completed"],
  [{ state: "closed", state_reason: "not_planned" }, "issue", "not planned"],
  [{ state: "closed", state_reason: "something new" }, "issue", "closed"],
  [{ state: "closed" }, "issue", "closed"],
  [{ state_reason: "reopened" }, "issue", "open"],
  [{ pull_request: {} }, "pull request", "open"],
  [{ pull_request: {}, draft: true }, "pull request", "draft"],
  [{ state: "closed", pull_request: { merged_at: null } }, "pull request", "closed"],
  [{ state: "closed", pull_request: { merged_at: "2025-06-01T10:00:00Z" } }, "pull request", "merged"],
])("%j is an %s that is %s", async (about, kind, state) => {
  expect(await reading(answer(about))).toEqual({
    kind,
    state,
    comments: 3,
    updatedAt: "2025-06-01T10:00:00Z",
    movedTo: null,
  });
});

it("tells where an issue was moved to, but not of another spelling or of a pull request's address", async () => {
  const moved = (html_url: string) => reading(answer({ html_url })).then(({ movedTo }) => movedTo);
  expect(await moved("https://github.com/helm/charts/issues/7")).toEqual({
    url: "https://github.com/helm/charts/issues/7",
    label: "helm/charts#7",
  });
  expect(await moved("https://github.com/Helm/helm/issues/12")).toBeNull();
  expect(await moved("https://github.com/helm/helm/pull/12")).toBeNull();
});

/** What is wrong with an answer. */
const problemOf = (...response: Parameters<typeof reading>) =>
  reading(...response).then(
    () => null,
    (error: unknown) => (error instanceof IssueError ? error.problem : error),
  );

it("says when GitHub answers again after the limit is reached", async () => {
  const until = new Date(2031, 4, 6, 14, 5);
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(until.getTime() / 1000) };
  expect(await problemOf({}, { status: 403, headers })).toEqual({ kind: "limit", until });
  expect(await problemOf({}, { status: 429, headers })).toEqual({ kind: "limit", until });
  expect(await problemOf({}, { status: 429 })).toEqual({ kind: "limit", until: null });
  const unclear = { ...headers, "x-ratelimit-reset": "soon" };
  expect(await problemOf({}, { status: 403, headers: unclear })).toEqual({ kind: "limit", until: null });
  const wait = { "retry-after": "60" };
  expect(await problemOf({}, { status: 403, headers: wait })).toEqual({
    kind: "limit",
    until: expect.any(Date),
  });
});

it("tells a limit from a ban, and an issue that is gone from a server that fails", async () => {
  const headers = { "x-ratelimit-remaining": "41" };
  expect(await problemOf({}, { status: 403, headers })).toEqual({ kind: "refused", status: 403 });
  expect(await problemOf({}, { status: 404 })).toEqual({ kind: "gone" });
  expect(await problemOf({}, { status: 410 })).toEqual({ kind: "gone" });
  expect(await problemOf("<html>", { status: 502 })).toEqual({ kind: "refused", status: 502 });
});

it("does not show what it does not understand", async () => {
  for (const body of [
    "<html>",
    "null",
    answer({ state: "sleeping" }),
    answer({ comments: "3" }),
    answer({ updated_at: "yesterday" }),
    answer({ html_url: "javascript:alert(1)" }),
    answer({ html_url: "https://github.com.evil.example/a/b/issues/1" }),
  ])
    await expect(reading(body)).rejects.toThrow("format");
});

it("says that the network is gone", async () => {
  asked.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  await expect(fetchIssueState(issue, new AbortController().signal)).rejects.toThrow("offline");
});
