import { describe, expect, it, vi } from "vitest";
import { siteMessages } from "../../app/messages/language.ts";
import { listProblemText } from "../../app/visitor/storageProblems.ts";
import { TestStorage } from "../testing/testStorage.ts";
import { SAVED_KEY } from "./model.ts";
import { createSavedStore } from "./store.ts";

const kite = {
  id: "t/acme/kite",
  title: "Build a kite",
  org: "Acme",
  issueUrl: "https://github.com/acme/kite/issues/1",
};
const loom = { id: "t/acme/loom", title: "Mend the loom", org: "Acme", issueUrl: null };
const mill = { id: "t/wind/mill", title: "Turn the mill", org: "Wind", issueUrl: null };
const now = () => new Date("2025-05-01T10:00:00Z");

function open(storage: TestStorage) {
  return createSavedStore(storage, { now, events: storage.tab() });
}
const toldOf = (store: ReturnType<typeof open>) => {
  const { problem } = store.getSnapshot();
  return problem && listProblemText(problem, siteMessages);
};
const idsOf = (store: ReturnType<typeof open>) => store.getSnapshot().items.map(({ id }) => id);

describe("a working storage", () => {
  it("stores what is saved, with the time, for the next visit", () => {
    const storage = new TestStorage();
    open(storage).save(kite);
    expect(open(storage).getSnapshot()).toEqual({
      items: [{ ...kite, savedAt: "2025-05-01T10:00:00.000Z" }],
      problem: null,
      persisted: true,
    });
  });

  it("saves a project once", () => {
    const store = open(new TestStorage());
    store.save(kite);
    store.save({ ...kite, title: "Another title" });
    expect(store.getSnapshot().items).toMatchObject([{ title: "Build a kite" }]);
    expect(store.has(kite.id)).toBe(true);
    expect(store.has(loom.id)).toBe(false);
  });

  it("puts a removed project back in its place, as it was", () => {
    const storage = new TestStorage();
    const store = open(storage);
    for (const project of [kite, loom, mill]) store.save(project);
    const before = store.getSnapshot().items;
    const removed = store.remove(loom.id);
    expect(idsOf(store)).toEqual([kite.id, mill.id]);
    if (removed) store.restore(removed, 1);
    expect(store.getSnapshot().items).toEqual(before);
    expect(open(storage).getSnapshot().items).toEqual(before);
  });

  it("puts a removed project at the end if the list has become shorter", () => {
    const store = open(new TestStorage());
    store.save(kite);
    store.save(loom);
    const removed = store.remove(loom.id);
    store.remove(kite.id);
    if (removed) store.restore(removed, 1);
    expect(idsOf(store)).toEqual([loom.id]);
  });

  it("keeps its snapshot after an event that changes nothing", () => {
    const storage = new TestStorage();
    const store = open(storage);
    store.save(kite);
    const listener = vi.fn();
    store.subscribe(listener);
    const before = store.getSnapshot();
    storage.announce(SAVED_KEY);
    expect(store.getSnapshot()).toBe(before);
    expect(listener).not.toHaveBeenCalled();
  });

  it("finds one project of several, and removes no other", () => {
    const store = open(new TestStorage());
    store.save(kite);
    store.save(loom);
    expect([kite, loom, mill].map(({ id }) => store.has(id))).toEqual([true, true, false]);
    expect(store.remove(mill.id)).toBeUndefined();
    expect(store.getSnapshot()).toMatchObject({ items: [kite, loom], persisted: true });
  });

  it("returns undefined if there was nothing to remove", () => {
    expect(open(new TestStorage()).remove("t/no/such")).toBeUndefined();
  });

  it("keeps its snapshot until something changes, and calls its listeners once for each change", () => {
    const storage = new TestStorage();
    const store = open(storage);
    const listener = vi.fn();
    const end = store.subscribe(listener);
    const first = store.getSnapshot();
    storage.announce(SAVED_KEY);
    store.remove("t/no/such");
    expect(store.getSnapshot()).toBe(first);
    expect(listener).not.toHaveBeenCalled();
    store.save(kite);
    expect(listener).toHaveBeenCalledTimes(1);
    end();
    store.save(loom);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe("two tabs", () => {
  it("show each other's changes after their events", () => {
    const storage = new TestStorage();
    const [one, two] = [open(storage), open(storage)];
    one.save(kite);
    storage.announce(SAVED_KEY);
    expect(idsOf(two)).toEqual([kite.id]);
    two.remove(kite.id);
    storage.announce(SAVED_KEY);
    expect(idsOf(one)).toEqual([]);
  });

  it("do not undo each other's changes, even before their events", () => {
    const storage = new TestStorage();
    const [one, two] = [open(storage), open(storage)];
    one.save(kite);
    two.save(loom);
    one.remove(kite.id);
    two.save(mill);
    expect(idsOf(open(storage))).toEqual([loom.id, mill.id]);
  });

  it("become empty when all data of the site is cleared", () => {
    const storage = new TestStorage();
    const store = open(storage);
    store.save(kite);
    storage.clear();
    storage.announce(null);
    expect(idsOf(store)).toEqual([]);
  });

  it("keep both changes if both write at the same moment", () => {
    const storage = new TestStorage();
    const store = open(storage);
    store.save(kite);
    const before = storage.getItem(SAVED_KEY) ?? "";
    const elsewhere = new TestStorage();
    elsewhere.setItem(SAVED_KEY, before);
    open(elsewhere).save(loom);
    const lost = elsewhere.getItem(SAVED_KEY);

    store.save(mill);
    storage.announce(SAVED_KEY, undefined, { oldValue: "older", newValue: lost });
    expect(idsOf(store)).toEqual([kite.id, mill.id]);
    // The event that Chromium sends to the later of two tabs, whose own text is stored by then.
    storage.announce(SAVED_KEY, undefined, { oldValue: before, newValue: lost });
    expect(idsOf(store)).toEqual([kite.id, loom.id, mill.id]);
    expect(idsOf(open(storage))).toEqual([kite.id, loom.id, mill.id]);
  });

  it("keep all of the other tab's changes where both saved the same at the same moment", () => {
    const storage = new TestStorage();
    const store = open(storage);
    const elsewhere = new TestStorage();
    const other = open(elsewhere);
    elsewhere.mode = "full";
    other.save(loom);
    elsewhere.mode = "works";
    other.save(mill);
    store.save(mill);
    storage.announce(SAVED_KEY, undefined, { oldValue: null, newValue: elsewhere.getItem(SAVED_KEY) });
    for (const tab of [store, open(storage)]) expect(idsOf(tab)).toEqual([loom.id, mill.id]);
  });

  it("let only the tab of the later write repeat its change", () => {
    const storage = new TestStorage();
    const store = open(storage);
    store.save(mill);
    const elsewhere = new TestStorage();
    open(elsewhere).save(loom);
    const later = elsewhere.getItem(SAVED_KEY) ?? "";
    storage.setItem(SAVED_KEY, later);
    storage.announce(SAVED_KEY, undefined, { oldValue: null, newValue: later });
    expect(idsOf(store)).toEqual([loom.id]);
    expect(storage.getItem(SAVED_KEY)).toBe(later);
  });

  it("do not repeat a change that another tab has seen and undone", () => {
    const storage = new TestStorage();
    const [one, two] = [open(storage), open(storage)];
    const stored = () => storage.getItem(SAVED_KEY);
    one.save(kite);
    one.remove(kite.id);
    const before = stored();
    one.save(kite);
    const mine = stored();
    storage.announce(SAVED_KEY);
    two.remove(kite.id);
    expect(stored()).toBe(before);
    two.save(loom);
    // The first tab was asleep: when it gets the first event, the second change is already stored.
    storage.announce(SAVED_KEY, undefined, { oldValue: mine, newValue: before });
    storage.announce(SAVED_KEY, undefined, { oldValue: before, newValue: stored() });
    expect(idsOf(one)).toEqual([loom.id]);
    expect(idsOf(open(storage))).toEqual([loom.id]);
  });

  it("ignore other keys of the storage", () => {
    const storage = new TestStorage();
    const store = open(storage);
    storage.setItem(SAVED_KEY, '{"version":1,"items":[]}');
    const read = vi.spyOn(storage, "getItem");
    storage.announce("another-key");
    expect(read).not.toHaveBeenCalled();
    expect(idsOf(store)).toEqual([]);
  });

  it("follow the window where no other events are given", () => {
    const storage = new TestStorage();
    vi.stubGlobal("window", storage.tab());
    const store = createSavedStore(storage, { now });
    vi.unstubAllGlobals();
    open(storage).save(kite);
    storage.announce(SAVED_KEY);
    expect(idsOf(store)).toEqual([kite.id]);
  });

  it("read again when a page returns from the back/forward cache", () => {
    const storage = new TestStorage();
    const events = storage.tab();
    const store = createSavedStore(storage, { now, events });
    open(storage).save(kite);
    events.dispatchEvent(new Event("pageshow"));
    expect(idsOf(store)).toEqual([kite.id]);
  });
});

describe("a storage that fails", () => {
  it("goes on in memory if there is no storage, and reports it", () => {
    const store = createSavedStore(null, { now });
    expect(store.getSnapshot().problem?.kind).toBe("blocked");
    store.save(kite);
    expect(store.getSnapshot()).toMatchObject({ items: [kite], persisted: false });
    store.remove(kite.id);
    expect(store.getSnapshot().items).toEqual([]);
  });

  it("goes on in memory if reading throws, and keeps what it has read", () => {
    const storage = new TestStorage();
    const store = open(storage);
    store.save(kite);
    storage.mode = "blocked";
    store.save(loom);
    expect(idsOf(store)).toEqual([kite.id, loom.id]);
    expect(store.getSnapshot()).toMatchObject({ problem: { kind: "blocked" }, persisted: false });
  });

  it("reports a full storage, and writes pending changes with the next one that fits", () => {
    const storage = new TestStorage();
    const store = open(storage);
    storage.mode = "full";
    store.save(kite);
    expect(store.getSnapshot()).toMatchObject({ items: [kite], problem: { kind: "full" }, persisted: false });
    storage.mode = "works";
    store.save(loom);
    expect(store.getSnapshot()).toMatchObject({ problem: null, persisted: true });
    expect(idsOf(open(storage))).toEqual([kite.id, loom.id]);
  });

  it("knows Firefox's name for a full storage", () => {
    const storage = new TestStorage();
    const store = open(storage);
    vi.spyOn(storage, "setItem").mockImplementation(() => {
      throw new DOMException("no room", "NS_ERROR_DOM_QUOTA_REACHED");
    });
    store.save(kite);
    expect(store.getSnapshot().problem?.kind).toBe("full");
  });

  it("reports blocked storage if writing fails for another reason", () => {
    const storage = new TestStorage();
    const store = open(storage);
    vi.spyOn(storage, "setItem").mockImplementation(() => {
      throw new DOMException("not allowed", "SecurityError");
    });
    store.save(kite);
    expect(store.getSnapshot()).toMatchObject({
      items: [kite],
      problem: { kind: "blocked" },
      persisted: false,
    });
    vi.spyOn(storage, "setItem").mockImplementation(() => {
      throw Object.assign(new Error("no room"), { name: "QuotaExceededError" });
    });
    store.save(loom);
    expect(store.getSnapshot().problem?.kind).toBe("blocked");
  });

  it("keeps a pending save when another tab writes meanwhile", () => {
    const storage = new TestStorage();
    const [one, two] = [open(storage), open(storage)];
    storage.mode = "full";
    one.save(kite);
    storage.mode = "works";
    two.save(loom);
    storage.announce(SAVED_KEY);
    expect(idsOf(one)).toEqual([loom.id, kite.id]);
    expect(idsOf(open(storage))).toEqual([loom.id, kite.id]);
  });
});

describe("what cannot be read", () => {
  const damaged = `{"version":1,"items":[${JSON.stringify({ ...kite, savedAt: "2025-05-01T10:00:00Z" })},{"oops":1}]}`;
  const backup = `${SAVED_KEY}.damaged-1`;

  it("is copied to safety before anything is written, and reported", () => {
    const storage = new TestStorage();
    storage.setItem(SAVED_KEY, damaged);
    const store = open(storage);
    expect(store.getSnapshot()).toMatchObject({
      items: [kite],
      problem: { kind: "corrupt" },
      persisted: true,
    });
    expect(toldOf(store)).toContain(backup);
    store.save(loom);
    expect(storage.getItem(backup)).toBe(damaged);
    expect(store.getSnapshot()).toMatchObject({ problem: { kind: "corrupt" }, persisted: true });
    expect(open(storage).getSnapshot()).toMatchObject({ items: [kite, loom], problem: null });
  });

  it.each([
    ["nothing of it", "{"],
    ["only 1 of its projects", damaged],
  ])("is reported by how much was lost: %s", (much, text) => {
    const storage = new TestStorage();
    storage.setItem(SAVED_KEY, text);
    expect(toldOf(open(storage))).toContain(much);
  });

  it("does not write over an earlier copy, nor copy the same twice", () => {
    const storage = new TestStorage();
    storage.setItem(backup, "an older accident");
    storage.setItem(SAVED_KEY, damaged);
    open(storage);
    open(storage);
    expect(storage.getItem(backup)).toBe("an older accident");
    expect(storage.getItem(`${SAVED_KEY}.damaged-2`)).toBe(damaged);
    expect(storage.length).toBe(3);
  });

  it("is not replaced if there is no room for the copy", () => {
    const storage = new TestStorage();
    storage.setItem(SAVED_KEY, damaged);
    storage.mode = "full";
    const store = open(storage);
    store.save(loom);
    expect(store.getSnapshot()).toMatchObject({
      items: [kite, loom],
      problem: { kind: "corrupt" },
      persisted: false,
    });
    expect(storage.getItem(SAVED_KEY)).toBe(damaged);
    expect(toldOf(store)).toMatch(/no space for a copy .* only until this page is closed/);
  });

  it("is not replaced if a later version wrote it; changes stay in memory", () => {
    const storage = new TestStorage();
    const newer = JSON.stringify({
      version: 2,
      items: [{ ...kite, savedAt: "2025-05-01T10:00:00Z" }, { uid: 1 }],
    });
    storage.setItem(SAVED_KEY, newer);
    const store = open(storage);
    store.save(loom);
    store.remove(kite.id);
    expect(store.getSnapshot()).toMatchObject({
      items: [loom],
      problem: { kind: "newer" },
      persisted: false,
    });
    expect(storage.getItem(SAVED_KEY)).toBe(newer);
    expect(storage.length).toBe(1);
  });

  it("writes unknown fields back", () => {
    const storage = new TestStorage();
    const item = { ...kite, savedAt: "2025-05-01T10:00:00Z", notes: "call Ada" };
    storage.setItem(SAVED_KEY, JSON.stringify({ version: 1, items: [item], order: "mine" }));
    open(storage).save(loom);
    expect(JSON.parse(storage.getItem(SAVED_KEY) ?? "")).toMatchObject({
      order: "mine",
      items: [item, loom],
    });
  });
});
