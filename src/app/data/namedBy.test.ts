import { expect, it } from "vitest";
import { namedBy } from "./namedBy.ts";

const option = (label: string, slug = label.toLowerCase()) => ({ label, slug });

it("finds a name by a part of it, whatever its accents and letter case", () => {
  expect(namedBy("org", " ÉTES ")(option("Kubernetes"))).toBe(true);
  expect(namedBy("org", "etes")(option("Helm"))).toBe(false);
});

it("finds a skill by another name of it, from that name's beginning", () => {
  expect(namedBy("skill", "golang")(option("Go"))).toBe(true);
  expect(namedBy("skill", "olang")(option("Go"))).toBe(false);
  expect(namedBy("org", "golang")(option("Go"))).toBe(false);
});

it("finds a mentor by the GitHub handle", () => {
  expect(namedBy("mentor", "nlind")(option("Nora Lindqvist", "nlindq"))).toBe(true);
});
