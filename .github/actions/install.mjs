/**
 * `node install.mjs check|site`: puts the product and its packages, at the versions of package-lock.json, into a folder of
 * their own, and names it as the step's output `folder`. The caller's repository and the action's stay as they are.
 */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The packages that checking imports, and what runs TypeScript: a fifth of all that the product is made and tested with. */
const CHECKING = [
  ...["hast-util-from-html", "hast-util-to-mdast", "jsonc-parser", "linguist-languages"],
  ...["mdast-util-from-markdown", "mdast-util-gfm", "mdast-util-to-markdown", "micromark-extension-gfm"],
  ...["micromark-util-decode-string", "smol-toml", "tinyglobby", "unist-util-visit", "valibot"],
  ...["vfile-message", "yaml", "tsx"],
];

const root = fileURLToPath(
  new URL("../../", import.meta.url),
); /** What building imports as well, beside all that the project depends on. */
const BUILDING = ["@valibot/to-json-schema", "culori"];

const what = process.argv[2] === "site" ? "site" : "check";
// The same in each run, with the action's tag in it: what is cached from run to run comes back to where it was.
const folder = path.join(
  process.env.RUNNER_TEMP || tmpdir(),
  `mentorship-finder-${what}-${path.basename(root)}`,
);
const from = (name) => path.join(root, name);
const to = (name) => path.join(folder, name);

// A job may use an action twice.
if (!existsSync(to("node_modules/.package-lock.json"))) install();
if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `folder=${realpathSync(folder)}\n`);

function install() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  cpSync(from("src"), to("src"), { recursive: true });
  for (const file of ["package.json", "package-lock.json", "tsconfig.json", ".npmrc"])
    cpSync(from(file), to(file));
  keepOnly(what);
  if (what === "site")
    for (const name of ["public", "index.html", "vite.config.ts"])
      cpSync(from(name), to(name), { recursive: true });

  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  execFileSync("npm", ["ci", "--omit=dev", ...flags], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

/** Leaves what is needed as the only packages that the copied project depends on: npm installs what they need, and nothing else. */
function keepOnly(purpose) {
  const lock = JSON.parse(readFileSync(to("package-lock.json"), "utf8"));
  const own = lock.packages[""];
  const names = purpose === "check" ? CHECKING : [...Object.keys(own.dependencies), ...CHECKING, ...BUILDING];
  const versions = { ...own.devDependencies, ...own.dependencies };
  const dependencies = Object.fromEntries(names.map((name) => [name, versions[name]]));
  lock.packages[""] = { name: own.name, version: own.version, dependencies };
  for (const one of Object.values(lock.packages)) delete one.dev;
  writeFileSync(to("package-lock.json"), JSON.stringify(lock));
  writeFileSync(to("package.json"), JSON.stringify({ ...lock.packages[""], type: "module", private: true }));
}
