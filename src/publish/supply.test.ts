/** What is sent to phones needs few packages, each named with its reason, each under a license that allows redistribution. */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, it } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, ROOT), "utf8");

const LockModel = v.object({
  packages: v.record(
    v.string(),
    v.object({
      dev: v.optional(v.boolean(), false),
      license: v.optional(v.string()),
      dependencies: v.optional(v.record(v.string(), v.string()), {}),
    }),
  ),
});
const PackageModel = v.object({ dependencies: v.record(v.string(), v.string()) });

/** Licenses that allow redistribution in a site of any license. */
const FREE = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense"]);

const { packages } = v.parse(LockModel, JSON.parse(textOf("package-lock.json")));
const { dependencies } = v.parse(PackageModel, JSON.parse(textOf("package.json")));

/** Development dependencies whose code is sent all the same: in the service worker, and in the style sheet. */
const builtIn = [
  ...[...textOf("src/publish/offline/serviceWorker.ts").matchAll(/from "([^".][^"]*)"/g)].map(
    ([, name = ""]) => name,
  ),
  "tailwindcss",
];

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
  expect([...Object.keys(dependencies), ...builtIn].filter((name) => !named.has(name))).toEqual([]);
});

it("stands on packages alone that may be sent on", () => {
  const inBuild = withTheirOwn(builtIn);
  expect([...inBuild]).toEqual(
    expect.arrayContaining(["node_modules/workbox-precaching", "node_modules/workbox-core"]),
  );
  const sent = Object.entries(packages).filter(
    ([path, { dev }]) => inBuild.has(path) || (path !== "" && !dev),
  );
  expect(sent.length).toBeGreaterThan(Object.keys(dependencies).length + inBuild.size);
  const others = sent.filter(([, { license = "" }]) => !license.split(" AND ").every((one) => FREE.has(one)));
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});
