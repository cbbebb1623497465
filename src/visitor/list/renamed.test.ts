import { describe, expect, it, vi } from "vitest";
import { testProject } from "../../catalogue/testProject.ts";
import { TestStorage } from "../testing/testStorage.ts";
import { SAVED_KEY, type SavedItem } from "./model.ts";
import {
  findRenamed,
  findSuccessor,
  followRenamed,
  issueKey,
  renamedFollower,
  withRenamed,
} from "./renamed.ts";
import { createSavedStore } from "./store.ts";

const ISSUE = "https://github.com/acme/kite/issues/4";
const project = (id: string, ...urls: string[]) =>
  testProject({
    id,
    term: id.split("/")[0] ?? "",
    org: "Acme",
    title: `New title of ${id}`,
    upstreamIssues: urls.map((url) => ({ url, label: url })),
  });
const saved = (id: string, issueUrl: string | null = ISSUE): SavedItem => ({
  id,
  title: "Old title",
  org: "Acme",
  issueUrl,
  savedAt: "2026-01-01T00:00:00.000Z",
});

describe("a former id", () => {
  it("follows the former ids that the catalogue knows, whatever the issues say", () => {
    const moved = { ...project("t/b/new", ISSUE), aliases: ["t/a/older", "t/a/old"] };
    const [item, other] = withRenamed({ items: [saved("t/a/old", null), saved("t/a/x")], extra: {} }, [
      moved,
      project("t/a/x"),
    ]).items;
    expect(item).toMatchObject({ id: "t/b/new", formerTitle: expect.any(String) });
    expect(other?.id).toBe("t/a/x");
  });

  it("gives one project to one of two saved ones that it was", () => {
    const moved = { ...project("t/b/new"), aliases: ["t/a/older", "t/a/old"] };
    const { items } = withRenamed({ items: [saved("t/a/old", null), saved("t/a/older", null)], extra: {} }, [
      moved,
    ]);
    expect(items.map(({ id }) => id)).toEqual(["t/b/new", "t/a/older"]);
  });
});

describe("issueKey", () => {
  it("is the same for all spellings of an address", () => {
    const spellings = [
      ISSUE,
      "http://www.github.com/Acme/Kite/issues/4/",
      `${ISSUE}#issuecomment-7`,
      `${ISSUE}?a=b`,
    ];
    expect(new Set(spellings.map(issueKey)).size).toBe(1);
    expect(issueKey("https://github.com/acme/kite/issues/5")).not.toBe(issueKey(ISSUE));
  });

  it("differs for another number, host or repository", () => {
    const others = [
      "https://github.com/acme/kite/issues/42",
      "https://github.com/acme/kite/issues/2",
      "https://git.www.example/acme/kite/issues/4",
      "https://git.example/acme/kite/issues/4",
      "https://github.com/acme/mill/issues/4//",
    ];
    const keys = [ISSUE, ...others].map(issueKey);
    expect(new Set(keys).size).toBe(6);
    expect(keys).not.toContain(null);
    expect(issueKey("https://github.com/acme/mill/issues/4//")).toBe(
      issueKey("https://github.com/acme/mill/issues/4"),
    );
  });

  it.each([
    "https://github.com/acme/kite",
    "https://github.com/acme/kite/issues",
    "https://github.com/acme/kite/pull/4/files",
    "nowhere",
  ])("is null for an address that is not that of one issue: %s", (url) => expect(issueKey(url)).toBeNull());
});

describe("a saved project that has left the catalogue", () => {
  it("is found by its issue, and keeps its plan and place", () => {
    const notes = { text: "call Ada", at: "2026-01-02T00:00:00.000Z" };
    const list = { items: [saved("t/a/x", null), { ...saved("t/a/old"), notes }], extra: { theme: 1 } };
    expect(withRenamed(list, [project("t/a/new", ISSUE)])).toEqual({
      items: [
        list.items[0],
        { ...saved("t/a/new"), title: "New title of t/a/new", formerTitle: "Old title", notes },
      ],
      extra: { theme: 1 },
    });
  });

  it("is found together with another renamed one", () => {
    const other = "https://github.com/acme/kite/issues/5";
    const found = findRenamed(
      [saved("t/a/o1"), saved("t/a/o2", other), saved("t/a/o3", null), saved("t/a/o4", null)],
      [project("t/a/n1", ISSUE), project("t/a/n2", other), project("t/a/n3")],
    );
    expect([...found].map(([id, { id: now }]) => `${id} ${now}`)).toEqual(["t/a/o1 t/a/n1", "t/a/o2 t/a/n2"]);
  });

  it("keeps the first of its former titles when it is renamed once more", () => {
    const once = { ...saved("t/a/old"), title: "Second title", formerTitle: "First title" };
    const [item] = withRenamed({ items: [once], extra: {} }, [project("t/a/new", ISSUE)]).items;
    expect(item).toMatchObject({ title: "New title of t/a/new", formerTitle: "First title" });
  });

  it.each([
    ["two projects have the issue", [saved("t/a/old")], [project("t/a/n1", ISSUE), project("t/a/n2", ISSUE)]],
    ["two saved ones have it", [saved("t/a/o1"), saved("t/a/o2")], [project("t/a/new", ISSUE)]],
    ["the project is of another term", [saved("t/a/old")], [project("u/a/new", ISSUE)]],
    ["the project is saved already", [saved("t/a/old"), saved("t/a/new")], [project("t/a/new", ISSUE)]],
    ["it states no issue", [saved("t/a/old", null)], [project("t/a/new")]],
    [
      "its link is a whole repository",
      [saved("t/a/old", "https://github.com/acme/kite")],
      [project("t/a/new", "https://github.com/acme/kite")],
    ],
    ["it is still there", [saved("t/a/old")], [project("t/a/old", ISSUE)]],
    [
      "it is still there with another issue",
      [saved("t/a/old")],
      [project("t/a/old"), project("t/a/new", ISSUE)],
    ],
  ])("is not changed if %s", (_why, items, projects) => {
    expect(findRenamed(items, projects).size).toBe(0);
    const list = { items, extra: {} };
    expect(withRenamed(list, projects)).toBe(list);
  });

  it("does not replace one that another tab has saved meanwhile", () => {
    const renamed = new Map([["t/a/old", project("t/a/new", ISSUE)]]);
    const list = { items: [saved("t/a/old"), saved("t/a/new")], extra: {} };
    expect(followRenamed(renamed)(list)).toBe(list);
  });

  it("is renamed only once if two tabs know it by different ids", () => {
    const storage = new TestStorage();
    const tabs = ["t/a/old", "t/a/new"].map((id) => {
      const store = createSavedStore(storage, { events: storage.tab() });
      const follow = renamedFollower(store.change);
      return { store, look: () => follow(findRenamed(store.getSnapshot().items, [project(id, ISSUE)])) };
    });
    tabs[0]?.store.save({ id: "t/a/old", title: "Old title", org: "Acme", issueUrl: ISSUE });
    const write = vi.spyOn(storage, "setItem");
    for (let turn = 0; turn < 10; turn++) {
      storage.announce(SAVED_KEY);
      for (const { look } of tabs) look();
    }
    // One each.
    expect(write).toHaveBeenCalledTimes(2);
    expect(tabs.map(({ store }) => store.getSnapshot().items.map(({ id }) => id))).toEqual([
      ["t/a/old"],
      ["t/a/old"],
    ]);
  });

  it("has a successor of any term with its issue, if there is exactly one", () => {
    expect(findSuccessor(saved("t/a/old"), [project("u/a/new", ISSUE), project("u/a/other")])?.id).toBe(
      "u/a/new",
    );
    expect(
      findSuccessor(saved("t/a/old"), [project("u/a/n1", ISSUE), project("v/a/n2", ISSUE)]),
    ).toBeUndefined();
    expect(findSuccessor(saved("t/a/old", null), [project("u/a/new", ISSUE)])).toBeUndefined();
  });

  it("has no successor with another issue, nor one that shares only a link", () => {
    const repository = "https://github.com/acme/kite";
    expect(findSuccessor(saved("t/a/old"), [project("u/a/new", `${repository}/issues/5`)])).toBeUndefined();
    expect(findSuccessor(saved("t/a/old", repository), [project("u/a/new", repository)])).toBeUndefined();
  });
});
