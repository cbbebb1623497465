/** The site of other ideas files than its own. */
import { build, loadConfigFromFile, type PluginOption } from "vite";
import { catalogue } from "../src/convert/vite/vitePlugin.ts";

/**
 * Builds the site as `npm run build` does, in this process, without a word: what fails is thrown.
 * @param ideas folder of the ideas files
 * @param outDir takes the site; what was in it goes
 * @param root the project, whose settings are the site's
 */
export async function buildSiteOf(ideas: string, outDir: string, root = process.cwd()): Promise<void> {
  const loaded = await loadConfigFromFile(
    { command: "build", mode: "production" },
    undefined,
    root,
    "silent",
  );
  if (!loaded) throw new Error(`There is no configuration of Vite in ${root}.`);
  const own = catalogue({ ideas });
  const plugins = await flat(loaded.config.plugins ?? []);
  await build({
    ...loaded.config,
    root,
    configFile: false,
    logLevel: "silent",
    plugins: plugins.map((plugin) => (plugin.name === own.name ? own : plugin)),
    build: { ...loaded.config.build, outDir, emptyOutDir: true },
  });
}

async function flat(option: PluginOption): Promise<{ name: string }[]> {
  const given = await option;
  if (Array.isArray(given)) return (await Promise.all(given.map(flat))).flat();
  return given ? [given] : [];
}
