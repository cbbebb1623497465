import { afterEach, expect, it, vi } from "vitest";
import { fetchText } from "./load.ts";

afterEach(() => vi.unstubAllGlobals());

it("asks past the browser's cache for what failed before, until it comes", async () => {
  const fetched = vi.fn<typeof fetch>();
  vi.stubGlobal("fetch", fetched);
  fetched.mockImplementation(async () => new Response("", { status: 404 }));
  await expect(fetchText("/a.json")).rejects.toThrow("missing");
  fetched.mockImplementation(async () => new Response("[]"));
  expect([await fetchText("/a.json"), await fetchText("/a.json")]).toEqual(["[]", "[]"]);
  await fetchText("/b.json");
  expect(fetched.mock.calls.map(([, how]) => how?.cache)).toEqual([
    "default",
    "reload",
    "default",
    "default",
  ]);
});
