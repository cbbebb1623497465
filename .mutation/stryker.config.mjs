/**
 * `npm run mutation`: changes the code of the three folders in one place at a time and runs the tests that reach it.
 * What no test notices is told with its line. `-- --mutate a.ts,b.ts` takes these files alone, and `TESTS=a.test.ts,b.test.ts`
 * before it runs these tests alone: much sooner, with a score that all tests could only raise.
 */
export default {
  // What is left out of `npm run coverage` is left out here for the same reasons.
  mutate: [
    "src/{convert,search,visitor}/**/*.ts",
    "!**/*.{test,bench}.ts",
    "!**/{test*,benchEngine,cli,worker}.ts",
  ],
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: ".mutation/vitest.config.ts" },
  coverageAnalysis: "perTest",
  // A change to what a module does while it is loaded needs all tests of a worker of its own; most are tables of data.
  ignoreStatic: true,
  // Stryker would rewrite tsconfig.json through an interface that TypeScript 7 no longer has. It skips a file that isn't there.
  tsconfigFile: ".cache/mutation/none.json",
  // Two at once would make timeouts of what is only slow.
  concurrency: 1,
  // A loop without an end is stopped after this, with half as much again as the tests took.
  timeoutMS: 10_000,
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  // The next run takes over what neither code nor tests have changed since.
  incremental: true,
  incrementalFile: ".cache/mutation/incremental.json",
  tempDirName: ".cache/mutation/sandbox",
  // The tests read the ideas and settings of the journeys' site.
  ignorePatterns: ["/dist", "/.cache", "/coverage", "/e2e/*", "!/e2e/site"],
};
