import { expect, it } from "vitest";
import { filtersAt, withText } from "./filtersAt.ts";

it("has one object for all addresses that mean the same", () => {
  expect(filtersAt("?skill=go,react&q=kube")).toBe(filtersAt("q=kube&skill=React&skill=go"));
  expect(filtersAt("?q=kube")).not.toBe(filtersAt("?q=kub"));
  expect(withText(filtersAt("?skill=go"), "kube")).toBe(filtersAt("?q=kube&skill=go"));
});

it("keeps the object that is in use, however many texts are typed beside it", () => {
  const inUse = filtersAt("?skill=go");
  for (let typed = 0; typed < 1000; typed++) {
    withText(inUse, `text ${typed}`);
    expect(filtersAt("?skill=go")).toBe(inUse);
  }
});
