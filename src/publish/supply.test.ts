/** What is sent to phones stands on few packages, each for a reason, each free to be sent on. */
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
    }),
  ),
});
const PackageModel = v.object({ dependencies: v.record(v.string(), v.string()) });

/** May be sent on in a site of any licence. */
const FREE = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense"]);

const { packages } = v.parse(LockModel, JSON.parse(textOf("package-lock.json")));
const { dependencies } = v.parse(PackageModel, JSON.parse(textOf("package.json")));

it("names each runtime dependency in the README", () => {
  const readme = textOf("README.md");
  const rows = readme.slice(readme.indexOf("## What it stands on"));
  const unnamed = Object.keys(dependencies).filter((name) => !rows.includes(name));
  expect(unnamed).toEqual([]);
});

it("stands on packages alone that may be sent on", () => {
  const sent = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
  expect(sent.length).toBeGreaterThan(Object.keys(dependencies).length);
  const others = sent.filter(([, { license = "" }]) => !license.split(" AND ").every((one) => FREE.has(one)));
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});
