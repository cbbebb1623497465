import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { build as buildWithVite } from "vite";
import { exceededLimits, siteSize } from "../publish/hosting/limits.ts";
import { siteConfig } from "../publish/siteConfig.ts";
import type { Command } from "./commands.ts";
import { finishKilledBuild, replaceContent } from "./outputFolder.ts";
import { filesOf } from "./replaceFiles.ts";
import { commandLine, folderArgs, openSite, UsageError } from "./usage.ts";
import { catalogueOf, quiet } from "./vite.ts";

/** A file that every build makes. */
const PUBLISHED = "catalogue.json";

/** Makes the files for a web host. */
export const build: Command = {
  help: `Usage: mentorship-finder build [FOLDER] [options]

Makes the site of a folder (default: this one): plain files, for any web host.

--out FOLDER      where they go (default: dist, beside mentorship.yml); what was there stays until all are made
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
    const shown = path.relative(process.cwd(), outDir) || ".";
    finishKilledBuild(outDir);
    refuseOtherFiles(outDir, shown, site.folder);
    const config = siteConfig(site);
    const { report } = await catalogueOf(config).load();
    await output.out(`${[`${site.settings.name} (${site.file})`, ...report].join("\n")}\n`);
    await replaceContent(outDir, async (folder) => {
      await buildWithVite({
        ...config,
        ...(values.base === undefined ? {} : { base: values.base }),
        logLevel: "warn",
        customLogger: quiet(output),
        build: { ...config.build, outDir: folder, reportCompressedSize: false },
      });
    });
    const { pages, ...size } = await siteSize(outDir);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    await output.out(
      `${[
        `${shown}/ has ${pages} pages, ${size.files} files, ${(size.bytes / 1e6).toFixed(1)} MB, made in ${seconds} s.`,
        ...exceededLimits(size),
        `Next: “${commandLine("preview")}” shows them; any web host can serve them.`,
      ].join("\n")}\n`,
    );
    return 0;
  },
};

/** What is in the folder is taken away by the build: only what an earlier one has made may be. */
function refuseOtherFiles(outDir: string, shown: string, siteFolder: string): void {
  const fromOut = path.relative(outDir, siteFolder);
  if (!fromOut.startsWith("..") && !path.isAbsolute(fromOut))
    throw new UsageError(`--out ${shown} holds the site’s own files: name a folder for the build alone.`);
  if (!existsSync(outDir)) return;
  if (!statSync(outDir).isDirectory()) throw new UsageError(`--out ${shown} is no folder: name one.`);
  const files = filesOf(outDir);
  if (files.length > 0 && !files.includes(PUBLISHED))
    throw new UsageError(
      `${shown} has files that no build has made, “${files[0]}” for one: empty it, or name another folder with --out.`,
    );
}
