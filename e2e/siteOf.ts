/** Builds the journeys' site in this process, with the ideas that a test wants. */
import { build } from "vite";
import { siteConfig } from "../src/publish/siteConfig.ts";
import { SITE, site } from "./settings.ts";

/**
 * Builds the site as the command `build` does, without a word: what fails is thrown.
 * @param ideas folder of the ideas files
 * @param outDir takes the site; what was in it goes
 */
export async function buildSiteOf(ideas: string, outDir: string): Promise<void> {
  const config = siteConfig({ folder: SITE, settings: { ...site, sources: [ideas] } });
  await build({ ...config, logLevel: "silent", build: { ...config.build, outDir } });
}
