/** Where this package's own files are (Node only): the same for its source and for the bundle that is published. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds this package's `package.json`. */
export const PACKAGE_ROOT = rootOf(fileURLToPath(new URL(".", import.meta.url)));

/** The site of this repository: `src/mentorship.yml` and `src/ideas/`. The published package has none. */
export const OWN_SITE = path.join(PACKAGE_ROOT, "src");

/** What builds keep for the next one: deleted with the installed packages, among which it is. */
export const CACHE_FOLDER = path.join(
  // Installed, the package stands in `node_modules` itself.
  /^(.*[\\/]node_modules)[\\/]/.exec(PACKAGE_ROOT)?.[1] ?? path.join(PACKAGE_ROOT, "node_modules"),
  ".cache/mentorship-finder",
);

/**
 * The path of one of the package's files.
 * @param file from its root on: "src/app/styles.css"
 */
export function packageFile(file: string): string {
  return path.join(PACKAGE_ROOT, file);
}

function rootOf(folder: string): string {
  return existsSync(path.join(folder, "package.json")) ? folder : rootOf(path.dirname(folder));
}

const ABOUT: { version: string; repository?: unknown } = JSON.parse(
  readFileSync(packageFile("package.json"), "utf8"),
);

/** The package's version. */
export const VERSION = ABOUT.version;

/** The repository that published this package: "owner/mentorship-finder"; null in its source, which any account may have. */
export const PRODUCT =
  /github(?:\.com\/|:)([\w.-]+\/[\w-]+)/.exec(JSON.stringify(ABOUT.repository ?? ""))?.[1] ?? null;
