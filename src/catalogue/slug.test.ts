import fc from "fast-check";
import { expect, it } from "vitest";
import { slugify } from "./slug.ts";

it.each([
  ["C++", "cpp"],
  ["C#", "csharp"],
  ["C", "c"],
  [".NET", "dotnet"],
  ["Node.js", "node-js"],
  ["CI/CD & GitOps", "ci-cd-and-gitops"],
  ["  Kube_Stellar -- UI! ", "kube-stellar-ui"],
  ["Émile’s Café", "emiles-cafe"],
  ["日本語", "日本語"],
  ["?!", ""],
])("makes of %s the slug %s", (label, slug) => {
  expect(slugify(label)).toBe(slug);
});

it("makes the same of plain letters, whatever stands beside them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (label) => {
      // A letter with an accent leads the whole label the long way.
      expect(slugify(`${label} é`)).toBe([slugify(label), "e"].filter(Boolean).join("-"));
    }),
  );
});
