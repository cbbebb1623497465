import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { answerOnTheWay, type SearchResult } from "./queries.ts";
import { searchKey } from "./searchKey.ts";

const client = new QueryClient();
for (const query of ["k", "ku", "kube", "zebra"])
  client.setQueryData<Partial<SearchResult>>(searchKey(query, false), { query });

it.each([
  ["", "kub", "ku"],
  ["k", "kube n", "kube"],
  ["ku", "kub", null],
  ["kube", "ku", null],
  ["zebra", "ku", null],
  ["", "x", null],
])("while “%s” is shown and “%s” has no answer yet, shows the one of “%s”", (shown, wanted, found) => {
  expect(answerOnTheWay(client, false, shown, wanted)?.query ?? null).toBe(found);
  expect(answerOnTheWay(client, true, shown, wanted)).toBeNull();
});
