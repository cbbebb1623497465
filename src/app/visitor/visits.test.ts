import { expect, it, vi } from "vitest";
import { TestStorage } from "../../visitor/testing/testStorage.ts";
import { parseVisit, VISIT_KEY } from "../../visitor/visit.ts";
import { beginVisit, freshSource } from "./visits.ts";

/** The visitor looks at a list of these; the page is this test's. */
function look(storage: TestStorage, ...ids: string[]): void {
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("addEventListener", vi.fn());
  try {
    beginVisit({ projects: ids.map((id) => ({ id })) });
  } finally {
    vi.unstubAllGlobals();
  }
}

it("leaves a later version's visit as it is, and calls nothing new", () => {
  const storage = new TestStorage();
  const later = '{"version":2,"at":0,"seen":{"a":1}}';
  storage.setItem(VISIT_KEY, later);
  look(storage, "a", "b");
  expect(storage.getItem(VISIT_KEY)).toBe(later);
  expect([...freshSource.getSnapshot()]).toEqual([]);
});

it("writes what was seen, also over what cannot be read", () => {
  const storage = new TestStorage();
  storage.setItem(VISIT_KEY, "{");
  look(storage, "a", "b");
  expect(parseVisit(storage.getItem(VISIT_KEY))?.seen).toEqual(["a", "b"]);
});
