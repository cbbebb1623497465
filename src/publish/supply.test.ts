/** What is sent to phones needs few packages, each named with its reason, each under a license that allows redistribution. */
import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, it } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, ROOT), "utf8");

const LockModel = v.object({
  packages: v.record(
    v.string(),
    v.object({
      license: v.optional(v.string()),
      dependencies: v.optional(v.record(v.string(), v.string()), {}),
    }),
  ),
});
/** Licenses that allow redistribution in a site of any license. */
const FREE = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense"]);

const { packages } = v.parse(LockModel, JSON.parse(textOf("package-lock.json")));
/** Packages that the code of pages, workers and service worker imports; those of the style sheet are in none. */
const sent = new Set([
  ...readdirSync(new URL("src/", ROOT), { recursive: true, encoding: "utf8" })
    .filter((file) =>
      /^(?:app|catalogue|search|visitor)\/.*(?<!\.test|\.bench)\.tsx?$|^publish\/offline\/serviceWorker\.ts$/.test(
        file,
      ),
    )
    .flatMap((file) => [
      ...textOf(`src/${file}`).matchAll(/^(?:import|export) (?!type ).*from "([^".][^"]*)"/gm),
    ])
    .map(([, name = ""]) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? "")
    .filter((name) => !/^(?:virtual|node):|^fast-check$/.test(name)),
  "tailwindcss",
]);

/** Paths in the lock file of these packages and of all their dependencies. */
function withTheirOwn(names: readonly string[]): Set<string> {
  const paths = new Set<string>();
  const visit = (name: string) => {
    const path = `node_modules/${name}`;
    if (paths.has(path)) return;
    paths.add(path);
    for (const own of Object.keys(packages[path]?.dependencies ?? {})) visit(own);
  };
  for (const name of names) visit(name);
  return paths;
}

it("names each package whose code is sent in src/README.md", () => {
  const readme = textOf("src/README.md");
  const [, table = ""] = /## What it stands on\n\n[^|]*\n\n([\s\S]*?)\n\n/.exec(readme) ?? [];
  const named = new Set(table.split("\n").flatMap((row) => row.split("|")[1]?.split(/[\s,()]+/) ?? []));
  expect(sent).toContain("workbox-precaching");
  expect([...sent].filter((name) => !named.has(name))).toEqual([]);
});

it("stands on packages alone that may be sent on", () => {
  const all = withTheirOwn([...sent]);
  expect([...all]).toEqual(expect.arrayContaining(["node_modules/react-dom", "node_modules/workbox-core"]));
  const others = [...all]
    .map((path) => [path, packages[path]?.license ?? ""] as const)
    .filter(([, license]) => !license.split(" AND ").every((one) => FREE.has(one)));
  expect(others.map(([path, license]) => `${path}: ${license}`)).toEqual([]);
});
