/** One module with all that it imports as one script, for what runs outside of the pages' own bundle. */
import { build, type PluginOption, type ResolvedConfig } from "vite";

/** Options of {@link bundleModule}. */
export interface BundleOptions {
  /** `browser`: one classic script. `node`: a module, of the packages that it imports as well. */
  platform: "browser" | "node";
  /** Leaves out names, spaces and comments. Default: true in the browser. */
  minify?: boolean;
  /** Constants of the code, each as JavaScript. */
  define?: Record<string, string>;
  plugins?: PluginOption[];
}

/**
 * Bundles in memory: nothing is written.
 * @param input path of the module
 * @param config of the build that needs the script
 * @returns the script's code
 */
export async function bundleModule(
  input: string,
  config: ResolvedConfig,
  { platform, minify = platform === "browser", define = {}, plugins = [] }: BundleOptions,
): Promise<string> {
  const output = await build({
    configFile: false,
    root: config.root,
    base: config.base,
    mode: config.mode,
    logLevel: "warn",
    publicDir: false,
    define,
    plugins,
    build: {
      write: false,
      minify,
      ...(platform === "node" ? { ssr: input } : {}),
      rolldownOptions: {
        // Of slow plugins: for those who write them.
        checks: { pluginTimings: false },
        input,
        // Constants of a module that are read from another one's object do not keep that one.
        treeshake: { propertyReadSideEffects: false },
        output: platform === "node" ? { codeSplitting: false } : { format: "iife" },
      },
    },
    ...(platform === "node" ? { ssr: { noExternal: true } } : {}),
  });
  if (!("output" in output)) throw new Error(`${input} could not be bundled.`);
  return output.output[0].code;
}
