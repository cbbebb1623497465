/** Card images: what a chat shows beside a link to a project, 1200 × 630, PNG. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";
import type { ReactNode } from "react";
import type { Font } from "satori";
import type { Translate } from "../../app/messages/messageTypes.ts";
import { cardFile } from "../../app/routing/morePaths.ts";
import { countOrgs } from "../../catalogue/countOrgs.ts";
import type { Catalogue } from "../../catalogue/model.ts";
import { slugify } from "../../catalogue/slug.ts";
import { buildCache } from "../../config/buildCache.ts";
import { packageFile } from "../../config/packageRoot.ts";
import type { Settings } from "../../config/schema.ts";
import { newestFirst } from "../feeds/newestFirst.ts";
import { siteTranslator } from "../messages/siteTranslator.ts";
import { applicationDates } from "../pages/applicationDates.ts";
import { CARD_HEIGHT, CARD_WIDTH, projectCard, siteCard } from "./cardDesign.tsx";
import type { Colors } from "./colors.ts";
import { type SiteLogo, svgAddress } from "./logo.ts";
import { opaquePng } from "./png.ts";

/** Options of {@link cards}. */
export interface CardOptions {
  /** The site's name and what its front page asks. */
  site: Pick<Settings, "name" | "question" | "language" | "project">;
  colors: Colors;
  /** The organizer's logo is shown in the place of the product's. Default: the product's. */
  logo?: SiteLogo;
  /** Logos of organizations as PNG, by their slugs. Default: none. */
  orgLogos?: ReadonlyMap<string, Uint8Array>;
  /** How many projects get a card, those of the newest terms first. Default: all. */
  most?: number;
  /** Further font files; see the setting `cards.fonts`. */
  fonts?: readonly string[];
  /** Folder in which images are cached from build to build; null for no cache. */
  cache?: string | null;
}

/** The result of {@link cards}. */
export interface Cards {
  /** By path relative to the site's root. */
  files: Map<string, Uint8Array>;
  /** Ids of the projects whose title has letters that no font has; they get the site's own card. */
  unwritten: string[];
  /** How many projects are beyond `most`, and have no card. */
  others: number;
}

/** Cards that are rendered at the same time: rendering uses Node's thread pool, which has four threads. */
const AT_ONCE = 4;

/**
 * Renders the cards of projects and the site's own. A title that cannot be rendered never fails a build.
 */
export async function cards(catalogue: Catalogue, options: CardOptions): Promise<Cards> {
  const { site } = options;
  const render = await createRenderer(options);
  const terms = new Map(catalogue.terms.map((term) => [term.id, term]));
  const fallback = await render({
    site: written(site.name),
    question: written(site.question),
    summary: summaryOf(catalogue, siteTranslator(site)),
  });
  const files = new Map<string, Uint8Array>();
  const unwritten: string[] = [];
  if (fallback !== null) files.set(cardFile(), fallback);
  const shown = newestFirst(catalogue).slice(0, options.most);
  const queue = shown.values();
  const work = async () => {
    for (const project of queue) {
      const image = await render({
        site: written(site.name),
        term: written(terms.get(project.term)?.name ?? ""),
        dates: written(applicationDates(terms.get(project.term), site).replace(/\.$/, "")),
        org: written(project.org),
        ...orgLogo(options.orgLogos?.get(slugify(project.org))),
        title: written(project.title),
        skills: project.skills.map(written),
      });
      if (image === null) unwritten.push(project.id);
      const file = decodeURIComponent(cardFile(project.id));
      const card = image ?? fallback;
      if (card !== null) files.set(file, card);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { files, unwritten: unwritten.sort(), others: catalogue.projects.length - shown.length };
}

function orgLogo(image: Uint8Array | undefined): { orgLogo?: string } {
  return image === undefined
    ? {}
    : { orgLogo: `data:image/png;base64,${Buffer.from(image).toString("base64")}` };
}

/** "4 mentorship projects from 2 organizations"; without the organizations if there are none. */
function summaryOf({ projects }: Catalogue, t: Translate): string {
  const counts = { projects: projects.length, orgs: countOrgs(projects) };
  return counts.orgs === 0 ? t("preview.count", counts) : t("preview.countOfOrgs", counts);
}

/** Emoji, which no text font has; characters without width, and half surrogate pairs, which cannot be rendered. */
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Cc}/gu;
const NOTHING = /\p{Default_Ignorable_Code_Point}|\p{Cs}|\u20e3/gu;

/** The text without what cannot be rendered. */
function written(text: string): string {
  return text
    .normalize("NFC")
    .replace(NOTHING, "")
    .replace(PICTOGRAPH, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST);
}

/** More characters than four lines hold. */
const LONGEST = 300;

type Content = Parameters<typeof projectCard>[0] | Parameters<typeof siteCard>[0];

/** @returns a function that renders one card; null where the fonts lack a letter */
async function createRenderer({
  colors,
  logo,
  fonts = [],
  cache = null,
}: CardOptions): Promise<(content: Content) => Promise<Uint8Array | null>> {
  const loaded = await loadFonts(fonts);
  const own = logo?.isOwn ? svgAddress(logo.svg) : undefined;
  const edition = await editionOf(colors, fonts, own);
  return (content) =>
    buildCache(cache, [edition, JSON.stringify(content)], () => {
      const design = "title" in content ? projectCard(content, colors, own) : siteCard(content, colors, own);
      return renderCard(design, loaded);
    });
}

async function renderCard(design: ReactNode, fonts: Font[]): Promise<Uint8Array | null> {
  // Only where a card is not cached: to load it takes 0.2 s of processor time.
  const { default: satori } = await import("satori");
  let complete = true;
  const svg = await satori(design, {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    fonts,
    // Satori calls this for letters that no font has.
    loadAdditionalAsset: async () => {
      complete = false;
      return [];
    },
  }).catch(() => null);
  if (svg === null || !complete) return null;
  // Satori has turned letters into outlines: resvg needs no font.
  const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return opaquePng(pixels, CARD_WIDTH, CARD_HEIGHT);
}

/** Inter's subsets; each letter is taken from the first font that has it. */
const PARTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"];
const WEIGHTS = [500, 800] as const;

async function loadFonts(further: readonly string[]): Promise<Font[]> {
  const { resolve } = createRequire(import.meta.url);
  const inter = PARTS.flatMap((part) =>
    WEIGHTS.map(async (weight): Promise<Font> => {
      const file = resolve(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff`);
      return { name: `Inter ${part}`, weight, style: "normal", data: await readFile(file) };
    }),
  );
  const others = further.map(async (file): Promise<Font> => ({ name: file, data: await readFile(file) }));
  return Promise.all([...inter, ...others]);
}

/** A key of everything that a card depends on beside its words; when it changes, all cached cards are rendered again. */
async function editionOf(
  colors: Colors,
  fonts: readonly string[],
  logo: string | undefined,
): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const own = [
    "publish/cards/cards.ts",
    "publish/cards/cardDesign.tsx",
    "publish/cards/png.ts",
    "catalogue/monogram.ts",
  ].map((file) => packageFile(`src/${file}`));
  const versions = ["satori", "@resvg/resvg-js", "@fontsource/inter"].map((name) =>
    resolve(`${name}/package.json`),
  );
  const texts = await Promise.all([...own, ...versions].map((file) => readFile(file, "utf8")));
  return JSON.stringify([texts, [...colors], fonts, logo]);
}
