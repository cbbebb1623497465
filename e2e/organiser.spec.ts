/** Ideas and settings are the organiser's: with others in their place, as the journeys' project has, no test turns red. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PROJECT } from "./helpers.ts";
import { run } from "./project.ts";

// What no browser takes part in needs to be asked in one only.
test.describe("other ideas and settings", { tag: "@chromium" }, () => {
  test("leave every unit test green that knows settings", async () => {
    test.setTimeout(180_000);
    const said = await run(PROJECT, "vitest/vitest.mjs", [
      ...["related", "--run", "--no-color"],
      // Properties of texts that they make themselves: half of the time, and no setting reaches them.
      ...["--exclude", "src/convert/{hostile,fuzz,nothingLost,privacy}.test.ts"],
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
    const tests = [...filesOf("src/", /\.test\.tsx?$/), ...filesOf("e2e/", /^(?!organiser|site\/).*\.ts$/)];
    expect(tests.length).toBeGreaterThan(100);
    const reading =
      /from "[./]*\/src\/config\/(?:site|build|programSettings)\.ts"|["'`](?:\.\.\/)+(?:src\/)?ideas\/|plugins: .*\bcatalogue\(\)/;
    expect(tests.filter((file) => reading.test(readFileSync(new URL(file, root), "utf8")))).toEqual([]);
  });
});
