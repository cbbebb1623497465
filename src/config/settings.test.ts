/** The settings are for those who have not read the code: src/config/README.md says what each does. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { buildSettings } from "./build.ts";
import { programSettings } from "./programSettings.ts";
import { site } from "./site.ts";

const textOf = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const settings = Object.keys({ ...site, ...buildSettings, ...programSettings });

it("each setting has a place in the table of src/config/README.md", () => {
  const [, table = ""] = /\| setting \| is \|\n([\s\S]*?)\n\n/.exec(textOf("src/config/README.md")) ?? [];
  const named = table
    .split("\n")
    .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(settings.filter((name) => !named.includes(name))).toEqual([]);
});
