/** For Vite's and Vitest's own commands; the site is built by `src/cli/`, with the same configuration. */
import { fileURLToPath } from "node:url";
import { mergeConfig } from "vite";
import { defineConfig } from "vitest/config";
import { loadSite } from "./src/config/load.ts";
import { siteConfig } from "./src/publish/siteConfig.ts";

// Unit tests know the journeys' site: ours may say what it likes.
const folder = process.env.VITEST ? "e2e/site" : "src";

export default mergeConfig(
  siteConfig(await loadSite(fileURLToPath(new URL(folder, import.meta.url)))),
  defineConfig({
    test: {
      include: ["src/**/*.test.ts"],
      // Generous, as in the journeys: property tests make many runs, on machines that do other things as well.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // No test leaves anything behind, and to load all modules for each file took as long as the tests.
      isolate: false,
      // Vitest leaves one core to itself, which has little to do: on two cores that is every other test's.
      maxWorkers: "100%",
      benchmark: { include: ["src/**/*.bench.ts"] },
      // `npm run coverage`. What runs in a process or worker of its own is not counted: the journeys and cli's test run it.
      coverage: {
        include: ["src/{convert,search,visitor}/**/*.ts"],
        exclude: ["**/*.{test,bench}.ts", "**/test*.ts", "**/benchEngine.ts", "**/{cli,worker}.ts"],
        reporter: ["text"],
        thresholds: {
          "src/convert/**": { branches: 95 },
          "src/search/**": { branches: 95 },
          "src/visitor/**": { branches: 95 },
        },
      },
    },
  }),
);
