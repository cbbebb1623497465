/** The journeys' site: a folder with settings and ideas, as an organizer has it. */
import { fileURLToPath } from "node:url";
import { loadSite } from "../src/config/load.ts";

export const SITE = fileURLToPath(new URL("site/", import.meta.url));

/** Its settings. */
export const { settings: site } = await loadSite(SITE);
