// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, renderHook } from "@testing-library/react";
import { createElement, type PropsWithChildren } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DEFAULT_FILTERS } from "../../search/filters/filters.ts";
import type { SearchResult } from "../data/queries.ts";
import { searchKey } from "../data/searchKey.ts";
import { withText } from "../routing/filtersAt.ts";
import { useSettledQuery } from "./useSettledQuery.ts";

const open = new Map<string, (answer: object) => void>();

vi.mock("../../search/worker/client.ts", () => ({
  createSearchClient: () => ({
    search: (text: string) => new Promise((resolve) => open.set(text, resolve)),
  }),
}));
vi.mock("../data/searchWorker.ts", () => ({
  searchWorker: () => undefined,
  startSearchWorker: () => undefined,
  prefetchIndexHead: () => undefined,
}));

let client: QueryClient;

beforeEach(() => {
  client = new QueryClient();
  open.clear();
});

afterEach(cleanup);

function start() {
  const wrapper = ({ children }: PropsWithChildren) =>
    createElement(QueryClientProvider, { client }, children);
  const { result, rerender } = renderHook(({ q }) => useSettledQuery(withText(DEFAULT_FILTERS, q)), {
    wrapper,
    initialProps: { q: "" },
  });
  return {
    shown: () => [result.current.filters.q, result.current.answer?.query ?? null],
    settled: result,
    type: async (q: string) => {
      rerender({ q });
      await vi.waitFor(() => expect(client.getQueryState(searchKey(q, false))).toBeDefined());
    },
    answer: async (query: string) => {
      await vi.waitFor(() => expect(open.has(query)).toBe(true));
      await act(async () => open.get(query)?.({ query, marks: [] }));
    },
  };
}

it("shows an answer that comes after the next key, when it comes", async () => {
  const { shown, type, answer } = start();
  await type("k");
  await type("ku");
  expect(shown()).toEqual(["", null]);
  await answer("k");
  await vi.waitFor(() => expect(shown()).toEqual(["k", "k"]));
  await answer("ku");
  await vi.waitFor(() => expect(shown()).toEqual(["ku", "ku"]));
});

it("shows no late answer over a newer one, and none to what is no longer typed", async () => {
  const { shown, type, answer } = start();
  await type("k");
  await type("ku");
  await answer("ku");
  await answer("k");
  await vi.waitFor(() => expect(shown()).toEqual(["ku", "ku"]));
  await type("x");
  await type("za");
  await answer("x");
  expect(shown()).toEqual(["ku", "ku"]);
});

it("forgets a late answer when the letter after it is taken back", async () => {
  const { shown, settled, type, answer } = start();
  await type("k");
  await type("ku");
  await answer("k");
  await vi.waitFor(() => expect(shown()).toEqual(["k", "k"]));
  await type("k");
  const completed = { ...client.getQueryData<SearchResult>(searchKey("k", false)), withoutTexts: null };
  await act(async () => client.setQueryData(searchKey("k", false), completed));
  await vi.waitFor(() => expect(settled.current.answer).toMatchObject({ withoutTexts: null }));
  await type("ko");
  await act(async () => undefined);
  expect(settled.current.answer).toMatchObject({ query: "k", withoutTexts: null });
});
