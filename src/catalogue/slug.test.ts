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
])("gives %s the slug %s", (label, slug) => {
  expect(slugify(label)).toBe(slug);
});

it("gives simple labels the same slug with and without the fast path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (label) => {
      // A letter with an accent makes the whole label take the slow path.
      expect(slugify(`${label} é`)).toBe([slugify(label), "e"].filter(Boolean).join("-"));
    }),
  );
});
