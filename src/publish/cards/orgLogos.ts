/** Logos of organizations (`orgs.logos`), each as a small image of the site's own: no page asks another host for one. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import { slugify } from "../../catalogue/slug.ts";
import type { SiteFolder } from "../../config/load.ts";
import { contentHash } from "../../convert/vite/vitePlugin.ts";
import { opaquePng } from "./png.ts";

/** Width and height in px: 56 px, the largest that pages show, on a screen of two dots a pixel and more. */
const SIDE = 128;
/** Around a logo without a ground of its own, so that the round corners cut nothing off. */
const PADDING = 10;

/** The published logos. */
export interface OrgLogos {
  /** Path of their folder, relative to the site's root; its name changes with what is in it. "" where there are none. */
  folder: string;
  /** PNG, by the slug of the org, which is also the file's name. */
  images: ReadonlyMap<string, Uint8Array>;
  /** Names of the settings that have one. */
  names: readonly string[];
}

/** The module that tells the pages of them; see `src/app/virtual.d.ts`. */
export const ORG_LOGOS_MODULE = "virtual:org-logos";

const TYPES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
};

/**
 * Makes the images.
 * @throws Error where a file holds no picture
 */
export async function orgLogos({
  folder,
  settings,
}: Pick<SiteFolder, "folder" | "settings">): Promise<OrgLogos> {
  const entries = Object.entries(settings.orgs.logos);
  const images = new Map<string, Uint8Array>();
  for (const [name, file] of entries)
    images.set(slugify(name), await smallImage(path.resolve(folder, file), `orgs.logos: ${file}`));
  const hash = contentHash(
    [...images].flatMap(([slug, image]) => [slug, Buffer.from(image).toString("base64")]),
  );
  return {
    folder: images.size === 0 ? "" : `assets/immutable/logos-${hash}/`,
    images,
    names: entries.map(([name]) => name),
  };
}

/** The code of {@link ORG_LOGOS_MODULE}. */
export function orgLogosModule({ folder, images }: OrgLogos): string {
  return `export const logoFolder = ${JSON.stringify(folder)};\nexport const orgsWithLogo = ${JSON.stringify([...images.keys()])};\n`;
}

async function smallImage(file: string, setting: string): Promise<Uint8Array> {
  const type = TYPES[path.extname(file).toLowerCase()] ?? "";
  const address = `data:${type};base64,${(await readFile(file)).toString("base64")}`;
  const whole = await render(address, 0);
  if (whole.every((value) => value === 0)) throw new Error(`${setting} holds no picture that can be read.`);
  const corners = [0, SIDE - 1, SIDE * (SIDE - 1), SIDE * SIDE - 1];
  const hasGround = corners.every((corner) => whole[corner * 4 + 3] === 255);
  return opaquePng(onWhite(hasGround ? whole : await render(address, PADDING)), SIDE, SIDE);
}

async function render(address: string, padding: number): Promise<Uint8Array> {
  const side = SIDE - 2 * padding;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><image href="${address}" x="${padding}" y="${padding}" width="${side}" height="${side}"/></svg>`;
  return (await renderAsync(svg, { font: { loadSystemFonts: false } })).pixels;
}

/** Logos are made for white paper: in the dark theme they stay on it. */
function onWhite(rgba: Uint8Array): Uint8Array {
  // The colors are multiplied by alpha already.
  return rgba.map((value, at) => value + 255 - (rgba[at - (at % 4) + 3] ?? 255));
}
