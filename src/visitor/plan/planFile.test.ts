import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeLists } from "../list/merge.ts";
import type { SavedList } from "../list/model.ts";
import { anyList } from "../testing/testLists.ts";
import { formatPlanFile, PLAN_FILE_VERSION, readPlanFile } from "./planFile.ts";

const EMPTY: SavedList = { items: [], extra: {} };
const item = {
  id: "t/acme/kite",
  title: "Build a kite",
  org: "Acme",
  issueUrl: null,
  savedAt: "2026-01-01T00:00:00.000Z",
};
const file = (parts: object) =>
  JSON.stringify({ format: "mentorship-finder.plan", version: PLAN_FILE_VERSION, items: [item], ...parts });
const refusal = (text: string) => {
  const read = readPlanFile(text);
  return "refused" in read ? read.refused : { reason: "taken" };
};

describe("a backup", () => {
  it("returns the list, whatever is in it", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const read = readPlanFile(formatPlanFile(list));
        expect("list" in read && read.list.items).toEqual(list.items);
        expect("list" in read && read.list.extra).toMatchObject(
          list.extra.arranged === undefined ? list.extra : { ...list.extra, arranged: expect.anything() },
        );
      }),
    );
  });

  it("gives the same list in a browser without one", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const normal = mergeLists(EMPTY, list);
        const read = readPlanFile(formatPlanFile(normal));
        expect("list" in read && mergeLists(EMPTY, read.list)).toEqual(normal);
      }),
    );
  });

  it("does not contain removed items", () => {
    expect(formatPlanFile({ items: [], extra: { removed: [item] } })).not.toContain("kite");
  });

  it("may begin with a byte order mark, and keeps the key `__proto__`", () => {
    const read = readPlanFile(
      `\uFEFF${file({ items: [item] }).replace('"org"', '"__proto__":{"polluted":true},"org"')}`,
    );
    expect("list" in read && Object.hasOwn(read.list.items[0] ?? {}, "__proto__")).toBe(true);
    expect("polluted" in {}).toBe(false);
  });

  it("keeps a byte order mark that is part of a text", () => {
    const read = readPlanFile(file({ items: [{ ...item, title: "Build\uFEFFa kite" }] }));
    expect("list" in read && read.list.items[0]?.title).toBe("Build\uFEFFa kite");
  });
});

describe("a file that is refused", () => {
  it.each([
    ["not JSON", "PK\u0003\u0004", { reason: "notJson" }],
    ["cut short", file({}).slice(0, -3), { reason: "notJson" }],
    ["empty", "", { reason: "notJson" }],
    ["another program's", '{"version":1,"items":[]}', { reason: "noBackup" }],
    ["a list", "[]", { reason: "noBackup" }],
    ["from the future", file({ version: PLAN_FILE_VERSION + 1, items: { a: 1 } }), { reason: "newer" }],
    [
      "from before the first version",
      file({ version: 0 }),
      { reason: "damaged", place: null, field: "version" },
    ],
    ["without its projects", file({ items: "none" }), { reason: "damaged", place: null, field: "items" }],
    [
      "damaged in a project",
      file({ items: [item, { ...item, id: "" }] }),
      { reason: "damaged", place: 2, field: "id" },
    ],
    ["no project at all", file({ items: [item, null] }), { reason: "damaged", place: 2, field: null }],
    ["damaged in its order", file({ arranged: 7 }), { reason: "damaged", place: null, field: "arranged" }],
    [
      "with a link that would run",
      file({ items: [{ ...item, issueUrl: "javascript:alert(1)" }] }),
      { reason: "damaged", place: 1, field: "issueUrl" },
    ],
    [
      "damaged in a plan",
      file({ items: [{ ...item, notes: "call Ada" }] }),
      { reason: "damaged", place: 1, field: "notes" },
    ],
    [
      "with an invalid time",
      file({ items: [{ ...item, status: { is: "applied", at: "soon" } }] }),
      { reason: "damaged", place: 1, field: "status" },
    ],
    ["with one project twice", file({ items: [item, item] }), { reason: "twice", id: item.id }],
    ["too large", file({ filler: "x".repeat(5_000_000) }), { reason: "tooLarge" }],
  ])("is %s", (_what, text, reason) => {
    expect(refusal(text)).toEqual(reason);
  });

  it("is too large from one character more than the limit", () => {
    const text = file({});
    expect(refusal(text.padEnd(5_000_000)).reason).toBe("taken");
    expect(refusal(text.padEnd(5_000_001)).reason).toBe("tooLarge");
  });

  it("is any other text, and reading it never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(refusal(text).reason).not.toBe("taken");
      }),
    );
  });

  it("is any backup with one character lost, unless it is still a valid one", () => {
    const whole = formatPlanFile({ items: [item], extra: {} });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (at) => {
        const read = readPlanFile(whole.slice(0, at) + whole.slice(at + 1));
        if ("list" in read) expect(read.list.items).toHaveLength(1);
        else expect(read.refused.reason).not.toBe("");
      }),
    );
  });
});
