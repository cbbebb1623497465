// @vitest-environment happy-dom
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { withToggled } from "../../search/filters/changes.ts";
import { ADDRESS_DELAY } from "./searchDraft.ts";
import { useSearchDraft } from "./useSearchDraft.ts";

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, "", "/");
});
afterEach(() => {
  vi.useRealTimers();
});

const query = () => decodeURIComponent(location.search);
const draftOf = () => renderHook(useSearchDraft).result;
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

it("has the text at once, and the address in the pause", () => {
  const entries = history.length;
  const draft = draftOf();
  act(() => draft.current.type("k"));
  wait(ADDRESS_DELAY - 1);
  act(() => draft.current.type("ku"));
  expect(draft.current.filters.q).toBe("ku");
  expect(draft.current.base.q).toBe("");
  wait(ADDRESS_DELAY - 1);
  expect(query()).toBe("");
  wait(1);
  expect(query()).toBe("?q=ku");
  expect(draft.current.base).toBe(draft.current.filters);
  // Typing replaces the history entry.
  expect(history.length).toBe(entries);
});

it("brings the address up to the text when the field is left", () => {
  const draft = draftOf();
  act(() => draft.current.type("kube"));
  act(() => draft.current.flush());
  expect(query()).toBe("?q=kube");
});

it("takes the text as it is now along with a choice, which makes a history entry", () => {
  const draft = draftOf();
  // The one that a part of the page got long ago.
  const { commit } = draft.current;
  act(() => draft.current.type("kube"));
  const entries = history.length;
  act(() => commit((filters) => withToggled(filters, "skill", "go")));
  expect(query()).toBe("?q=kube&skill=go");
  expect(history.length).toBe(entries + 1);
  wait(ADDRESS_DELAY);
  act(() => commit((filters) => withToggled(filters, "skill", "react")));
  expect(query()).toBe("?q=kube&skill=go,react");
});

it("lets a choice change the text that is being typed", () => {
  const draft = draftOf();
  act(() => draft.current.type("kubeflxe"));
  act(() => draft.current.commit((filters) => ({ ...filters, q: "kubeflex" })));
  wait(ADDRESS_DELAY);
  expect(draft.current.filters.q).toBe("kubeflex");
  expect(query()).toBe("?q=kubeflex");
});

it("gives way to an address that has changed otherwise", () => {
  const draft = draftOf();
  act(() => draft.current.type("kube"));
  act(() => history.pushState(null, "", "/?skill=go"));
  expect(draft.current.filters).toMatchObject({ q: "", skill: ["go"] });
  wait(ADDRESS_DELAY);
  expect(query()).toBe("?skill=go");
});

it("is over once the address has the text: the same address without it shows none", () => {
  const draft = draftOf();
  act(() => draft.current.type("kube"));
  wait(ADDRESS_DELAY);
  act(() => history.pushState(null, "", "/"));
  expect(draft.current.filters.q).toBe("");
});

it("leaves another page's address alone", () => {
  const { result, unmount } = renderHook(useSearchDraft);
  act(() => result.current.type("kube"));
  unmount();
  history.pushState(null, "", "/saved");
  wait(ADDRESS_DELAY);
  act(() => result.current.flush());
  expect(location.pathname + query()).toBe("/saved");
});

it("keeps its filters the same object while nothing changes, so that nothing renders again", () => {
  const draft = draftOf();
  act(() => draft.current.type("kube"));
  const { filters, type, flush, commit } = draft.current;
  act(() => draft.current.type("kube"));
  expect(draft.current.filters).toBe(filters);
  wait(ADDRESS_DELAY);
  expect(draft.current.filters).toBe(filters);
  expect(draft.current).toMatchObject({ type, flush, commit });
});
