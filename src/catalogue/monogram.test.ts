import { expect, it } from "vitest";
import { monogramLetters } from "./monogram.ts";

it.each([
  ["KubeStellar", "KS"],
  ["Inspektor Gadget", "IG"],
  ["Service Mesh Performance", "SP"],
  ["Kyverno", "Ky"],
  ["gVisor", "GV"],
  ["🚀", "?"],
  ["", "?"],
])("%j has the letters %s", (org, letters) => {
  expect(monogramLetters(org)).toBe(letters);
});
