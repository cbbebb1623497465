import { describe, expect, it } from "vitest";
import { siteMessages } from "../messages/language.ts";
import { listProblemText, skillsProblemText } from "./storageProblems.ts";

const damaged = { kind: "corrupt", readable: 2 } as const;

describe.each([
  ["the saved list", listProblemText, "changes to your saved list are kept only until this page is closed"],
  ["the skills", skillsProblemText, "changes to your skills are kept only until this page is closed"],
])("what goes wrong with %s", (_what, told, untilClosed) => {
  it.each([
    ["blocked", "does not let the site store anything", "Allow site data (cookies)"],
    ["full", "storage is full", "Clear the data of sites you no longer need"],
    ["newer", "A newer version of this site wrote your", "Reload the page to get the newer version"],
  ] as const)(
    "is told with what happened, how long changes last, and a way out: %s",
    (kind, what, wayOut) => {
      for (const part of [what, untilClosed, wayOut]) expect(told({ kind }, siteMessages)).toContain(part);
    },
  );

  it("says that changes are temporary only if the damaged text could not be copied", () => {
    expect(told({ ...damaged, backupKey: null }, siteMessages)).toContain(untilClosed);
    const text = told({ ...damaged, backupKey: "key.damaged-1" }, siteMessages);
    expect(text).toContain("“key.damaged-1”");
    expect(text).not.toContain(untilClosed);
    // If nothing could be read, there is no "rest".
    expect(told({ kind: "corrupt", readable: 0, backupKey: "key.damaged-1" }, siteMessages)).not.toContain(
      "The rest",
    );
  });
});

it.each(["blocked", "full"] as const)("tells how to download a list that is not persisted: %s", (kind) => {
  expect(listProblemText({ kind }, siteMessages)).toContain("download a backup on the page “My plan”");
});
