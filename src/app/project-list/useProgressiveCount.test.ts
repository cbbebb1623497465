// @vitest-environment happy-dom
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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

describe("before the first key", () => {
  const phone = { innerWidth: 390, innerHeight: 844 };

  /** The count of a list whose page has a search field, which has the focus now. */
  function focused(size: { innerWidth: number; innerHeight: number; scrollY?: number }) {
    for (const [name, value] of Object.entries(size)) vi.stubGlobal(name, value);
    document.body.innerHTML = '<input id="search" type="search"><input id="other">';
    const { rerender, result } = renderHook(({ list }) => useProgressiveCount(list, 30, false), {
      initialProps: { list: "" },
    });
    const focus = (id: string) => act(() => document.getElementById(id)?.focus());
    focus("search");
    return { count: () => result.current, type: (list: string) => rerender({ list }), focus };
  }

  it("a phone lets go of the cards that nobody sees, for as long as the field has the focus", () => {
    const { count, focus } = focused(phone);
    expect(count()).toBe(PHONE_COUNT);
    act(() => vi.advanceTimersByTime(10 * REST_DELAY));
    expect(count()).toBe(PHONE_COUNT);
    focus("other");
    expect(count()).toBe(30);
  });

  it("a scroll brings them back, and they stay", () => {
    const { count } = focused(phone);
    act(() => void dispatchEvent(new Event("scroll")));
    expect(count()).toBe(30);
    act(() => vi.advanceTimersByTime(REST_DELAY));
    expect(count()).toBe(30);
  });

  it("what is found then comes whole after a moment, and so does the list once the text is taken back", () => {
    const { count, type } = focused(phone);
    for (const list of ["?q=k", ""]) {
      type(list);
      expect(count()).toBe(PHONE_COUNT);
      act(() => vi.advanceTimersByTime(REST_DELAY));
      expect(count()).toBe(30);
    }
  });

  it("a wide window, and a list that is scrolled, stay as they are", () => {
    expect(focused({ innerWidth: 1280, innerHeight: 900 }).count()).toBe(30);
    expect(focused({ ...phone, scrollY: 2000 }).count()).toBe(30);
  });
});
