/** Ideas and settings are the organiser's: with others in their place, as the journeys' project has, no test turns red. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { buildSettings as ourBuild } from "../src/config/build.ts";
import { programSettings as ourPrograms } from "../src/config/programSettings.ts";
import { site as ours } from "../src/config/site.ts";
import { PROJECT } from "./helpers.ts";
import { run } from "./project.ts";
import { buildSettings } from "./site/config/build.ts";
import { programSettings } from "./site/config/programSettings.ts";
import { site } from "./site/config/site.ts";

// What no browser takes part in needs to be asked in one only.
test.describe("other ideas and settings", { tag: "@chromium" }, () => {
  test("leave every unit test green that knows settings", async () => {
    test.setTimeout(180_000);
    const said = await run(PROJECT, "vitest/vitest.mjs", [
      ...["related", "--run", "--no-color"],
      ...["src/config/site.ts", "src/config/build.ts", "src/config/programSettings.ts"],
    ]);
    expect(said).toMatch(/Test Files\s+\d+ passed/);
  });

  test("are what no test reads in place of files of its own", () => {
    const root = new URL("../", import.meta.url);
    const filesOf = (folder: string, name: RegExp) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
        .filter((file) => name.test(file))
        .map((file) => `${folder}${file}`);
    const tests = [...filesOf("src/", /\.test\.tsx?$/), ...filesOf("e2e/", /^(?!organiser|site).*\.ts$/)];
    expect(tests.length).toBeGreaterThan(100);
    const reading =
      /from "[./]*\/src\/config\/(?:site|build|programSettings)\.ts"|["'`](?:\.\.\/)+(?:src\/)?ideas\/|\bcatalogue\(\)/;
    expect(tests.filter((file) => reading.test(readFileSync(new URL(file, root), "utf8")))).toEqual([]);
  });

  test("have a value for each setting", () => {
    const keys = (...settings: object[]) => settings.flatMap(Object.keys).sort();
    expect(keys(site, buildSettings, programSettings)).toEqual(keys(ours, ourBuild, ourPrograms));
  });
});
