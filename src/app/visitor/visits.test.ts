import { expect, it, vi } from "vitest";
import { TestStorage } from "../../visitor/testing/testStorage.ts";
import { parseVisit, VISIT_KEY } from "../../visitor/visit.ts";
import { beginVisit, freshSource } from "./visits.ts";

/** Shows a catalogue of these projects to the visitor. */
function show(storage: TestStorage, ...ids: string[]): void {
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("addEventListener", vi.fn());
  try {
    const past = { id: "past", term: "2001" };
    beginVisit({ projects: [past, ...ids.map((id) => ({ id, term: "2025" }))] }, ["2025"]);
  } finally {
    vi.unstubAllGlobals();
  }
}

it("does not write over the visit of a later version, and marks nothing as new", () => {
  const storage = new TestStorage();
  const later = '{"version":2,"at":0,"seen":{"a":1}}';
  storage.setItem(VISIT_KEY, later);
  show(storage, "a", "b");
  expect(storage.getItem(VISIT_KEY)).toBe(later);
  expect([...freshSource.getSnapshot()]).toEqual([]);
});

it("stores the projects that were shown, also in place of an unreadable visit", () => {
  const storage = new TestStorage();
  storage.setItem(VISIT_KEY, "{");
  show(storage, "a", "b");
  expect(parseVisit(storage.getItem(VISIT_KEY))?.seen).toEqual(["a", "b"]);
});
