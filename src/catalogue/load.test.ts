import * as v from "valibot";
import { afterEach, expect, it, vi } from "vitest";
import { fetchJson, fetchText, type LoadReason } from "./load.ts";

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

it.each<[what: string, answer: () => Promise<Response>, reason: LoadReason]>([
  ["does not arrive", () => Promise.reject(new TypeError("Failed to fetch")), "offline"],
  ["is gone since the site was renewed", async () => new Response("", { status: 404 }), "missing"],
  ["fails with 500", async () => new Response("[1]", { status: 500 }), "refused"],
  ["is cut in half", async () => new Response("[1"), "damaged"],
  ["is a page instead", async () => new Response("<!doctype html>"), "damaged"],
  ["is empty", async () => new Response(""), "damaged"],
  ["is of another form", async () => new Response('["one"]'), "format"],
])("says of a file that %s why it could not be loaded", async (_, answer, reason) => {
  vi.stubGlobal("fetch", answer);
  await expect(fetchJson("/c.json", v.array(v.number()))).rejects.toMatchObject({
    name: "LoadError",
    reason,
  });
});
