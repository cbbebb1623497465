/** Inlines the boot script (`src/app/hydration/boot/`) into `index.html`, in the build and in development alike. */
import type { Plugin, ResolvedConfig } from "vite";
import { BOOT_CONSTANTS } from "../../app/hydration/boot/routePattern.ts";
import { packageFile } from "../../config/packageRoot.ts";
import { siteText, type TextSettings } from "../messages/texts.ts";
import { bundleModule } from "./bundleModule.ts";

/** How `index.html` names the script, with the comment that says so. */
const TAG = /<!-- Inlined by .*? -->\s*<script src="\/src\/app\/hydration\/boot\/boot\.ts"><\/script>/;
const ENTRY = packageFile("src/app/hydration/boot/boot.ts");

/**
 * Each page has it in its head, so that it runs before the first paint: a file of its own would have to be waited for.
 * @param settings those of the site
 */
export function bootScript(settings: TextSettings): Plugin {
  let config: ResolvedConfig;
  return {
    name: "mentorship-finder:boot-script",
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: "pre",
      async handler(html) {
        if (!TAG.test(html)) throw new Error(`index.html has no ${TAG}`);
        const code = await bundleBootScript(config, settings);
        return html.replace(TAG, () => `<script>${code.trim()}</script>`);
      },
    },
  };
}

/** The script's code; minified in a build. */
export function bundleBootScript(config: ResolvedConfig, settings: TextSettings): Promise<string> {
  const values = { ...BOOT_CONSTANTS, OPEN_ALONE: siteText(settings, "core.openAlone") };
  const constants = Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]);
  return bundleModule(ENTRY, config, {
    platform: "browser",
    minify: config.command === "build",
    define: Object.fromEntries(constants),
  });
}
