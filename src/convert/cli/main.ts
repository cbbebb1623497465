/** `npm run convert`. */
import { loadSite, siteSources } from "../../config/load.ts";
import { OWN_SITE } from "../../config/packageRoot.ts";
import { runCommand } from "./command.ts";
import { writeFully } from "./writeFully.ts";

const site = await loadSite(OWN_SITE);
process.exitCode = await runCommand(
  process.argv.slice(2),
  {
    out: (text) => writeFully(process.stdout, text),
    err: (text) => writeFully(process.stderr, text),
  },
  { sources: siteSources(site), settings: site.settings },
);
