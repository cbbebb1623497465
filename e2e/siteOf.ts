/** Builds the journeys' site in this process, with the ideas that a test wants. */
import { build } from "vite";
import { siteConfig } from "../src/publish/siteConfig.ts";
import { SITE, site } from "./settings.ts";

/**
 * Builds the site as the command `build` does, without a word: what fails is thrown.
 * @param ideas folder of the ideas files
 * @param outDir takes the site; what was in it goes
 * @param cards whether the images for link previews are made
 */
export async function buildSiteOf(ideas: string, outDir: string, cards = true): Promise<void> {
  const settings = { ...site, sources: [ideas], cards: { ...site.cards, make: cards } };
  const config = siteConfig({ folder: SITE, settings });
  await build({ ...config, logLevel: "silent", build: { ...config.build, outDir } });
}
