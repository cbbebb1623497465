import { expect, it } from "vitest";
import { otherNames } from "./otherNames.ts";

it.each([
  ["Go", ["golang", "go lang", "golang/go", "go/golang", "go-lang", "the go language"], ["golang"]],
  [
    "Kubernetes",
    [
      "k8s",
      "kube",
      "kubernets",
      "kuberntetes",
      "kubebernetes",
      "kubernates",
      "kubernetes api",
      "kubernetes admin",
    ],
    ["k8s", "kube"],
  ],
  ["TypeScript", ["type script", "ts"], ["ts"]],
  ["PostgreSQL", ["postgres", "postgre sql", "postgresqll"], ["postgres"]],
  ["C++", ["c plus plus", "c++17", "cpp"], ["c plus plus", "cpp"]],
  [
    "Technical Writing",
    ["tech writing", "writing prose for docs", "documentation"],
    ["writing prose for docs", "documentation"],
  ],
  ["Go", ["?", "go"], []],
  ["!", ["bang"], ["bang"]],
  // Six in ten letter pairs are shared: the limit from which on it is a typo.
  ["Python", ["pythia"], []],
  ["Rust", [], []],
  ["!", ["?"], []],
])("of %s and its aliases %j, shows %j", (label, aliases, names) => {
  expect(otherNames(label, aliases)).toEqual(names);
});
