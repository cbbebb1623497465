/** The site's logo: the organizer's, or the product's. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { SiteFolder } from "../../config/load.ts";
import { packageFile } from "../../config/packageRoot.ts";

/** The file that browsers show as the site's icon; its header shows it, too, where it is the organizer's. */
export const LOGO_FILE = "favicon.svg";

/** A logo as SVG. */
export interface SiteLogo {
  svg: string;
  /** Is it the organizer's? Its shape and colors are unknown then. */
  isOwn: boolean;
}

/** The logo of a site: that of its settings, or the product's. */
export async function siteLogo({
  folder,
  settings,
}: Pick<SiteFolder, "folder" | "settings">): Promise<SiteLogo> {
  const file =
    settings.logo === null ? packageFile(`public/${LOGO_FILE}`) : path.resolve(folder, settings.logo);
  return { svg: await readFile(file, "utf8"), isOwn: settings.logo !== null };
}

/** The SVG as an address, for images inside of other images. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

/**
 * An icon that systems may cut to any shape: what matters is within the middle 80 % (https://www.w3.org/TR/appmanifest/#icon-masks).
 * @param ground color behind an organizer's logo
 */
export function maskable({ svg, isOwn }: SiteLogo, ground: string): string {
  // Ours has a tile, which reaches the edges without its round corners.
  if (!isOwn) return svg.replace(/ rx="[^"]*"/, "");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${ground}"/><image href="${svgAddress(svg)}" x="20" y="20" width="60" height="60"/></svg>`;
}
