/** What the commands need of Vite. */
import { createLogger, type InlineConfig, type Logger } from "vite";
import type { Output } from "../convert/cli/command.ts";
import type { CatalogueApi } from "../convert/vite/vitePlugin.ts";

/** The catalogue's plugin in a configuration. */
export function catalogueOf(config: InlineConfig): CatalogueApi {
  const plugin = [config.plugins]
    .flat(3)
    .find((one) => one && "name" in one && one.name === "mentorship-finder:catalogue");
  if (!plugin || !("api" in plugin)) throw new Error("The configuration has no catalogue.");
  return plugin.api as CatalogueApi;
}

/** A logger that passes on warnings and errors, without what Vite says of itself. */
export function quiet(output: Output): Logger {
  const logger = createLogger("warn", { allowClearScreen: false });
  const told = new Set<string>();
  logger.warn = (message) => {
    const text = message.replace(/^.*?\[plugin [^\]]*\]\s*/s, "");
    if (told.has(text)) return;
    told.add(text);
    void output.err(`${text.trim()}\n`);
  };
  return logger;
}
