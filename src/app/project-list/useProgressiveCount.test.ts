// @vitest-environment happy-dom
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  COVERED_COUNT,
  FIRST_COUNT,
  PHONE_COUNT,
  REST_DELAY,
  useProgressiveCount,
} from "./useProgressiveCount.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The count of a list that has just become another one. */
function changedList(wanted: number, covered = false) {
  const { rerender, result } = renderHook(
    (props: { list: string; covered: boolean }) => useProgressiveCount(props.list, wanted, props.covered),
    { initialProps: { list: "?q=kub", covered: false } },
  );
  expect(result.current).toBe(wanted);
  rerender({ list: "?q=kube", covered });
  return { count: () => result.current, rerender };
}

it("renders the first cards of a changed list, and the others after a moment", () => {
  const { count } = changedList(15);
  expect(count()).toBe(FIRST_COUNT);
  act(() => vi.advanceTimersByTime(REST_DELAY - 1));
  expect(count()).toBe(FIRST_COUNT);
  act(() => vi.advanceTimersByTime(1));
  expect(count()).toBe(15);
});

it("renders fewer first on a phone", () => {
  vi.stubGlobal("innerWidth", 390);
  vi.stubGlobal("innerHeight", 844);
  expect(changedList(15).count()).toBe(PHONE_COUNT);
  vi.stubGlobal("innerHeight", 1200);
  expect(changedList(15).count()).toBe(FIRST_COUNT);
});

it("renders the others when the visitor scrolls", () => {
  const { count } = changedList(15);
  act(() => void dispatchEvent(new Event("scroll")));
  expect(count()).toBe(15);
});

it("waits again with each list", () => {
  const { count, rerender } = changedList(15);
  act(() => vi.advanceTimersByTime(REST_DELAY - 1));
  rerender({ list: "?q=kuber", covered: false });
  act(() => vi.advanceTimersByTime(REST_DELAY - 1));
  expect(count()).toBe(FIRST_COUNT);
});

it("renders all at once where the page is scrolled down", () => {
  vi.stubGlobal("scrollY", 5000);
  expect(changedList(15).count()).toBe(15);
});

it("renders no more than shows under a sheet, however long that takes", () => {
  const { count, rerender } = changedList(15, true);
  act(() => vi.advanceTimersByTime(10 * REST_DELAY));
  expect(count()).toBe(COVERED_COUNT);
  rerender({ list: "?q=kube", covered: false });
  act(() => vi.advanceTimersByTime(REST_DELAY));
  expect(count()).toBe(15);
});

it("never counts more than there are", () => {
  expect(changedList(1).count()).toBe(1);
  expect(changedList(0, true).count()).toBe(0);
});
