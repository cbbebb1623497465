/** The tests as `npm run mutation` runs them: again and again to the first that fails, so what takes long comes last. */
import { relative } from "node:path";
import { mergeConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import base from "../vite.config.ts";

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => this.took(a) - this.took(b));
  }

  private took({ project, moduleId }: TestSpecification): number {
    const key = `${project.name}:${relative(this.ctx.config.root, moduleId)}`;
    return this.ctx.cache.getFileTestResults(key)?.duration ?? 0;
  }
}

const config = mergeConfig(base, {
  test: {
    setupFiles: [".mutation/setup.ts"],
    sequence: { sequencer: QuickFirst },
    // A change of the three folders that only tests of other folders notice is one that their own do not.
    exclude: ["src/{app,catalogue,cli,config,publish,testdata}/**", "src/*.test.ts"],
  },
});

const { TESTS } = process.env;
if (TESTS) config.test.include = TESTS.split(",");

export default config;
