import { expect, it } from "vitest";
import { acronymsOf } from "./acronyms.ts";

it.each<[string, string[]]>([
  ["CloudNativePG", ["cnp", "cnpg"]],
  ["Service Mesh Performance", ["smp"]],
  ["Cluster API Provider GCP", ["capg", "capipgcp"]],
  ["The Update Framework", ["tuf"]],
  ["Flux", []],
  ["KubeStellar", []],
  ["", []],
])("of %s: %j", (name, acronyms) => {
  expect(acronymsOf(name)).toEqual(acronyms);
});
