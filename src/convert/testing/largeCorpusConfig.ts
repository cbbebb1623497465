/** Vitest's settings for `npm run test:corpus`. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("../../../", import.meta.url)),
  test: { include: ["src/convert/testing/largeCorpus.ts"], testTimeout: 60_000 },
});
