/** What the build puts around each `import()` of the pages' scripts. */
import type { Plugin } from "vite";
import { packageFile } from "../../config/packageRoot.ts";

/** Vite's own module of it: https://github.com/vitejs/vite/blob/main/packages/vite/src/node/plugins/importAnalysisBuild.ts */
const HELPER = "\0vite/preload-helper.js";
const OWN = packageFile("src/app/lib/importWithPreloads.ts");

/**
 * Puts a smaller function in the place of Vite's, which also waits for style sheets and works around browsers without
 * `modulepreload`: that was 0.55 kB (gzip) of every page's first script. Here each page has the style already, and such a
 * browser asks for the files a moment later.
 */
export function preloadHelper(): Plugin {
  return {
    name: "mentorship-finder:preload-helper",
    apply: "build",
    enforce: "pre",
    load: (id) =>
      id === HELPER
        ? `export { importWithPreloads as __vitePreload } from ${JSON.stringify(OWN)};`
        : undefined,
  };
}
