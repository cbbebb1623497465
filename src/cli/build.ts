import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { build as buildWithVite } from "vite";
import { siteConfig } from "../publish/siteConfig.ts";
import type { Command } from "./commands.ts";
import { folderArgs, openSite } from "./usage.ts";
import { catalogueOf, quiet } from "./vite.ts";

/** Makes the files for a web host. */
export const build: Command = {
  help: `Usage: mentorship-finder build [FOLDER] [options]

Makes the site of a folder (default: this one): plain files, for any web host.

--out FOLDER      where they go (default: dist, beside mentorship.yml)
--base PATH       the path that the site is served under, such as /some-repo/; not needed where url is set,
                  nor on hosts that answer unknown addresses with 404.html

SITE_URL, PREVIOUS_CATALOGUE   take the place of the settings url and previousCatalogue
GITHUB_TOKEN                   asks GitHub for more issues an hour
`,
  async run(args, output) {
    const { values, folder } = folderArgs(args, { out: { type: "string" }, base: { type: "string" } });
    const began = performance.now();
    const site = await openSite(folder, output);
    const outDir = path.resolve(values.out ?? path.join(site.folder, "dist"));
    const config = siteConfig(site);
    const { report } = await catalogueOf(config).load();
    await output.out(`${[`${site.settings.name} (${site.file})`, ...report].join("\n")}\n`);
    await buildWithVite({
      ...config,
      ...(values.base === undefined ? {} : { base: values.base }),
      logLevel: "warn",
      customLogger: quiet(output),
      build: { ...config.build, outDir, reportCompressedSize: false },
    });
    const { files, bytes, pages } = await sizeOf(outDir);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const shown = path.relative(process.cwd(), outDir) || ".";
    await output.out(
      `${shown}/ has ${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB, made in ${seconds} s.\nNext: “mentorship-finder preview” shows them; any web host can serve them.\n`,
    );
    return 0;
  },
};

async function sizeOf(folder: string): Promise<{ files: number; bytes: number; pages: number }> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const sizes = await Promise.all(
    found.map(async (one) => (await stat(path.join(one.parentPath, one.name))).size),
  );
  return {
    files: found.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    pages: found.filter(({ name }) => name.endsWith(".html")).length,
  };
}
