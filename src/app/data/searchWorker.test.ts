import { afterEach, expect, it, vi } from "vitest";
import { searchWorker, startSearchWorker } from "./searchWorker.ts";

class FakeWorker {
  onerror: (() => void) | null = null;
}

afterEach(() => vi.unstubAllGlobals());

it("starts one worker, and another one only where its file did not come", () => {
  vi.stubGlobal("Worker", FakeWorker);
  startSearchWorker();
  const first = searchWorker();
  startSearchWorker();
  expect(searchWorker()).toBe(first);
  first.onerror?.(new Event("error") as ErrorEvent);
  const second = searchWorker();
  expect(second).not.toBe(first);
  second.onerror?.(new Event("error") as ErrorEvent);
});

it("says that it cannot start where workers are forbidden", () => {
  vi.stubGlobal("Worker", () => {
    throw new Error("Refused.");
  });
  startSearchWorker();
  expect(searchWorker).toThrow("cannot start");
});
