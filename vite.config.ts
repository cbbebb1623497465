import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { catalogue } from "./src/convert/vite/vitePlugin.ts";
import { ownColors, publishedFiles } from "./src/publish/files.ts";
import { developmentFonts } from "./src/publish/fonts.ts";
import { noteModules } from "./src/publish/hosting/licences.ts";
import { messages } from "./src/publish/messages/messagesPlugin.ts";
import { bootScript } from "./src/publish/pages/bootScript.ts";
import { preloadHelper } from "./src/publish/pages/preloadHelper.ts";
import { publish } from "./src/publish/vitePlugin.ts";

/** What workers are made of, whose licences are published with those of the pages' code. */
const workerModules = new Set<string>();

export default defineConfig({
  // Relative addresses: the same build works under `/`, under `/some-repo/` and from any other folder.
  // `npm run build -- --base /some-repo/` fixes one instead.
  base: "./",
  // The organiser's colours come before Tailwind, which makes the theme that names them something else.
  plugins: [
    react(),
    ownColors(),
    tailwindcss(),
    catalogue(),
    messages(),
    bootScript(),
    preloadHelper(),
    publishedFiles(),
    developmentFonts(),
    publish(workerModules),
  ],
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    // Every browser that runs this code preloads modules by itself.
    modulePreload: {
      polyfill: false,
      // The module itself is asked for in the same moment by its `import()`.
      resolveDependencies: (module, files) => files.filter((file) => file !== module),
    },
    rolldownOptions: {
      // Names of constants that several modules share are no shorter than their values: 0.1 kB of the first script.
      optimization: { inlineConst: true },
      output: {
        codeSplitting: {
          groups: [
            // One file for what every page needs: split for the sake of the lazy pages, it would be 1.5 kB larger.
            { name: "app", tags: ["$initial"] },
            // One file for what several lazy pages need, instead of one for each module, whose names every page would carry.
            { name: "shared", test: /\/src\/(?:app|catalogue|config|visitor)\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
  resolve: {
    alias: [
      // wouter brings a stand-in for a hook that React has had since version 18.
      { find: /^use-sync-external-store\/shim(?:\/index\.js)?$/, replacement: "react" },
      // Modules of TanStack Query that the site has no use for: see there.
      {
        find: /^\.\/(?:mutationCache|infiniteQueryBehavior|timeoutManager|suspense|errorBoundaryUtils)\.js$/,
        replacement: fileURLToPath(new URL("src/app/data/queryStandIns.ts", import.meta.url)),
      },
    ],
  },
  worker: { format: "es", plugins: () => [noteModules(workerModules)] },
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
});
