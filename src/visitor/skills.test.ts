import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { siteMessages } from "../app/messages/language.ts";
import { skillsProblemText } from "../app/visitor/storageProblems.ts";
import { slugify } from "../catalogue/slug.ts";
import { createSkillsStore, MAX_SKILL, parseSkills, SKILLS_KEY } from "./skills.ts";
import { TestStorage } from "./testing/testStorage.ts";

function open(storage: TestStorage | null, events = storage?.tab()) {
  return createSkillsStore(storage, { events });
}
const toldOf = (store: ReturnType<typeof open>) => {
  const { problem } = store.getSnapshot();
  return problem && skillsProblemText(problem, siteMessages);
};
const skillsOf = (store: ReturnType<typeof open>) => store.getSnapshot().items;

describe("a working storage", () => {
  it("stores skills in the order in which they were entered, each once", () => {
    const storage = new TestStorage();
    const store = open(storage);
    expect(store.add(["Go", "C++", "C"])).toEqual(["Go", "C++", "C"]);
    expect(store.add(["go", " Technical   Writing ", "Technical Writing"])).toEqual(["Technical Writing"]);
    store.remove(["C"]);
    expect(skillsOf(open(storage))).toEqual(["Go", "C++", "Technical Writing"]);
  });

  it("refuses skills without a letter or digit, and those that are sentences", () => {
    const store = open(new TestStorage());
    expect(store.add(["x".repeat(MAX_SKILL)])).toHaveLength(1);
    store.remove(["x".repeat(MAX_SKILL)]);
    expect(store.add(["", "  ", "🦀", "…", "x".repeat(MAX_SKILL + 1)])).toEqual([]);
    expect(store.getSnapshot()).toEqual({ items: [], problem: null, persisted: true });
  });

  it("removes a skill in any spelling, and nothing if it is not there", () => {
    const storage = new TestStorage();
    const store = open(storage);
    store.add(["Go", "C++"]);
    const before = storage.getItem(SKILLS_KEY);
    store.remove(["Rust"]);
    expect(storage.getItem(SKILLS_KEY)).toBe(before);
    store.remove(["c++"]);
    expect(skillsOf(open(storage))).toEqual(["Go"]);
  });

  it("writes nothing if another tab has made the same change already", () => {
    const storage = new TestStorage();
    const [first, second] = [open(storage), open(storage)];
    first.add(["Go"]);
    const write = vi.spyOn(storage, "setItem");
    second.add(["Go"]);
    second.remove(["Rust"]);
    expect(write).not.toHaveBeenCalled();
    expect(skillsOf(second)).toEqual(["Go"]);
  });

  it("keeps two tabs in step; neither undoes changes of the other", () => {
    const storage = new TestStorage();
    const [first, second] = [open(storage), open(storage)];
    const heard = vi.fn();
    second.subscribe(heard);
    first.add(["Go"]);
    second.add(["Rust"]);
    storage.announce(SKILLS_KEY);
    expect(heard).toHaveBeenCalled();
    expect(skillsOf(first)).toEqual(["Go", "Rust"]);
    expect(skillsOf(second)).toEqual(["Go", "Rust"]);
  });
});

describe("storage with problems", () => {
  it("goes on in memory if storage is blocked, and reports it", () => {
    const store = open(null);
    store.add(["Go"]);
    expect(store.getSnapshot()).toMatchObject({
      items: ["Go"],
      problem: { kind: "blocked" },
      persisted: false,
    });
  });

  it("reports a change without effect as persisted", () => {
    const store = open(null);
    store.add(["…"]);
    expect(store.getSnapshot()).toMatchObject({ items: [], persisted: true });
  });

  it("uses what can be read of damaged skills, and copies the original", () => {
    const storage = new TestStorage();
    const damaged = '{"version":1,"skills":["Go",7,"Rust"]}';
    storage.setItem(SKILLS_KEY, damaged);
    const store = open(storage);
    expect(store.getSnapshot()).toMatchObject({ items: ["Go", "Rust"], problem: { kind: "corrupt" } });
    expect(storage.getItem(`${SKILLS_KEY}.damaged-1`)).toBe(damaged);
  });

  it("writes nothing over unreadable skills without room for a copy, and reports it", () => {
    const storage = new TestStorage();
    storage.setItem(SKILLS_KEY, "{");
    storage.mode = "full";
    const store = open(storage);
    store.add(["Rust"]);
    expect(store.getSnapshot()).toMatchObject({
      items: ["Rust"],
      problem: { kind: "corrupt" },
      persisted: false,
    });
    expect(toldOf(store)).toMatch(/none could be read.*left as they are/);
    expect(storage.getItem(SKILLS_KEY)).toBe("{");
  });

  it.each(['{"version":2,"skills":["Go"],"levels":{"go":3}}', '{"version":2,"known":{}}'])(
    "never writes over a later version's %s",
    (newer) => {
      const storage = new TestStorage();
      storage.setItem(SKILLS_KEY, newer);
      const store = open(storage);
      store.add(["Rust"]);
      expect(store.getSnapshot()).toMatchObject({ problem: { kind: "newer" }, persisted: false });
      expect(skillsOf(store)).toContain("Rust");
      expect(storage.getItem(SKILLS_KEY)).toBe(newer);
    },
  );

  it("writes unknown fields back", () => {
    const storage = new TestStorage();
    storage.setItem(SKILLS_KEY, '{"version":1,"skills":["Go"],"note":"mine"}');
    open(storage).add(["Rust"]);
    expect(JSON.parse(storage.getItem(SKILLS_KEY) ?? "")).toEqual({
      note: "mine",
      version: 1,
      skills: ["Go", "Rust"],
    });
  });

  it.each([
    ['{"version":1,"skills":["Go","C++"]}', ["Go", "C++"], "good"],
    ['{"version":1,"skills":["Go","go"]}', ["Go"], "good"],
    ['{"version":1,"skills":["Go",7]}', ["Go"], "damaged"],
    ['{"version":1,"skills":["Go",""]}', ["Go"], "damaged"],
    ['{"skills":["Go"]}', ["Go"], "damaged"],
    ['{"version":1}', [], "damaged"],
    ["{", [], "damaged"],
    ['{"version":2,"skills":["Go",7]}', ["Go"], "newer"],
    ['{"version":2}', [], "newer"],
    ['{"version":"2","skills":[]}', [], "damaged"],
    [null, [], "good"],
  ])("reads %s", (text, items, condition) => {
    expect(parseSkills(text)).toMatchObject({ items, condition });
  });

  it("reports how much could be read, and where the original is", () => {
    const storage = new TestStorage();
    storage.setItem(SKILLS_KEY, '{"version":1,"skills":["Go",7]}');
    expect(toldOf(open(storage))).toBe(
      `Your stored skills were damaged: only 1 could be read. The original stays in this browser’s storage, with the name “${SKILLS_KEY}.damaged-1”.`,
    );
  });

  it("never throws, whatever the text", () => {
    const stored = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.record({ version: fc.anything(), skills: fc.anything() }).map((file) => JSON.stringify(file) ?? ""),
      fc
        .record({ version: fc.nat(3), skills: fc.array(fc.string({ unit: "binary" })) })
        .map((file) => JSON.stringify(file)),
    );
    fc.assert(
      fc.property(stored, (text) => {
        const slugs = parseSkills(text).items.map(slugify);
        expect(new Set(slugs).size).toBe(slugs.length);
        expect(slugs).not.toContain("");
      }),
    );
  });
});
