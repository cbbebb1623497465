import { expect, it } from "vitest";
import { countOrgs } from "./countOrgs.ts";

it("counts each org once, in any spelling, and does not count unknown ones", () => {
  const count = (...orgs: string[]) => countOrgs(orgs.map((org) => ({ org })));
  expect(count("Kite", "KITE", "Raft")).toBe(2);
  expect(count("Kite", "")).toBe(1);
  expect(count("")).toBe(0);
  expect(count()).toBe(0);
});
