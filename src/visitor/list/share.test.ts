import fc from "fast-check";
import { expect, it } from "vitest";
import { formatSharedIds, MAX_SHARED_IDS, parseSharedIds } from "./share.ts";

it("writes ids so that a person can read them", () => {
  expect(formatSharedIds(["2025-02-jun-aug/acme/build-a-kite", "undated/中文/x"])).toBe(
    "?ids=2025-02-jun-aug/acme/build-a-kite,undated/%E4%B8%AD%E6%96%87/x",
  );
});

it("writes no query for an empty list", () => {
  expect(formatSharedIds([])).toBe("");
  expect(parseSharedIds("")).toEqual([]);
});

it("reads what it wrote, for all ids", () => {
  const id = fc
    .string({ unit: "binary", minLength: 1, maxLength: 60 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: MAX_SHARED_IDS }), (ids) => {
      expect(parseSharedIds(formatSharedIds(ids))).toEqual(ids);
    }),
  );
});

it("never throws, whatever the address", () => {
  const query = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }).map((text) => `?q=x&ids=${text}`),
  );
  fc.assert(
    fc.property(query, (search) => {
      const ids = parseSharedIds(search);
      expect(ids.every((id) => id.trim() === id && id !== "")).toBe(true);
    }),
  );
  expect(parseSharedIds("?ids=a,%E0%A4%A,,b")).toHaveLength(3);
});

it("writes an address even for text that no address can contain", () => {
  expect(formatSharedIds(["a\ud800b"])).toBe("?ids=a%EF%BF%BDb");
});

it("reads and writes nothing but ids", () => {
  expect(parseSharedIds("ids=a&q=ids=b&kids=c&IDS=d")).toEqual(["a"]);
  expect(parseSharedIds("??ids=a")).toEqual([]);
  expect(parseSharedIds("ids=a?b,%20c%20")).toEqual(["a?b", "c"]);
  expect(formatSharedIds(["", "a", "a", ""])).toBe("?ids=a");
  expect(formatSharedIds([""])).toBe("");
});

it("keeps the order, and each id once", () => {
  expect(parseSharedIds("?ids=b,a,b&q=x&ids=c,a")).toEqual(["b", "a", "c"]);
});

it("reads no more ids than it writes", () => {
  const many = Array.from({ length: MAX_SHARED_IDS + 5 }, (_, index) => `t/o/${index}`);
  expect(parseSharedIds(`?ids=${many.join(",")}`)).toEqual(many.slice(0, MAX_SHARED_IDS));
  expect(parseSharedIds(formatSharedIds(many))).toEqual(many.slice(0, MAX_SHARED_IDS));
  expect(formatSharedIds(many).split(",")).toHaveLength(MAX_SHARED_IDS);
  expect(parseSharedIds(`?ids=${"x".repeat(400)},${"y".repeat(401)}`)).toEqual(["x".repeat(400)]);
  expect(parseSharedIds(`?ids=${"x".repeat(100_000)},a`)).toEqual(["a"]);
});
