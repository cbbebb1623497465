import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { slugify } from "../catalogue/slug.ts";
import { createSkillsStore, MAX_SKILL, parseSkills, SKILLS_KEY } from "./skills.ts";
import { skillsProblemText } from "./storage/problems.ts";
import { TestStorage } from "./testing/testStorage.ts";

function open(storage: TestStorage | null, events = storage?.tab()) {
  return createSkillsStore(storage, { events });
}
const toldOf = (store: ReturnType<typeof open>) => {
  const { problem } = store.getSnapshot();
  return problem && skillsProblemText(problem);
};
const skillsOf = (store: ReturnType<typeof open>) => store.getSnapshot().items;

describe("a working storage", () => {
  it("keeps skills in the order of entering, each once, for the next visit", () => {
    const storage = new TestStorage();
    const store = open(storage);
    expect(store.add(["Go", "C++", "C"])).toEqual(["Go", "C++", "C"]);
    expect(store.add(["go", " Technical   Writing ", "Technical Writing"])).toEqual(["Technical Writing"]);
    store.remove(["C"]);
    expect(skillsOf(open(storage))).toEqual(["Go", "C++", "Technical Writing"]);
  });

  it("takes nothing for a skill that can't be compared, or that is a text", () => {
    const store = open(new TestStorage());
    expect(store.add(["x".repeat(MAX_SKILL)])).toHaveLength(1);
    store.remove(["x".repeat(MAX_SKILL)]);
    expect(store.add(["", "  ", "🦀", "…", "x".repeat(MAX_SKILL + 1)])).toEqual([]);
    expect(store.getSnapshot()).toEqual({ items: [], problem: null, persisted: true });
  });

  it("takes a skill off by whatever spelling, and nothing where it is not there", () => {
    const storage = new TestStorage();
    const store = open(storage);
    store.add(["Go", "C++"]);
    const before = storage.getItem(SKILLS_KEY);
    store.remove(["Rust"]);
    expect(storage.getItem(SKILLS_KEY)).toBe(before);
    store.remove(["c++"]);
    expect(skillsOf(open(storage))).toEqual(["Go"]);
  });

  it("writes nothing where nothing changes, though this tab does not know it yet", () => {
    const storage = new TestStorage();
    const [first, second] = [open(storage), open(storage)];
    first.add(["Go"]);
    const write = vi.spyOn(storage, "setItem");
    second.add(["Go"]);
    second.remove(["Rust"]);
    expect(write).not.toHaveBeenCalled();
    expect(skillsOf(second)).toEqual(["Go"]);
  });

  it("keeps two tabs in step, and neither undoes what the other did", () => {
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

describe("what goes wrong", () => {
  it("goes on in memory where storage is blocked, and says so", () => {
    const store = open(null);
    store.add(["Go"]);
    expect(store.getSnapshot()).toMatchObject({
      items: ["Go"],
      problem: { kind: "blocked" },
      persisted: false,
    });
  });

  it("says of no change that it is not kept where nothing was to be changed", () => {
    const store = open(null);
    store.add(["…"]);
    expect(store.getSnapshot()).toMatchObject({ items: [], persisted: true });
  });

  it("keeps what can be read of damaged skills, and the original aside", () => {
    const storage = new TestStorage();
    const damaged = '{"version":1,"skills":["Go",7,"Rust"]}';
    storage.setItem(SKILLS_KEY, damaged);
    const store = open(storage);
    expect(store.getSnapshot()).toMatchObject({ items: ["Go", "Rust"], problem: { kind: "corrupt" } });
    expect(storage.getItem(`${SKILLS_KEY}.damaged-1`)).toBe(damaged);
  });

  it("says so where none can be read and there is no room for a copy, and writes over nothing", () => {
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

  it("writes back the fields that it does not know", () => {
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
  ])("reads %s as what it is", (text, items, condition) => {
    expect(parseSkills(text)).toMatchObject({ items, condition });
  });

  it("says how much could be read, and where the original is", () => {
    const storage = new TestStorage();
    storage.setItem(SKILLS_KEY, '{"version":1,"skills":["Go",7]}');
    expect(toldOf(open(storage))).toBe(
      `Your stored skills were damaged: only 1 could be read. The original stays in this browser’s storage, under “${SKILLS_KEY}.damaged-1”.`,
    );
  });

  it("reads any text", () => {
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
