/**
 * `npm pack` runs this: the command as one bundle in `lib/`, with all that converting needs in it. `check` then starts in half a
 * second, needs no other package, and the package's own ones are those that make a site.
 */
import { execFile } from "node:child_process";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { packageFile } from "../config/packageRoot.ts";
import { settingsReference, settingsSchema } from "../config/reference.ts";
import { licences, noteModules, packagesOf } from "../publish/hosting/licences.ts";
import { packageSbom } from "./sbom.ts";

/** What `build` and `dev` load from the organizer's `node_modules`: native code, or what makes the app there. */
const EXTERNAL = [
  "vite",
  "@vitejs/plugin-react",
  "@tailwindcss/vite",
  "@resvg/resvg-js",
  "satori",
  "subset-font",
  "react",
];

const LIB = packageFile("lib");
const modules = new Set<string>();
await build({
  configFile: false,
  root: packageFile("."),
  publicDir: false,
  logLevel: "warn",
  plugins: [noteModules(modules)],
  ssr: { noExternal: true, external: EXTERNAL },
  build: {
    ssr: packageFile("src/cli/main.ts"),
    outDir: LIB,
    emptyOutDir: true,
    target: "node20",
    // Short error messages of an organizer's machine can be read in it.
    minify: false,
    rolldownOptions: { output: { chunkFileNames: "[name].js" } },
  },
});
await writeFile(path.join(LIB, "SETTINGS.md"), settingsReference());
await writeFile(path.join(LIB, "mentorship.schema.json"), `${JSON.stringify(settingsSchema(), null, 2)}\n`);
await writeFile(path.join(LIB, "licenses.txt"), await licences(modules, packageFile(".")));
await copyFile(packageFile("src/convert/diagnostics/RULES.md"), path.join(LIB, "RULES.md"));
const { NODE_ENV: _, ...env } = process.env;
const { stdout } = await promisify(execFile)(
  "npm",
  ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"],
  // Vite has set NODE_ENV, with which npm would leave out what is needed for development, too.
  { cwd: packageFile("."), env, maxBuffer: 1e8, shell: process.platform === "win32" },
);
const lock = await readFile(packageFile("package-lock.json"), "utf8");
await writeFile(path.join(LIB, "sbom.cdx.json"), packageSbom(stdout, lock, await packagesOf(modules)));
